package servicecircle.center.queue.rules;

import org.jspecify.annotations.Nullable;

/**
 * One waiting leg, as the order of calling sees it.
 *
 * @param number as printed, such as A007; decides between equals
 * @param item code of the service item
 * @param onlyWindow the one window that may call it; null when any window with the skill may
 */
public record Leg(
        long id,
        String number,
        String item,
        PriorityClass priority,
        Place place,
        @Nullable String onlyWindow) {

    /** Neither a priority class nor an appointment that counts. */
    boolean isOrdinary() {
        return !priority.isPriority() && place.slot() == null;
    }
}
