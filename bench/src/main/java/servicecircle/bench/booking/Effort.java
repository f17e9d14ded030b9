package servicecircle.bench.booking;

import java.time.Duration;
import servicecircle.bench.Benchmark;

/**
 * How much of everything a run does.
 *
 * @param rounds of (a) and (b) in turns
 */
record Effort(
        Duration warmUp, int rounds, Duration insertRound, Duration bookingRound, int rushes, Duration fixedRate) {

    static Effort of(Benchmark.Pace pace) {
        return switch (pace) {
            case QUICK ->
                new Effort(
                        Duration.ofSeconds(12),
                        4,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        10,
                        Duration.ofSeconds(5));
            case FULL ->
                new Effort(
                        Duration.ofSeconds(30),
                        9,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(8),
                        50,
                        Duration.ofSeconds(20));
        };
    }
}
