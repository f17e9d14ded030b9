package servicecircle.center.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, half-open {@code [start, end)}: 9–10 and 10–11 may touch. */
public record Slot(Instant start, Instant end) {
    public Slot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("slot ends before it starts: " + start);
        }
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean overlaps(Slot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Slot other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
