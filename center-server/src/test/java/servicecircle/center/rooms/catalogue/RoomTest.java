package servicecircle.center.rooms.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static servicecircle.center.rooms.catalogue.AnyHall.aRoom;
import static servicecircle.center.rooms.catalogue.AnyHall.aSlot;
import static servicecircle.center.rooms.catalogue.AnyHall.at;
import static servicecircle.center.rooms.catalogue.AnyHall.withTurnover;

import org.junit.jupiter.api.Test;

class RoomTest {

    @Test
    void a_room_admits_groups_from_its_smallest_to_what_books_by_itself() {
        Room room = aRoom("R1", 8, 15, 40);

        assertThat(room.admits(7)).isFalse();
        assertThat(room.admits(8)).isTrue();
        assertThat(room.admits(15)).isTrue();
        assertThat(room.admits(16)).isFalse();
    }

    @Test
    void a_room_that_nobody_books_by_themselves_belongs_to_the_desk() {
        assertThat(aRoom("R1", 1, 0, 40).deskOnly()).isTrue();
        assertThat(aRoom("R1", 1, 1, 40).deskOnly()).isFalse();
    }

    @Test
    void a_booking_keeps_the_room_until_its_turnover_is_over() {
        assertThat(withTurnover(aRoom("R1", 1, 9, 9), 30).occupiedUntil(aSlot("09:00", "10:00")))
                .isEqualTo(at("10:30"));
    }

    @Test
    void figures_that_contradict_each_other_are_refused_and_the_room_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aRoom("R7", 0, 5, 5))
                .withMessageContaining("R7");
        assertThatIllegalArgumentException().isThrownBy(() -> aRoom("R7", 6, 5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> aRoom("R7", 1, 6, 5));
        assertThatIllegalArgumentException()
                .as("nobody could book it, and nobody would be told why")
                .isThrownBy(() -> aRoom("R7", 4, 3, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> aRoom("R7", 1, -1, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withTurnover(aRoom("R7", 1, 5, 5), -1))
                .withMessageContaining("R7");
    }

    @Test
    void a_hall_cannot_list_a_room_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnyHall.aHall(AnyHall.anyHours(), aRoom("R7", 1, 5, 5), aRoom("R7", 1, 9, 9)))
                .withMessageContaining("R7");
    }

    @Test
    void a_hall_looks_as_far_ahead_as_its_most_generous_room() {
        Room generous = AnyHall.withPolicy(aRoom("R2", 1, 5, 5), new RoomPolicy(30, 30, 120, 240, 2, 1200, 120));

        assertThat(AnyHall.aHall(AnyHall.anyHours(), aRoom("R1", 1, 5, 5), generous)
                        .aheadDays())
                .isEqualTo(30);
    }

    @Test
    void an_id_that_would_not_stand_in_an_address_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aRoom("R/1", 1, 5, 5))
                .withMessageContaining("R/1");
        assertThatIllegalArgumentException().isThrownBy(() -> aRoom("R".repeat(41), 1, 5, 5));
        assertThat(aRoom("R".repeat(40), 1, 5, 5).id()).hasSize(40);
    }
}
