package servicecircle.center.queue.wait;

import java.time.Duration;

/** What was simulated for one person, and how long the wait until the call then really was. */
public record Observed(Duration simulated, Duration real) {
    Duration error() {
        return real.minus(simulated);
    }
}
