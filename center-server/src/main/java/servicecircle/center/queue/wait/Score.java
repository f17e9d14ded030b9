package servicecircle.center.queue.wait;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How good guesses were; all in minutes and shares of 0 to 1.
 *
 * @param n those whose number was called
 * @param uncalled those who gave up before; left out of everything else
 * @param bias positive when people waited longer than said
 * @param within5 share of those who waited within five minutes of the p50
 * @param late5 share of those who waited over five minutes longer than the p90: what people complain about
 * @param pinball50,pinball90 loss of the quantiles; smaller is better
 * @param coverage90 share of those who waited no longer than the p90, among those who were told to wait; 0.88 to 0.92 is
 *     what we aim for. Who found a window free would raise it, and hide ranges that are too narrow
 */
public record Score(
        int n,
        int uncalled,
        double mae,
        double bias,
        double within5,
        double late5,
        double pinball50,
        double pinball90,
        double coverage90) {
    private static final double FIVE_MINUTES = 5;

    /** Of one predictor; without anybody called, every figure is NaN. */
    public static Score of(Collection<Guess> guesses) {
        List<Truth> truths =
                guesses.stream().map(Truth::of).filter(Objects::nonNull).toList();
        return new Score(
                truths.size(),
                guesses.size() - truths.size(),
                mean(truths, truth -> Math.abs(truth.real - truth.p50)),
                mean(truths, truth -> truth.real - truth.p50),
                mean(truths, truth -> Math.abs(truth.real - truth.p50) <= FIVE_MINUTES ? 1 : 0),
                mean(truths, truth -> truth.real - truth.p90 > FIVE_MINUTES ? 1 : 0),
                mean(truths, truth -> pinball(0.5, truth.real - truth.p50)),
                mean(truths, truth -> pinball(0.9, truth.real - truth.p90)),
                mean(truths.stream().filter(Truth::hadToWait).toList(), truth -> truth.real <= truth.p90 ? 1 : 0));
    }

    /** Minutes. */
    private record Truth(double p50, double p90, double real, boolean hadToWait) {
        static @Nullable Truth of(Guess guess) {
            return guess.real() == null
                    ? null
                    : new Truth(
                            guess.p50(),
                            guess.p90(),
                            guess.real().toMillis() / 60_000.0,
                            !guess.shown().estimate().simulated().isZero());
        }
    }

    private static double pinball(double share, double error) {
        return error > 0 ? share * error : (share - 1) * error;
    }

    private static double mean(List<Truth> truths, ToDoubleFunction<Truth> figure) {
        return truths.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
