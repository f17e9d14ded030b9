package servicecircle.bench.queue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import servicecircle.center.queue.wait.ItemTotal;
import servicecircle.center.queue.wait.WorkingDay;

/** Counts a day's services as they end, for the speed of the day cannot know more. */
final class Tallies {
    private final Map<String, ItemTotal> byItem = new HashMap<>();
    private int noShows;

    void served(String item, Duration service) {
        byItem.merge(
                item,
                new ItemTotal(1, service),
                (one, other) ->
                        new ItemTotal(one.served() + other.served(), one.total().plus(other.total())));
    }

    void missed() {
        noShows++;
    }

    WorkingDay soFar() {
        return new WorkingDay(byItem, noShows);
    }
}
