package servicecircle.center.queue.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.queue.rules.AnyQueue.aWindow;
import static servicecircle.center.queue.rules.AnyQueue.at;
import static servicecircle.center.queue.rules.AnyQueue.numbers;
import static servicecircle.center.queue.rules.AnyQueue.waiting;
import static servicecircle.center.queue.rules.AnyQueue.withPlace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Places PLACES = new Places(CallingPolicy.usual());
    private static final CallingOrder ORDER = new CallingOrder(CallingPolicy.usual());

    @Test
    void whoever_comes_stands_by_arrival() {
        assertThat(PLACES.onArrival(at(3))).isEqualTo(new Place(at(3), at(3), null, null));
    }

    @Test
    void an_appointment_counts_up_to_fifteen_minutes_late_and_nobody_waits_before_they_are_here() {
        assertThat(PLACES.onArrival(at(0), at(30))).isEqualTo(new Place(at(30), at(30), at(30), null));
        assertThat(PLACES.onArrival(at(45), at(30))).isEqualTo(new Place(at(45), at(30), at(30), null));
        assertThat(PLACES.onArrival(at(45).plusNanos(1), at(30)).slot()).isNull();
        assertThat(PLACES.onArrival(at(46), at(30))).isEqualTo(PLACES.onArrival(at(46)));
    }

    @Test
    void whoever_is_activated_stands_behind_three_others() {
        assertThat(after("A n.nn.n.n", PlacesTest::activated)).isEqualTo("A02 A03 A05 A00 A07");
    }

    @Test
    void with_fewer_than_three_others_they_stand_behind_all() {
        assertThat(after("A n.nn", PlacesTest::activated)).isEqualTo("A02 A03 A00");
        assertThat(after("A n", PlacesTest::activated)).isEqualTo("A00");
    }

    @Test
    void whoever_is_activated_later_stands_behind_whoever_was_activated_before() {
        List<Leg> legs = waiting("A nnnnnn");
        Place first = PLACES.activated(legs.get(1).place(), legs.subList(2, 6), at(9));
        List<Leg> others = new ArrayList<>(legs.subList(2, 6));
        others.add(withPlace(legs.get(1), first));
        others.add(withPlace(legs.get(0), PLACES.activated(legs.get(0).place(), others, at(10))));

        assertThat(numbers(ORDER.inOrder(aWindow("W1", "A"), others, Streak.NONE, at(20))))
                .isEqualTo("A02 A03 A04 A01 A00 A05");
    }

    @Test
    void being_activated_brings_nobody_forward() {
        Place elder = PLACES.onArrival(at(8));

        assertThat(PLACES.activated(elder, waiting("A nnnnnn"), at(9)).order()).isEqualTo(at(8));
    }

    @Test
    void whoever_is_activated_keeps_the_wait_loses_the_slot_and_has_a_pause() {
        Place place = PLACES.activated(PLACES.onArrival(at(0), at(2)), List.of(), at(9));

        assertThat(place).isEqualTo(new Place(at(2), at(2), null, at(14)));
        assertThat(place.isOfferedAt(at(13))).isFalse();
        assertThat(place.isOfferedAt(at(14))).isTrue();
    }

    @Test
    void whoever_stands_before_us_needs_no_pause() {
        Place place = PLACES.activated(PLACES.onArrival(at(0)), List.of(), at(9));

        assertThat(place.present(at(10)).isOfferedAt(at(10))).isTrue();
        assertThat(place.present(at(20))).isEqualTo(place);
        assertThat(PLACES.onArrival(at(0)).present(at(10))).isEqualTo(PLACES.onArrival(at(0)));
    }

    @Test
    void whoever_is_sent_on_stands_at_the_head_by_arrival_or_at_the_tail() {
        assertThat(after("B ..n", "A nnnnnn", (before, others) -> PLACES.atHead(before, others, at(9))))
                .isEqualTo("B02 A00 A01 A02 A03 A04 A05");
        assertThat(after("B ..n", "A nnnnnn", (before, others) -> PLACES.byArrival(before)))
                .isEqualTo("A00 A01 A02 B02 A03 A04 A05");
        assertThat(after("B ..n", "A nnnnnn", (before, others) -> PLACES.atTail(before, at(9))))
                .isEqualTo("A00 A01 A02 A03 A04 A05 B02");
    }

    @Test
    void whoever_is_sent_on_keeps_the_wait() {
        Place before = PLACES.onArrival(at(2));

        assertThat(PLACES.atHead(before, waiting("A nn"), at(9)).since()).isEqualTo(at(2));
        assertThat(PLACES.atTail(before, at(9)).since()).isEqualTo(at(2));
    }

    @Test
    void at_the_head_an_appointment_still_to_come_holds_nobody_back() {
        Place early = PLACES.onArrival(at(0), at(60));

        assertThat(PLACES.atHead(early, List.of(), at(9)).slot()).isNull();
        assertThat(PLACES.atHead(early, List.of(), at(60)).slot()).isEqualTo(at(60));
        assertThat(PLACES.atTail(early, at(60)).slot()).isNull();
    }

    private static Place activated(Place before, List<Leg> others) {
        return PLACES.activated(before, others, at(9));
    }

    /** The order of calls after the first of the drawing got a new place. */
    private static String after(String line, BiFunction<Place, List<Leg>, Place> move) {
        List<Leg> legs = waiting(line);
        return moved(legs.get(0), legs.subList(1, legs.size()), move);
    }

    /** The order of calls when the one of the first drawing joins those of the second. */
    private static String after(String one, String others, BiFunction<Place, List<Leg>, Place> move) {
        Leg joining = waiting(one).get(0);
        return moved(joining, waiting(others), move);
    }

    private static String moved(Leg leg, List<Leg> others, BiFunction<Place, List<Leg>, Place> move) {
        List<Leg> all = new ArrayList<>(others);
        all.add(withPlace(leg, move.apply(leg.place(), others)));
        return numbers(ORDER.inOrder(aWindow("W1", "AB"), all, Streak.NONE, at(20)));
    }
}
