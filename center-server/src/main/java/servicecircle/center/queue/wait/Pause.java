package servicecircle.center.queue.wait;

import java.time.Instant;

/** A planned break of a window, half-open. */
public record Pause(Instant from, Instant until) {
    public Pause {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a pause ends before it begins: " + from);
        }
    }

    boolean covers(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
