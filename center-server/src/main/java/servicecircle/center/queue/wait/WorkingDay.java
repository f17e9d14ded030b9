package servicecircle.center.queue.wait;

import java.util.Map;

/**
 * What one working day of a center showed.
 *
 * @param byItem services that took place
 * @param noShows how many were called and did not come
 */
public record WorkingDay(Map<String, ItemTotal> byItem, int noShows) {
    public WorkingDay {
        byItem = Map.copyOf(byItem);
    }

    int served() {
        return byItem.values().stream().mapToInt(ItemTotal::served).sum();
    }
}
