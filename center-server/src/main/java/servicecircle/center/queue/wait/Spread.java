package servicecircle.center.queue.wait;

import java.time.Duration;

/**
 * How far the truth lies from the simulation.
 *
 * @param q50 added to the simulated wait: as many wait longer as shorter
 * @param q90 added to it: nine of ten wait no longer; at least {@code q50}
 */
public record Spread(Duration q50, Duration q90) {
    public Spread {
        if (q90.compareTo(q50) < 0) {
            throw new IllegalArgumentException("quantiles the wrong way round: %s, %s".formatted(q50, q90));
        }
    }
}
