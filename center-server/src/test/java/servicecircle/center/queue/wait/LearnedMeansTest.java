package servicecircle.center.queue.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LearnedMeansTest {
    private static final Map<String, Duration> CATALOGUE = Map.of("A", Duration.ofMinutes(10));

    @Test
    void before_the_first_day_the_catalogue_is_believed() {
        LearnedMeans means = new LearnedMeans(CATALOGUE, List.of());

        assertThat(means.means()).isEqualTo(CATALOGUE);
        assertThat(means.noShow()).isCloseTo(0.08, within(1e-9));
        assertThat(means.on(aDay(0, 0)).speed()).isEqualTo(1);
    }

    @Test
    void thirty_services_weigh_as_much_as_the_catalogue() {
        assertThat(mean(List.of(aDay(30, 20)))).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void after_twenty_days_the_catalogue_hardly_matters() {
        assertThat(mean(Collections.nCopies(20, aDay(50, 20))))
                .isBetween(Duration.ofMinutes(19), Duration.ofMinutes(20));
    }

    @Test
    void yesterday_counts_more_than_the_day_before() {
        assertThat(mean(List.of(aDay(50, 10), aDay(50, 20)))).isGreaterThan(mean(List.of(aDay(50, 20), aDay(50, 10))));
    }

    @Test
    void what_is_more_than_twenty_days_old_is_forgotten() {
        List<WorkingDay> recent = Collections.nCopies(20, aDay(50, 20));
        List<WorkingDay> all =
                Stream.concat(Stream.of(aDay(5000, 1)), recent.stream()).toList();

        assertThat(mean(all)).isEqualTo(mean(recent));
    }

    @Test
    void a_day_is_called_slow_only_after_a_while() {
        LearnedMeans means = new LearnedMeans(CATALOGUE, List.of());

        assertThat(means.on(aDay(1, 20)).speed()).isCloseTo(80 / 70.0, within(1e-9));
        assertThat(means.on(aDay(12, 20)).speed()).isCloseTo(300 / 180.0, within(1e-9));
        assertThat(LearnedMeans.speed(Duration.ofMinutes(0), Duration.ofMinutes(60)))
                .isEqualTo(0.5);
    }

    @Test
    void those_who_do_not_come_are_counted() {
        WorkingDay day = new WorkingDay(Map.of("A", new ItemTotal(15, Duration.ofMinutes(150))), 15);

        assertThat(new LearnedMeans(CATALOGUE, List.of(day)).noShow()).isCloseTo((15 + 2.4) / 60, within(1e-9));
    }

    @Test
    void service_times_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new ServiceTimes(Map.of(), 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ServiceTimes(Map.of(), Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ServiceTimes(Map.of(), 1, 1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ItemTotal(-1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration mean(List<WorkingDay> days) {
        return new LearnedMeans(CATALOGUE, days).means().getOrDefault("A", Duration.ZERO);
    }

    private static WorkingDay aDay(int served, int minutesEach) {
        Duration total = Duration.ofMinutes((long) served * minutesEach);
        return new WorkingDay(Map.of("A", new ItemTotal(served, total)), 0);
    }
}
