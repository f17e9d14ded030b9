package servicecircle.center.queue.wait;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges recorded estimates by what really happened, beside what simpler predictors would have said at the same instant
 * from what was known then.
 */
public final class Backtest {
    /** The last hundred services give the mean of the simple predictors. */
    private static final int SERVICES = 100;

    private static final int TEN = 10;

    /** Whoever was called longer ago says nothing about now. */
    private static final Duration MEMORY = Duration.ofHours(4);

    private final Map<String, Served> byNumber;
    private final List<Served> byCall;
    private final List<Served> byFinish;

    /** @param facts of one business date, for numbers begin anew each day; or of several with numbers made unique */
    public Backtest(Collection<Served> facts) {
        this.byNumber = facts.stream().collect(Collectors.toUnmodifiableMap(Served::number, fact -> fact));
        this.byCall =
                facts.stream().sorted(Comparator.comparing(Served::calledAt)).toList();
        this.byFinish = facts.stream()
                .filter(fact -> fact.service().isPresent())
                .sorted(Comparator.comparing(Backtest::finish))
                .toList();
    }

    /** A guess of every predictor for each estimate; those that said "nobody serves this" are left out. */
    public List<Guess> guesses(Collection<Shown> shown) {
        return shown.stream()
                .filter(one -> one.estimate().basis() != WaitEstimate.Basis.NONE)
                .flatMap(this::guesses)
                .toList();
    }

    /** What the residuals of the coming days learn from. */
    public List<Observed> observed(Collection<Shown> shown) {
        return guesses(shown).stream()
                .filter(guess -> guess.by() == Predictor.SIMULATION)
                .flatMap(guess -> Optional.ofNullable(guess.real()).stream()
                        .map(real -> new Observed(guess.shown().estimate().simulated(), real)))
                .toList();
    }

    private Stream<Guess> guesses(Shown shown) {
        WaitEstimate estimate = shown.estimate();
        Instant at = estimate.asOf();
        return Stream.of(
                guess(Predictor.SIMULATION, shown, estimate.p50Minutes(), estimate.p90Minutes()),
                guess(Predictor.QUEUE_LENGTH, shown, byQueueLength(shown)),
                guess(Predictor.LAST_CALLED, shown, meanWait(1, at)),
                guess(Predictor.LAST_TEN, shown, meanWait(TEN, at)));
    }

    private Guess guess(Predictor by, Shown shown, double minutes) {
        return guess(by, shown, minutes, minutes);
    }

    private Guess guess(Predictor by, Shown shown, double p50, double p90) {
        Served fact = byNumber.get(shown.number());
        Instant at = shown.estimate().asOf();
        Duration real = fact == null ? null : Duration.between(at, fact.calledAt());
        return new Guess(by, shown, p50, p90, real);
    }

    private double byQueueLength(Shown shown) {
        Instant at = shown.estimate().asOf();
        int ahead = shown.estimate().peopleAhead();
        long busy = before(at, byCall, Served::calledAt, SERVICES).stream()
                .filter(fact -> fact.isAtTheWindow(at))
                .count();
        if (ahead == 0 && busy < shown.openWindows()) {
            return 0;
        }
        double service = before(at, byFinish, Backtest::finish, SERVICES).stream()
                .flatMap(fact -> fact.service().stream())
                .mapToDouble(Backtest::minutes)
                .average()
                .orElse(minutes(ServiceTimes.UNKNOWN));
        return (ahead + 1) * service / Math.max(1, shown.openWindows());
    }

    private double meanWait(int count, Instant at) {
        return before(at, byCall, Served::calledAt, count).stream()
                .filter(fact -> fact.calledAt().isAfter(at.minus(MEMORY)))
                .mapToDouble(fact -> minutes(fact.waited()))
                .average()
                .orElse(0);
    }

    /** The last so many facts that were known at an instant, from a list in that order. */
    private static List<Served> before(Instant at, List<Served> sorted, Function<Served, Instant> known, int count) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (known.apply(sorted.get(middle)).isAfter(at)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return sorted.subList(Math.max(0, from - count), from);
    }

    private static Instant finish(Served fact) {
        return Optional.ofNullable(fact.finishedAt()).orElse(Instant.MAX);
    }

    private static double minutes(Duration duration) {
        return duration.toMillis() / 60_000.0;
    }
}
