package servicecircle.center.queue.rating;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a visit may be rated: once it is finished, for 24 hours, and once. */
final class RatingWindow {
    static final Duration OPEN = Duration.ofHours(24);

    private RatingWindow() {}

    /** Null where it may be rated now. Whoever rated is told that first, also later. */
    static @Nullable RatingRefusal refusalOf(Visit visit, Instant now) {
        if (visit.rated() != null) {
            return RatingRefusal.ALREADY_RATED;
        }
        Instant end = visit.endedAt();
        if (!visit.done() || end == null) {
            return RatingRefusal.NOT_FINISHED;
        }
        return now.isAfter(end.plus(OPEN)) ? RatingRefusal.TOO_LATE_TO_RATE : null;
    }
}
