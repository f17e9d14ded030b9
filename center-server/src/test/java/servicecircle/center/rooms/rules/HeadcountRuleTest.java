package servicecircle.center.rooms.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.rooms.catalogue.AnyHall.aRequest;
import static servicecircle.center.rooms.catalogue.AnyHall.aRoom;
import static servicecircle.center.rooms.catalogue.AnyHall.aSlot;
import static servicecircle.center.rooms.catalogue.AnyHall.at;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import servicecircle.center.rooms.catalogue.Room;

class HeadcountRuleTest {
    private static final Room ROOM = aRoom("R1", 8, 15, 40);

    @Test
    void the_smallest_group_fits_and_one_person_fewer_does_not() {
        assertThat(objectionTo(ROOM, 8)).isNull();
        assertThat(objectionTo(ROOM, 7)).isEqualTo(aRefusal(BookingRefusal.TOO_FEW_PEOPLE, "minimum", "8", "7"));
    }

    @Test
    void the_largest_group_without_review_fits_and_one_person_more_asks_at_the_desk() {
        assertThat(objectionTo(ROOM, 15)).isNull();
        assertThat(objectionTo(ROOM, 16)).isEqualTo(aRefusal(BookingRefusal.NEEDS_REVIEW, "maximum", "15", "16"));
    }

    @Test
    void a_full_room_is_still_a_matter_for_the_desk_and_one_person_more_is_too_many() {
        assertThat(objectionTo(ROOM, 40)).isEqualTo(aRefusal(BookingRefusal.NEEDS_REVIEW, "maximum", "15", "40"));
        assertThat(objectionTo(ROOM, 41)).isEqualTo(aRefusal(BookingRefusal.TOO_MANY_PEOPLE, "maximum", "40", "41"));
    }

    @Test
    void a_room_of_the_desk_is_refused_whatever_the_group() {
        Room desk = aRoom("R5", 1, 0, 20);

        assertThat(objectionTo(desk, 1)).isEqualTo(Refusal.of(BookingRefusal.DESK_ONLY, "room"));
        assertThat(objectionTo(desk, 99)).isEqualTo(Refusal.of(BookingRefusal.DESK_ONLY, "room"));
    }

    private static Refusal aRefusal(BookingRefusal reason, String name, String limit, String given) {
        return new Refusal(reason, "headcount", Map.of(name, limit, "given", given));
    }

    private static @Nullable Refusal objectionTo(Room room, int headcount) {
        return new HeadcountRule().objectionTo(aRequest(room, aSlot("14:00", "15:00"), headcount), at("00:00"));
    }
}
