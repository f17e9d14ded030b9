package servicecircle.center.queue.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.queue.rules.AnyQueue.aWindow;
import static servicecircle.center.queue.rules.AnyQueue.at;
import static servicecircle.center.queue.rules.AnyQueue.waiting;
import static servicecircle.center.queue.wait.AnyHall.aHall;
import static servicecircle.center.queue.wait.AnyHall.drawn;
import static servicecircle.center.queue.wait.AnyHall.free;
import static servicecircle.center.queue.wait.AnyHall.serving;
import static servicecircle.center.queue.wait.AnyHall.times;
import static servicecircle.center.queue.wait.AnyHall.withAppointments;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import servicecircle.center.queue.rules.AnyQueue;
import servicecircle.center.queue.rules.CallingOrder;
import servicecircle.center.queue.rules.CallingPolicy;
import servicecircle.center.queue.rules.Choice;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.Place;
import servicecircle.center.queue.rules.Streak;

/** Halls at 09:20; services of A take 4 minutes, of B 8, of C 16. */
class ForwardSimulationTest {

    @Test
    void an_empty_hall_has_nobody_to_call() {
        assertThat(drawn(aHall(waiting(), free("W1", "A")))).isEmpty();
    }

    @Test
    void one_window_calls_one_after_another() {
        assertThat(drawn(aHall(waiting("A n.nn"), free("W1", "A")))).isEqualTo("A00+0 A02+4 A03+8");
    }

    @Test
    void whichever_window_is_free_first_calls() {
        assertThat(drawn(aHall(waiting("A nnn", "B n"), free("W1", "AB"), free("W2", "A"))))
                .isEqualTo("A00+0 A01+0 B00+4 A02+4");
    }

    @Test
    void nobody_calls_whom_no_open_window_serves() {
        assertThat(drawn(aHall(waiting("A n", "C n"), free("W1", "AB")))).isEqualTo("A00+0");
        assertThat(drawn(aHall(waiting("A n", "C n")))).isEmpty();
    }

    @Test
    void whom_a_window_is_serving_takes_the_rest_of_the_mean() {
        assertThat(drawn(aHall(waiting("A n"), serving("W1", "A", at(20))))).isEqualTo("A00+4");
        assertThat(drawn(aHall(waiting("A n"), serving("W1", "B", at(17))))).isEqualTo("A00+5");
    }

    @Test
    void however_long_it_takes_already_about_a_third_is_still_to_come() {
        assertThat(drawn(aHall(waiting("A n"), serving("W1", "C", at(5))))).isEqualTo("A00+5.6");
        assertThat(drawn(aHall(waiting("A n"), serving("W1", "C", at(0))))).isEqualTo("A00+5.6");
    }

    @Test
    void a_slow_day_and_people_who_do_not_come_change_the_times() {
        HallNow hall = aHall(waiting("B n.n"), free("W1", "B"));

        assertThat(drawn(hall, times(1.25, 0))).isEqualTo("B00+0 B02+10");
        assertThat(drawn(hall, times(1, 0.25))).isEqualTo("B00+0 B02+6.25");
    }

    @Test
    void of_an_unknown_item_ten_minutes_are_assumed() {
        assertThat(drawn(aHall(waiting("X n.n"), free("W1", "X")))).isEqualTo("X00+0 X02+10");
    }

    @Test
    void a_break_lets_the_service_end_and_then_keeps_everybody_waiting() {
        OpenWindow lunchAt26 = new OpenWindow(aWindow("W1", "A"), null, List.of(new Pause(at(26), at(56))));

        assertThat(drawn(aHall(waiting("A nnnn"), lunchAt26))).isEqualTo("A00+0 A01+4 A02+36 A03+40");
    }

    @Test
    void a_break_now_is_waited_for() {
        OpenWindow atLunch =
                new OpenWindow(aWindow("W1", "A"), null, List.of(new Pause(at(30), at(35)), new Pause(at(10), at(30))));

        assertThat(drawn(aHall(waiting("A n"), atLunch))).isEqualTo("A00+15");
    }

    @Test
    void an_appointment_comes_at_its_time_and_goes_first_then() {
        HallNow hall = aHall(waiting("A nnnn"), free("W1", "A"));

        assertThat(drawn(withAppointments(hall, waiting("A ...........................@"))))
                .isEqualTo("A00+0 A01+4 A02+12 A03+16");
    }

    @Test
    void an_idle_window_waits_for_whoever_is_in_the_pause_of_being_skipped() {
        List<Leg> legs = new ArrayList<>(waiting("A nn"));
        legs.set(0, AnyQueue.withPlace(legs.get(0), new Place(at(0), at(0), null, at(27))));

        assertThat(drawn(aHall(legs, free("W1", "A")))).isEqualTo("A01+0 A00+7");
    }

    @Test
    void one_window_calls_in_exactly_the_order_of_production() {
        List<Leg> legs = waiting("A nEn.EEM.nE", "B ..E..n");
        CallingOrder production = new CallingOrder(CallingPolicy.usual());
        List<Long> expected = production.inOrder(aWindow("W1", "A", "B"), legs, new Streak(1), at(20)).stream()
                .map(Choice::leg)
                .map(Leg::id)
                .toList();
        HallNow hall = new HallNow(List.of(free("W1", "A", "B")), legs, List.of(), new Streak(1), at(20));

        assertThat(new ForwardSimulation(production)
                        .starts(hall, AnyHall.quick())
                        .keySet())
                .containsExactlyElementsOf(expected);
    }
}
