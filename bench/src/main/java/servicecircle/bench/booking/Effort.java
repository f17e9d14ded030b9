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
                        Duration.ofSeconds(24),
                        3,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        5,
                        Duration.ofSeconds(3));
            case FULL ->
                new Effort(
                        Duration.ofSeconds(60),
                        9,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(8),
                        50,
                        Duration.ofSeconds(20));
        };
    }
}
