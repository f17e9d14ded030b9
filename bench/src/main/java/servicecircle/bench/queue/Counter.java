package servicecircle.bench.queue;

import java.time.Duration;
import java.time.Instant;
import servicecircle.center.queue.rules.WindowSkills;
import servicecircle.center.queue.wait.Pause;

/**
 * A window of a synthetic day.
 *
 * @param lunch as planned
 * @param dawdling how much later than planned lunch ends
 */
public record Counter(WindowSkills skills, Pause lunch, Duration dawdling) {

    Instant backFromLunch() {
        return lunch.until().plus(dawdling);
    }

    boolean isAtLunch(Instant instant) {
        return !instant.isBefore(lunch.from()) && instant.isBefore(backFromLunch());
    }
}
