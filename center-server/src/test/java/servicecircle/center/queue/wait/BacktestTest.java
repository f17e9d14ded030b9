package servicecircle.center.queue.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static servicecircle.center.queue.rules.AnyQueue.at;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import servicecircle.center.queue.wait.WaitEstimate.Basis;

/**
 * One window and three people; w is waiting, s is being served:
 *
 * <pre>
 *   A00 sssss.....
 *   A01 ..wwwssss.
 *   A02 .......wwss
 * </pre>
 */
class BacktestTest {
    private static final List<Served> FACTS =
            List.of(aFact("A00", 0, 0, 5), aFact("A01", 2, 5, 9), aFact("A02", 7, 9, 11));
    private static final Backtest DAY = new Backtest(FACTS);

    @Test
    void what_was_shown_is_compared_with_the_call() {
        Guess guess = guess(Predictor.SIMULATION, shown("A01", 2, 1, 4));

        assertThat(List.of(guess.p50(), guess.p90())).containsExactly(1.0, 4.0);
        assertThat(guess.real()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void the_queue_length_takes_the_services_known_then() {
        assertThat(guess(Predictor.QUEUE_LENGTH, shown("A02", 7, 0, 0)).p50()).isEqualTo(5);
        assertThat(guess(Predictor.QUEUE_LENGTH, shown("A02", 9, 0, 0)).p50()).isEqualTo(4.5);
        assertThat(guess(Predictor.QUEUE_LENGTH, shown("A01", 2, 0, 0)).p50()).isEqualTo(10);
    }

    @Test
    void the_queue_length_knows_a_free_window() {
        assertThat(guess(Predictor.QUEUE_LENGTH, shown("A00", -1, 0, 0)).p50()).isZero();
        assertThat(guess(Predictor.QUEUE_LENGTH, shown("A02", 12, 0, 0)).p50()).isZero();
    }

    @Test
    void delay_history_takes_the_waits_of_those_called_before() {
        assertThat(guess(Predictor.LAST_CALLED, shown("A00", -1, 0, 0)).p50()).isZero();
        assertThat(guess(Predictor.LAST_CALLED, shown("A02", 7, 0, 0)).p50()).isEqualTo(3);
        assertThat(guess(Predictor.LAST_TEN, shown("A02", 7, 0, 0)).p50()).isEqualTo(1.5);
        assertThat(guess(Predictor.LAST_TEN, shown("A02", 7 + 240, 0, 0)).p50()).isEqualTo(2);
        assertThat(guess(Predictor.LAST_TEN, shown("A02", 9 + 240, 0, 0)).p50()).isZero();
    }

    @Test
    void whoever_gave_up_is_counted_and_judges_nobody() {
        List<Guess> guesses = DAY.guesses(List.of(shown("A01", 2, 1, 4), shown("A99", 3, 1, 4)));
        Score score = Score.of(guesses.stream()
                .filter(guess -> guess.by() == Predictor.SIMULATION)
                .toList());

        assertThat(List.of(score.n(), score.uncalled())).containsExactly(1, 1);
        assertThat(score.mae()).isEqualTo(2);
        assertThat(DAY.observed(List.of(shown("A99", 3, 1, 4)))).isEmpty();
    }

    @Test
    void an_honest_unknown_is_not_judged() {
        Shown none = new Shown("A01", "A", WaitEstimate.none(at(2)), 0);

        assertThat(DAY.guesses(List.of(none))).isEmpty();
    }

    @Test
    void the_residuals_learn_from_the_simulated_wait_not_from_the_shown_one() {
        assertThat(DAY.observed(List.of(shown("A01", 2, 1, 4))))
                .containsExactly(new Observed(Duration.ofMinutes(1), Duration.ofMinutes(3)));
    }

    @Test
    void nobody_waits_less_than_nothing_who_was_called_before_the_appointed_time() {
        assertThat(aFact("A03", 9, 5, 9).waited()).isZero();
    }

    @Test
    void a_score_says_how_far_how_often_and_who_was_promised_too_much() {
        Score score = Score.of(IntStream.of(0, 10, 11, 20, 26)
                .mapToObj(real -> aGuess(10, 20, real))
                .toList());

        assertThat(score.mae()).isEqualTo((10 + 0 + 1 + 10 + 16) / 5.0);
        assertThat(score.bias()).isCloseTo((-10 + 0 + 1 + 10 + 16) / 5.0, within(1e-9));
        assertThat(score.within5()).isEqualTo(0.4);
        assertThat(score.late5()).isEqualTo(0.2);
        assertThat(score.pinball50()).isCloseTo(0.5 * 37 / 5, within(1e-9));
        assertThat(score.pinball90()).isCloseTo((0.1 * (20 + 10 + 9) + 0.9 * 6) / 5, within(1e-9));
        assertThat(score.coverage90()).isEqualTo(0.8);
    }

    @Test
    void who_was_told_to_come_at_once_does_not_raise_the_coverage() {
        Guess atOnce = new Guess(
                Predictor.SIMULATION,
                new Shown("A00", "A", new WaitEstimate(0, 0, 0, Basis.SIM, at(0), Duration.ZERO), 1),
                0,
                0,
                Duration.ZERO);

        assertThat(Score.of(List.of(atOnce, aGuess(10, 20, 30))).coverage90()).isZero();
    }

    private static Guess aGuess(int p50, int p90, int real) {
        return new Guess(Predictor.SIMULATION, shown("A00", 0, p50, p90), p50, p90, Duration.ofMinutes(real));
    }

    private static Guess guess(Predictor by, Shown shown) {
        return DAY.guesses(List.of(shown)).stream()
                .filter(guess -> guess.by() == by)
                .findFirst()
                .orElseThrow();
    }

    /** Nobody ahead, one window. */
    private static Shown shown(String number, int minute, int p50, int p90) {
        WaitEstimate estimate = new WaitEstimate(0, p50, p90, Basis.SIM, at(minute), Duration.ofMinutes(p50));
        return new Shown(number, "A", estimate, 1);
    }

    private static Served aFact(String number, int since, int called, int finished) {
        return new Served(number, at(since), at(called), at(called), at(finished));
    }
}
