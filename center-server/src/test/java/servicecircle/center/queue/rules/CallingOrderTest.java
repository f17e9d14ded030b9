package servicecircle.center.queue.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.queue.rules.AnyQueue.aWindow;
import static servicecircle.center.queue.rules.AnyQueue.at;
import static servicecircle.center.queue.rules.AnyQueue.numbers;
import static servicecircle.center.queue.rules.AnyQueue.reservedFor;
import static servicecircle.center.queue.rules.AnyQueue.waiting;
import static servicecircle.center.queue.rules.AnyQueue.withPlace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CallingOrderTest {
    private static final CallingOrder ORDER = new CallingOrder(CallingPolicy.usual());
    private static final WindowSkills ONE = aWindow("W1", "A", "B");

    @Test
    void nobody_waits_and_nobody_is_called() {
        assertThat(ORDER.next(ONE, List.of(), Streak.NONE, at(0))).isEmpty();
        assertThat(ORDER.inOrder(ONE, waiting("C nnn"), Streak.NONE, at(9))).isEmpty();
    }

    @Test
    void who_came_first_is_called_first() {
        assertThat(calls(9, waiting("A n.nn...n"))).isEqualTo("A00 A02 A03 A07");
        assertThat(reasons(9, waiting("A n.nn...n"))).isEqualTo("FIRST_COME FIRST_COME FIRST_COME FIRST_COME");
    }

    @Test
    void the_order_of_the_list_does_not_matter() {
        List<Leg> shuffled = new ArrayList<>(waiting("A n.En.@.n", "B nE"));
        String expected = calls(9, shuffled);
        Collections.reverse(shuffled);

        assertThat(calls(9, shuffled)).isEqualTo(expected);
    }

    @Test
    void among_equals_the_number_decides_and_A999_stands_before_A1000() {
        Place place = new Place(at(0), at(0), null, null);
        List<Leg> twins = List.of(
                new Leg(1, "A1000", "A", PriorityClass.NORMAL, place, null),
                new Leg(2, "A999", "A", PriorityClass.NORMAL, place, null));

        assertThat(calls(1, twins)).isEqualTo("A999 A1000");
    }

    @Test
    void a_window_calls_only_what_it_may_serve() {
        assertThat(numbers(ORDER.inOrder(aWindow("W2", "C"), waiting("A n", "B .E", "C ...n"), Streak.NONE, at(9))))
                .isEqualTo("C03");
    }

    @Test
    void whoever_is_reserved_for_another_window_is_left_to_it() {
        List<Leg> legs = new ArrayList<>(waiting("A n.n.n"));
        legs.set(0, reservedFor("W2", legs.get(0)));
        legs.set(1, reservedFor("W1", legs.get(1)));

        assertThat(calls(9, legs)).isEqualTo("A02 A04");
    }

    @Test
    void whoever_was_skipped_is_not_offered_during_the_pause() {
        List<Leg> legs = new ArrayList<>(waiting("A n.n"));
        legs.set(0, withPlace(legs.get(0), new Place(at(0), at(0), null, at(14))));

        assertThat(numbers(ORDER.inOrder(ONE, legs, Streak.NONE, at(14).minusNanos(1))))
                .isEqualTo("A02");
        assertThat(numbers(ORDER.inOrder(ONE, legs, Streak.NONE, at(14)))).isEqualTo("A00 A02");
    }

    @Test
    void own_items_come_before_those_where_the_window_helps_out() {
        List<Leg> legs = waiting("A .....n", "B nE....n");

        assertThat(calls(9, legs)).isEqualTo("A05 B01 B00 B06");
        assertThat(reasons(9, legs)).isEqualTo("FIRST_COME PRIORITY HELPING_OUT HELPING_OUT");
    }

    @Test
    void priority_goes_first_but_only_two_in_a_row_while_others_wait() {
        List<Leg> legs = waiting("A nnn.EEMEEE");

        assertThat(calls(20, legs)).isEqualTo("A04 A05 A00 A06 A07 A01 A08 A09 A02");
        assertThat(reasons(20, legs))
                .isEqualTo("PRIORITY PRIORITY NORMAL_TURN PRIORITY PRIORITY NORMAL_TURN PRIORITY PRIORITY FIRST_COME");
    }

    @Test
    void the_streak_of_the_day_goes_on_from_call_to_call() {
        assertThat(numbers(ORDER.inOrder(ONE, waiting("A n.EE"), new Streak(1), at(9))))
                .isEqualTo("A02 A00 A03");
        assertThat(numbers(ORDER.inOrder(ONE, waiting("A n.EE"), new Streak(2), at(9))))
                .isEqualTo("A00 A02 A03");
    }

    @Test
    void priority_calls_count_only_while_somebody_without_it_waits() {
        assertThat(streaks(waiting("A EEE"))).isEqualTo("0 0 0");
        assertThat(streaks(waiting("A EEE.n"))).isEqualTo("1 2 0 0");
        assertThat(streaks(waiting("A EEEE", "B n"))).isEqualTo("1 2 3 4 0");
        assertThat(streaks(waiting("A EEEE", "C n"))).isEqualTo("0 0 0 0");
    }

    @Test
    void whoever_waits_where_the_window_only_helps_does_not_stop_priority_of_its_own_items() {
        assertThat(calls(9, waiting("A EEEE", "B n"))).isEqualTo("A00 A01 A02 A03 B00");
    }

    @Test
    void whoever_waited_too_long_goes_first_whatever_class_level_and_appointment() {
        List<Leg> legs = waiting("A ..E....@", "B n.n");

        assertThat(numbers(ORDER.inOrder(ONE, legs, Streak.NONE, at(45)))).isEqualTo("A07 A02 B00 B02");
        assertThat(numbers(ORDER.inOrder(ONE, legs, Streak.NONE, at(46)))).isEqualTo("B00 A07 A02 B02");
        assertThat(numbers(ORDER.inOrder(ONE, legs, Streak.NONE, at(60)))).isEqualTo("B00 A02 B02 A07");
        assertThat(ORDER.next(ONE, legs, Streak.NONE, at(46)).orElseThrow().why())
                .isEqualTo(Why.WAITED_TOO_LONG);
    }

    @Test
    void whoever_was_skipped_is_patient_from_the_end_of_the_pause_on() {
        List<Leg> legs = new ArrayList<>(waiting("A ........................n.....n"));
        Place activated = new Place(at(0), at(25), null, at(55));
        legs.set(1, withPlace(legs.get(1), activated));

        assertThat(numbers(ORDER.inOrder(ONE, legs, Streak.NONE, at(60)))).isEqualTo("A24 A30");
    }

    @Test
    void an_appointment_goes_to_the_front_ten_minutes_before_its_time() {
        List<Leg> legs = waiting("A nE..............................@");

        assertThat(calls(21, legs)).isEqualTo("A01 A00 A32");
        assertThat(reasons(21, legs)).isEqualTo("PRIORITY FIRST_COME EARLY_APPOINTMENT");
        assertThat(calls(22, legs)).isEqualTo("A32 A01 A00");
        assertThat(reasons(22, legs)).isEqualTo("APPOINTMENT PRIORITY FIRST_COME");
    }

    @Test
    void an_appointment_before_its_time_is_called_only_when_nobody_else_is_left() {
        assertThat(calls(3, waiting("A ..............................@", "B nE")))
                .isEqualTo("B01 B00 A30");
    }

    @Test
    void appointments_are_called_by_slot_and_leave_the_streak_alone() {
        assertThat(calls(9, waiting("A n.E.@.@", "B .....@"))).isEqualTo("A04 B05 A06 A02 A00");
        assertThat(streaks(waiting("A n.E.@.@"))).isEqualTo("0 0 1 0");
    }

    @Test
    void an_appointment_when_no_window_for_it_is_open_stays_in_the_line() {
        assertThat(ORDER.next(aWindow("W2", "B"), waiting("A @"), Streak.NONE, at(0)))
                .isEmpty();
    }

    private static String calls(int minute, List<Leg> legs) {
        return numbers(ORDER.inOrder(ONE, legs, Streak.NONE, at(minute)));
    }

    private static String reasons(int minute, List<Leg> legs) {
        return ORDER.inOrder(ONE, legs, Streak.NONE, at(minute)).stream()
                .map(call -> call.why().name())
                .collect(Collectors.joining(" "));
    }

    private static String streaks(List<Leg> legs) {
        Instant now = at(9);
        return ORDER.inOrder(ONE, legs, Streak.NONE, now).stream()
                .map(call -> String.valueOf(call.after().priorityInARow()))
                .collect(Collectors.joining(" "));
    }
}
