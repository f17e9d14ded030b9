package servicecircle.bench.queue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.rules.PriorityClass;

/**
 * One person of a synthetic day, with what nobody knows beforehand.
 *
 * @param arrival null for somebody with an appointment who never comes
 * @param slot null without an appointment
 * @param service how long it will take
 * @param stays false for somebody who leaves before the call
 */
public record Visitor(
        long id,
        String item,
        PriorityClass priority,
        @Nullable Instant arrival,
        @Nullable Instant slot,
        Duration service,
        boolean stays) {

    String number() {
        return "%s%05d".formatted(item, id);
    }
}
