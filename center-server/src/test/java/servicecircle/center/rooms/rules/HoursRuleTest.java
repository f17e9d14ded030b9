package servicecircle.center.rooms.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.rooms.catalogue.AnyHall.SHANGHAI;
import static servicecircle.center.rooms.catalogue.AnyHall.WEDNESDAY;
import static servicecircle.center.rooms.catalogue.AnyHall.aRequest;
import static servicecircle.center.rooms.catalogue.AnyHall.aSlot;
import static servicecircle.center.rooms.catalogue.AnyHall.anyHours;
import static servicecircle.center.rooms.catalogue.AnyHall.anyRoom;
import static servicecircle.center.rooms.catalogue.AnyHall.at;
import static servicecircle.center.rooms.catalogue.AnyHall.everyDay;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.calendar.Slot;

class HoursRuleTest {
    private static final Refusal OUTSIDE =
            new Refusal(BookingRefusal.OUTSIDE_HOURS, "start", Map.of("hours", "08:30–12:00 13:30–21:00"));

    @Test
    void an_open_stretch_may_be_filled_from_border_to_border() {
        assertThat(objectionTo(anyHours(), aSlot("08:30", "12:00"))).isNull();
        assertThat(objectionTo(anyHours(), aSlot("13:30", "21:00"))).isNull();
    }

    @Test
    void one_minute_beyond_a_border_is_outside_and_the_hours_of_the_day_are_told() {
        assertThat(objectionTo(anyHours(), aSlot("08:29", "12:00"))).isEqualTo(OUTSIDE);
        assertThat(objectionTo(anyHours(), aSlot("08:30", "12:01"))).isEqualTo(OUTSIDE);
        assertThat(objectionTo(anyHours(), aSlot("13:29", "14:00"))).isEqualTo(OUTSIDE);
        assertThat(objectionTo(anyHours(), aSlot("20:00", "21:01"))).isEqualTo(OUTSIDE);
    }

    @Test
    void nobody_books_through_the_lunch_break_or_in_it() {
        assertThat(objectionTo(anyHours(), aSlot("11:30", "14:00"))).isEqualTo(OUTSIDE);
        assertThat(objectionTo(anyHours(), aSlot("12:00", "13:30"))).isEqualTo(OUTSIDE);
    }

    @Test
    void the_last_half_hour_before_midnight_is_inside_hours_that_end_at_24() {
        assertThat(objectionTo(everyDay("18:00-24:00"), aSlot("23:30", "24:00")))
                .isNull();
        assertThat(objectionTo(everyDay("18:00-24:00"), new Slot(at("23:30"), at(WEDNESDAY.plusDays(1), "00:30"))))
                .isNotNull();
    }

    @Test
    void on_a_closed_day_there_are_no_hours_to_tell() {
        OpeningHours closed = new OpeningHours(SHANGHAI, Map.of(), Map.of());

        assertThat(objectionTo(closed, aSlot("09:00", "10:00")))
                .isEqualTo(new Refusal(BookingRefusal.OUTSIDE_HOURS, "start", Map.of("hours", "")));
    }

    private static @Nullable Refusal objectionTo(OpeningHours hours, Slot slot) {
        return new HoursRule(hours).objectionTo(aRequest(anyRoom(), slot), at("00:00"));
    }
}
