package servicecircle.center.queue.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static servicecircle.center.queue.rules.AnyQueue.at;
import static servicecircle.center.queue.rules.AnyQueue.waiting;
import static servicecircle.center.queue.wait.AnyHall.NOW;
import static servicecircle.center.queue.wait.AnyHall.SIMULATION;
import static servicecircle.center.queue.wait.AnyHall.aHall;
import static servicecircle.center.queue.wait.AnyHall.free;
import static servicecircle.center.queue.wait.AnyHall.serving;
import static servicecircle.center.queue.wait.AnyHall.times;
import static servicecircle.center.queue.wait.AnyHall.withAppointments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.queue.wait.WaitEstimate.Basis;

/** Halls at 09:20; services of A take 4 minutes, of B 8, of C 16. */
class WaitEstimatorTest {
    private static final WaitEstimator ESTIMATOR = new WaitEstimator(SIMULATION);
    private static final ServiceTimes TIMES = times(1, 0);

    @Test
    void the_first_in_line_has_nobody_ahead() {
        assertThat(ahead(aHall(waiting("A n.nE"), serving("W1", "A", NOW)))).isEqualTo("A00=1 A02=2 A03=0");
    }

    @Test
    void people_for_other_windows_are_not_ahead() {
        HallNow hall = aHall(waiting("A nn", "B nnn"), free("W1", "A"), free("W2", "B"));

        assertThat(ahead(hall)).isEqualTo("A00=0 A01=1 B00=0 B01=1 B02=2");
    }

    @Test
    void appointments_that_are_not_here_are_not_ahead() {
        HallNow hall = aHall(waiting("A nnn"), free("W1", "A"));

        assertThat(ahead(withAppointments(hall, waiting("A ......................@"))))
                .isEqualTo("A00=0 A01=1 A02=2");
    }

    @Test
    void whom_nobody_serves_is_told_so() {
        HallNow hall = aHall(waiting("A n", "C n"), free("W1", "A"));

        assertThat(bases(hall)).isEqualTo("A00=DEFAULT C00=NONE");
        assertThat(bases(aHall(waiting("A n")))).isEqualTo("A00=NONE");
    }

    @Test
    void an_arrival_stands_behind_those_who_wait_and_an_elder_before_them() {
        HallNow hall = aHall(waiting("A nnn"), serving("W1", "A", NOW));

        assertThat(arrival(PriorityClass.NORMAL, hall).peopleAhead()).isEqualTo(3);
        assertThat(arrival(PriorityClass.NORMAL, hall).simulated()).isEqualTo(Duration.ofMinutes(16));
        assertThat(arrival(PriorityClass.ELDER, hall).peopleAhead()).isZero();
        assertThat(arrival(PriorityClass.ELDER, hall).simulated()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void an_arrival_into_an_empty_hall_is_called_at_once_and_into_a_closed_one_never() {
        assertThat(arrival(PriorityClass.NORMAL, aHall(waiting(), free("W1", "A"))))
                .isEqualTo(new WaitEstimate(0, 0, 3, Basis.DEFAULT, NOW, Duration.ZERO));
        assertThat(arrival(PriorityClass.NORMAL, aHall(waiting())).basis()).isEqualTo(Basis.NONE);
    }

    @Test
    void the_range_is_the_simulated_wait_and_what_experience_adds() {
        Residuals residuals = new Residuals(Map.of(15, new Spread(Duration.ofMinutes(-2), Duration.ofMinutes(9))), 10);
        HallNow hall = aHall(waiting("A nnn"), serving("W1", "A", NOW));

        assertThat(ESTIMATOR.forArrival(new Arrival("A", PriorityClass.NORMAL), hall, TIMES, residuals))
                .isEqualTo(new WaitEstimate(3, 14, 25, Basis.SIM, NOW, Duration.ofMinutes(16)));
    }

    @Test
    void before_ten_days_the_range_is_for_reference_only() {
        HallNow hall = aHall(waiting(), free("W1", "A"));
        Arrival arrival = new Arrival("A", PriorityClass.NORMAL);

        assertThat(ESTIMATOR
                        .forArrival(arrival, hall, TIMES, new Residuals(Map.of(), 9))
                        .basis())
                .isEqualTo(Basis.DEFAULT);
        assertThat(ESTIMATOR
                        .forArrival(arrival, hall, TIMES, new Residuals(Map.of(), 10))
                        .basis())
                .isEqualTo(Basis.SIM);
    }

    @Test
    void nobody_waits_less_than_nothing() {
        Residuals optimistic = new Residuals(Map.of(3, new Spread(Duration.ofMinutes(-9), Duration.ofMinutes(-8))), 20);
        HallNow hall = aHall(waiting(), serving("W1", "A", at(20)));
        WaitEstimate estimate = ESTIMATOR.forArrival(new Arrival("A", PriorityClass.NORMAL), hall, TIMES, optimistic);

        assertThat(List.of(estimate.p50Minutes(), estimate.p90Minutes())).containsExactly(0, 0);
    }

    @Test
    void an_estimate_whose_range_is_upside_down_cannot_be_made() {
        assertThatThrownBy(() -> new WaitEstimate(0, 5, 4, Basis.SIM, NOW, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WaitEstimate arrival(PriorityClass priority, HallNow hall) {
        return ESTIMATOR.forArrival(new Arrival("A", priority), hall, TIMES, Residuals.none());
    }

    private static String ahead(HallNow hall) {
        Map<Long, WaitEstimate> estimates = ESTIMATOR.forAll(hall, TIMES, Residuals.none());
        return drawn(
                hall, leg -> Objects.requireNonNull(estimates.get(leg.id())).peopleAhead());
    }

    private static String bases(HallNow hall) {
        Map<Long, WaitEstimate> estimates = ESTIMATOR.forAll(hall, TIMES, Residuals.none());
        return drawn(
                hall, leg -> Objects.requireNonNull(estimates.get(leg.id())).basis());
    }

    private static String drawn(HallNow hall, Function<Leg, Object> figure) {
        return hall.waiting().stream()
                .map(leg -> leg.number() + "=" + figure.apply(leg))
                .collect(Collectors.joining(" "));
    }
}
