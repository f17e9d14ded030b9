package servicecircle.center.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MovingClock clock = new MovingClock();
    private final RateLimit limit = new RateLimit(600, clock);

    @Test
    void ten_seconds_worth_may_come_at_once_and_then_ten_every_second() {
        assertThat(allowed("phone", 150)).isEqualTo(100);

        for (int second = 0; second < 30; second++) {
            clock.move(SECOND);
            assertThat(allowed("phone", 50)).isEqualTo(10);
        }
    }

    @Test
    void over_a_minute_no_more_gets_through_than_the_limit_and_one_burst() {
        int through = 0;
        for (int millis = 0; millis < 60_000; millis += 10) {
            through += allowed("phone", 1);
            clock.move(Duration.ofMillis(10));
        }

        assertThat(through).isBetween(690, 700);
    }

    @Test
    void who_stays_below_the_limit_is_never_refused() {
        for (int second = 0; second < 600; second++) {
            assertThat(allowed("kiosk", 10)).isEqualTo(10);
            clock.move(SECOND);
        }
    }

    @Test
    void askers_are_counted_apart() {
        allowed("abuser", 1_000);

        assertThat(allowed("neighbour", 100)).isEqualTo(100);
    }

    @Test
    void the_wait_is_exact_and_trying_on_does_not_make_it_longer() {
        allowed("phone", 1_000);
        assertThat(limit.take("phone")).isEqualTo(Duration.ofMillis(100));
        clock.move(Duration.ofMillis(99));
        assertThat(limit.take("phone")).isEqualTo(Duration.ofMillis(1));

        clock.move(Duration.ofMillis(1));
        assertThat(limit.take("phone")).isZero();
    }

    @Test
    void a_limit_with_a_burst_of_a_minute_lets_all_of_a_minute_through_at_once() {
        RateLimit phones = new RateLimit(12, Duration.ofMinutes(1), clock);
        assertThat(IntStream.range(0, 30).filter(i -> phones.take("index").isZero()))
                .hasSize(12);

        assertThat(phones.take("index")).isEqualTo(Duration.ofSeconds(5));
        clock.move(Duration.ofSeconds(5));
        assertThat(phones.take("index")).isZero();
        assertThat(phones.take("index")).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_clock_that_is_set_back_an_hour_locks_nobody_out_for_an_hour() {
        allowed("phone", 1_000);

        clock.move(Duration.ofHours(-1));
        assertThat(allowed("phone", 1_000)).isLessThanOrEqualTo(100);
        clock.move(SECOND);
        assertThat(allowed("phone", 50)).isEqualTo(10);
        IntStream.range(0, RateLimit.MOST_ASKERS).forEach(i -> limit.take("address " + i));
        clock.move(Duration.ofHours(-1));
        IntStream.range(0, 6_000).forEach(i -> limit.take("newcomer " + i));
        assertThat(limit.askers()).isLessThan(RateLimit.MOST_ASKERS);
    }

    @Test
    void the_memory_is_bounded_and_newcomers_beyond_it_are_one() {
        IntStream.range(0, RateLimit.MOST_ASKERS).forEach(i -> limit.take("address " + i));

        assertThat(allowed("one more", 80) + allowed("yet another", 80)).isEqualTo(100);
        assertThat(allowed("address 5", 150)).isEqualTo(99);
        assertThat(limit.askers()).isEqualTo(RateLimit.MOST_ASKERS + 1);
    }

    @Test
    void who_has_gone_is_forgotten_when_others_come() {
        IntStream.range(0, RateLimit.MOST_ASKERS).forEach(i -> limit.take("address " + i));
        clock.move(RateLimit.BURST);

        allowed("one more", 100);
        clock.move(SECOND);
        IntStream.range(0, 6_000).forEach(i -> limit.take("newcomer " + i));

        assertThat(limit.askers()).isLessThan(RateLimit.MOST_ASKERS);
        assertThat(allowed("one more", 50)).isEqualTo(10);
    }

    @Test
    void the_usual_figures_are_those_of_the_handbook() {
        assertThat(RateLimits.usual().byKind())
                .isEqualTo(Map.of(
                        Asker.Kind.ADDRESS, 600,
                        Asker.Kind.SESSION, 1200,
                        Asker.Kind.DEVICE, 1200,
                        Asker.Kind.PHONE, 12));
        assertThatThrownBy(() -> new RateLimits(600, 59, 600, 12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateLimits(600, 600, 600, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    /** How many of so many requests got through. */
    private int allowed(String asker, int times) {
        return (int) IntStream.range(0, times)
                .filter(i -> limit.take(asker).isZero())
                .count();
    }
}
