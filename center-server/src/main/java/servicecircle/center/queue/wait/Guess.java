package servicecircle.center.queue.wait;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one predictor said to one person, and what came of it. The predictors without a range say the same for both.
 *
 * @param p50,p90 minutes until the call
 * @param real null when the number was never called
 */
public record Guess(
        Predictor by,
        Shown shown,
        double p50,
        double p90,
        @Nullable Duration real) {}
