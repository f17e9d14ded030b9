package servicecircle.center.queue.wait;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one number, as it was recorded.
 *
 * @param since start of the waiting time
 * @param calledAt the first call
 * @param startedAt null for somebody who did not come, or not yet
 * @param finishedAt null until then
 */
public record Served(
        String number,
        Instant since,
        Instant calledAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Nobody waits less than nothing, though an appointment may be called before its time. */
    Duration waited() {
        Duration wait = Duration.between(since, calledAt);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** How long the service took, if it took place and is over. */
    Optional<Duration> service() {
        return startedAt == null || finishedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, finishedAt));
    }

    boolean isAtTheWindow(Instant instant) {
        return startedAt != null && !instant.isBefore(calledAt) && (finishedAt == null || instant.isBefore(finishedAt));
    }
}
