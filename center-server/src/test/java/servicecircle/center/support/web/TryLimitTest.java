package servicecircle.center.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TryLimitTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final MovingClock clock = new MovingClock();
    private final TryLimit limit = new TryLimit(3, TEN_MINUTES, clock);

    @Test
    void the_third_try_is_allowed_and_the_fourth_is_not() {
        assertThat(tries("kiosk", 3)).isEqualTo(3);
        assertThat(limit.allow("kiosk")).isFalse();
    }

    @Test
    void askers_are_counted_apart() {
        tries("kiosk", 4);

        assertThat(limit.allow("phone")).isTrue();
    }

    @Test
    void the_window_opens_with_the_first_try_and_closes_exactly_ten_minutes_later() {
        tries("kiosk", 1);
        clock.move(Duration.ofMinutes(9));
        tries("kiosk", 3);
        clock.move(Duration.ofSeconds(59));
        assertThat(limit.allow("kiosk")).isFalse();

        clock.move(Duration.ofSeconds(1));
        assertThat(tries("kiosk", 4)).isEqualTo(3);
    }

    @Test
    void trying_on_while_refused_does_not_make_the_wait_longer() {
        for (int minute = 0; minute < 10; minute++) {
            tries("kiosk", 5);
            clock.move(Duration.ofMinutes(1));
        }

        assertThat(limit.allow("kiosk")).isTrue();
    }

    @Test
    void whoever_comes_from_ten_thousand_addresses_does_not_get_endless_tries_from_the_next() {
        IntStream.range(0, 10_000).forEach(asker -> limit.allow("address " + asker));

        assertThat(tries("one more", 20)).isLessThanOrEqualTo(3);
        assertThat(tries("yet another", 20)).isLessThanOrEqualTo(3);
        assertThat(tries("address 5", 20)).isEqualTo(2);

        clock.move(TEN_MINUTES);
        assertThat(limit.allow("one more")).isTrue();
    }

    @Test
    void the_wait_is_what_is_left_of_the_window() {
        tries("kiosk", 3);
        clock.move(Duration.ofMinutes(4));

        assertThat(limit.waitOf("kiosk")).isEqualTo(Duration.ofMinutes(6));
        assertThat(limit.waitOf("phone")).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_try_that_succeeded_is_given_back() {
        for (int i = 0; i < 20; i++) {
            assertThat(limit.allow("kiosk")).isTrue();
            limit.giveBack("kiosk");
        }

        assertThat(tries("kiosk", 4)).isEqualTo(3);
    }

    @Test
    void many_tries_at_once_are_counted_before_any_of_them_is_answered() {
        assertThat(tries("kiosk", 20)).isEqualTo(3);
        limit.giveBack("kiosk");

        assertThat(tries("kiosk", 20)).isEqualTo(1);
    }

    @Test
    void what_is_given_back_twice_or_too_late_counts_for_nobody() {
        limit.giveBack("kiosk");
        limit.allow("kiosk");
        limit.giveBack("kiosk");
        limit.giveBack("kiosk");

        assertThat(tries("kiosk", 4)).isEqualTo(3);
    }

    /** How many of so many tries were allowed. */
    private int tries(String asker, int times) {
        return (int) IntStream.range(0, times).filter(i -> limit.allow(asker)).count();
    }
}
