package servicecircle.center.rooms.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.rooms.catalogue.AnyHall.WEDNESDAY;
import static servicecircle.center.rooms.catalogue.AnyHall.aRequest;
import static servicecircle.center.rooms.catalogue.AnyHall.anyHours;
import static servicecircle.center.rooms.catalogue.AnyHall.anyRoom;
import static servicecircle.center.rooms.catalogue.AnyHall.at;
import static servicecircle.center.rooms.catalogue.AnyHall.withPolicy;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import servicecircle.center.calendar.Slot;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.rooms.catalogue.RoomPolicy;

class NoticeRuleTest {
    private static final Refusal TOO_SOON = new Refusal(BookingRefusal.TOO_SOON, "start", Map.of("hours", "2"));
    private static final Refusal TOO_FAR_AHEAD =
            new Refusal(BookingRefusal.TOO_FAR_AHEAD, "start", Map.of("days", "7"));

    @Test
    void exactly_two_hours_ahead_is_soon_enough_and_one_second_less_is_not() {
        assertThat(objectionTo(anyRoom(), at("14:00"), at("12:00"))).isNull();
        assertThat(objectionTo(anyRoom(), at("14:00"), at("12:00").plusSeconds(1)))
                .isEqualTo(TOO_SOON);
    }

    @Test
    void now_is_too_soon_and_a_second_ago_is_the_past() {
        assertThat(objectionTo(anyRoom(), at("14:00"), at("14:00"))).isEqualTo(TOO_SOON);
        assertThat(objectionTo(anyRoom(), at("14:00"), at("14:00").plusSeconds(1)))
                .isEqualTo(Refusal.of(BookingRefusal.IN_THE_PAST, "start"));
    }

    @Test
    void a_room_without_notice_may_be_booked_this_very_second() {
        Room spontaneous = withPolicy(anyRoom(), new RoomPolicy(30, 7, 0, 240, 2, 1200, 120));

        assertThat(objectionTo(spontaneous, at("14:00"), at("14:00"))).isNull();
    }

    @Test
    void the_whole_seventh_day_may_be_booked_and_the_eighth_not_at_all() {
        Instant lastSlot = at(WEDNESDAY.plusDays(7), "23:30");
        Instant nextMorning = at(WEDNESDAY.plusDays(8), "00:00");

        assertThat(objectionTo(anyRoom(), lastSlot, at("00:00"))).isNull();
        assertThat(objectionTo(anyRoom(), nextMorning, at("23:59"))).isEqualTo(TOO_FAR_AHEAD);
    }

    @Test
    void the_seventh_day_is_counted_on_the_calendar_of_shanghai() {
        Instant lateEvening = Instant.parse("2026-11-25T16:30:00Z");

        assertThat(objectionTo(anyRoom(), at(WEDNESDAY.plusDays(8), "09:00"), lateEvening))
                .as("in Shanghai it is Thursday already, half past midnight")
                .isNull();
        assertThat(objectionTo(anyRoom(), at(WEDNESDAY.plusDays(9), "09:00"), lateEvening))
                .isEqualTo(TOO_FAR_AHEAD);
    }

    private static @Nullable Refusal objectionTo(Room room, Instant start, Instant now) {
        return new NoticeRule(anyHours()).objectionTo(aRequest(room, new Slot(start, start.plusSeconds(3600))), now);
    }
}
