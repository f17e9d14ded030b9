package servicecircle.center.queue.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResidualsTest {

    @Test
    void without_experience_half_of_the_wait_is_added_and_three_minutes_at_least() {
        assertThat(Residuals.none().spreadFor(minutes(2))).isEqualTo(new Spread(Duration.ZERO, minutes(3)));
        assertThat(Residuals.none().spreadFor(minutes(30))).isEqualTo(new Spread(Duration.ZERO, minutes(15)));
        assertThat(Residuals.none().areMature()).isFalse();
    }

    @Test
    void the_quantiles_of_a_bucket_are_those_of_its_errors() {
        Residuals learned = Residuals.learned(errors(12, 1, 99), 10);

        assertThat(learned.spreadFor(minutes(10))).isEqualTo(new Spread(minutes(50), minutes(90)));
        assertThat(learned.spreadFor(minutes(15).minusMillis(1))).isEqualTo(new Spread(minutes(50), minutes(90)));
        assertThat(learned.areMature()).isTrue();
    }

    @Test
    void short_and_long_waits_have_ranges_of_their_own() {
        Residuals learned = Residuals.learned(both(errors(2, 1, 99), errors(50, 101, 199)), 10);

        assertThat(learned.spreadFor(minutes(1)).q50()).isEqualTo(minutes(50));
        assertThat(learned.spreadFor(minutes(3)).q50()).isEqualTo(minutes(50));
        assertThat(learned.spreadFor(minutes(40)).q50()).isEqualTo(minutes(150));
        assertThat(learned.spreadFor(minutes(300)).q50()).isEqualTo(minutes(150));
    }

    @Test
    void a_bucket_with_too_few_pairs_asks_its_neighbours() {
        Residuals learned = Residuals.learned(both(errors(12, 1, 20), errors(7, 1, 20)), 10);

        assertThat(learned.spreadFor(minutes(12))).isEqualTo(new Spread(minutes(11), minutes(19)));
        assertThat(Residuals.learned(errors(12, 1, 29), 10).byBucket()).isEmpty();
    }

    @Test
    void those_who_found_a_window_free_stand_alone() {
        Residuals learned = Residuals.learned(both(errors(0, 0, 99), errors(2, 101, 199)), 10);

        assertThat(learned.spreadFor(Duration.ZERO).q50()).isEqualTo(minutes(50));
        assertThat(learned.spreadFor(Duration.ofSeconds(30)).q50()).isEqualTo(minutes(150));
        assertThat(Residuals.learned(errors(2, 1, 99), 10).byBucket()).doesNotContainKey(Residuals.AT_ONCE);
    }

    @Test
    void quantiles_the_wrong_way_round_are_refused() {
        assertThatThrownBy(() -> new Spread(minutes(2), minutes(1))).isInstanceOf(IllegalArgumentException.class);
    }

    /** People for whom so many minutes were simulated, and who waited from so many to so many minutes longer. */
    private static List<Observed> errors(int simulated, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(error -> new Observed(minutes(simulated), minutes(simulated + error)))
                .toList();
    }

    private static List<Observed> both(List<Observed> some, List<Observed> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }
}
