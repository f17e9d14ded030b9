package servicecircle.center.rooms.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.rooms.catalogue.AnyHall.SHANGHAI;
import static servicecircle.center.rooms.catalogue.AnyHall.aPolicy;
import static servicecircle.center.rooms.catalogue.AnyHall.aRequest;
import static servicecircle.center.rooms.catalogue.AnyHall.aSlot;
import static servicecircle.center.rooms.catalogue.AnyHall.anyRoom;
import static servicecircle.center.rooms.catalogue.AnyHall.at;
import static servicecircle.center.rooms.catalogue.AnyHall.withPolicy;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import servicecircle.center.calendar.Slot;
import servicecircle.center.rooms.catalogue.Room;

class LengthRuleTest {
    private static final Refusal OFF_GRID = new Refusal(BookingRefusal.OFF_GRID, "start", Map.of("minutes", "30"));

    @Test
    void four_hours_may_be_booked_and_one_step_more_may_not() {
        assertThat(objectionTo(anyRoom(), aSlot("14:00", "18:00"))).isNull();
        assertThat(objectionTo(anyRoom(), aSlot("14:00", "18:30")))
                .isEqualTo(new Refusal(BookingRefusal.TOO_LONG, "end", Map.of("hours", "4")));
    }

    @Test
    void one_step_is_the_shortest_booking() {
        assertThat(objectionTo(anyRoom(), aSlot("14:00", "14:30"))).isNull();
    }

    @Test
    void a_start_or_an_end_one_second_off_the_grid_is_refused() {
        Instant start = at("14:00");
        Instant end = at("15:00");

        assertThat(objectionTo(anyRoom(), new Slot(start.plusSeconds(1), end))).isEqualTo(OFF_GRID);
        assertThat(objectionTo(anyRoom(), new Slot(start, end.minusSeconds(1)))).isEqualTo(OFF_GRID);
        assertThat(objectionTo(anyRoom(), new Slot(start, end.plusNanos(1)))).isEqualTo(OFF_GRID);
    }

    @Test
    void shifting_both_ends_alike_does_not_bring_a_booking_onto_the_grid() {
        assertThat(objectionTo(anyRoom(), aSlot("14:15", "15:15"))).isEqualTo(OFF_GRID);
    }

    @Test
    void the_grid_begins_at_midnight_whatever_its_step() {
        Room odd = withPolicy(anyRoom(), aPolicy(45, 240));

        assertThat(objectionTo(odd, aSlot("08:15", "09:45"))).isNull();
        assertThat(objectionTo(odd, aSlot("08:30", "09:15")))
                .isEqualTo(new Refusal(BookingRefusal.OFF_GRID, "start", Map.of("minutes", "45")));
    }

    @Test
    void midnight_is_a_legal_end() {
        assertThat(objectionTo(anyRoom(), aSlot("23:30", "24:00"))).isNull();
    }

    @Test
    void the_grid_lies_on_the_wall_clock_of_the_zone() {
        Slot onTheHourInGreenwich =
                new Slot(Instant.parse("2026-11-25T06:00:00Z"), Instant.parse("2026-11-25T07:00:00Z"));
        var kathmandu = new LengthRule(java.time.ZoneId.of("Asia/Kathmandu"));

        assertThat(kathmandu.objectionTo(aRequest(anyRoom(), onTheHourInGreenwich), at("00:00")))
                .as("Kathmandu is 5 h 45 min ahead")
                .isEqualTo(OFF_GRID);
    }

    private static @Nullable Refusal objectionTo(Room room, Slot slot) {
        return new LengthRule(SHANGHAI).objectionTo(aRequest(room, slot), at("00:00"));
    }
}
