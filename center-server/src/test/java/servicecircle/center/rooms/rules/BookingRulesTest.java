package servicecircle.center.rooms.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.rooms.catalogue.AnyHall.aHall;
import static servicecircle.center.rooms.catalogue.AnyHall.aRequest;
import static servicecircle.center.rooms.catalogue.AnyHall.aSlot;
import static servicecircle.center.rooms.catalogue.AnyHall.anyHours;
import static servicecircle.center.rooms.catalogue.AnyHall.anyRoom;
import static servicecircle.center.rooms.catalogue.AnyHall.at;

import java.util.Map;
import org.junit.jupiter.api.Test;
import servicecircle.pages.parts.Objection;

class BookingRulesTest {
    private final BookingRules rules = new BookingRules(aHall(anyHours(), anyRoom()));

    @Test
    void a_request_that_keeps_every_rule_meets_no_objection() {
        BookingRequest request = aRequest(anyRoom(), aSlot("14:00", "16:00"));

        assertThat(rules.objectionTo(request, at("08:00"))).isNull();
        assertThat(rules.objectionsTo(request, at("08:00"))).isEmpty();
    }

    @Test
    void every_objection_is_told_in_the_order_in_which_one_would_mend_them() {
        BookingRequest request = aRequest(anyRoom(), aSlot("06:15", "07:15"), 99, "1999-1");

        assertThat(rules.objectionsTo(request, at("08:00")))
                .extracting(Refusal::reason)
                .containsExactly(
                        BookingRefusal.IN_THE_PAST,
                        BookingRefusal.OFF_GRID,
                        BookingRefusal.OUTSIDE_HOURS,
                        BookingRefusal.TOO_MANY_PEOPLE,
                        BookingRefusal.UNDERTAKING_OUTDATED);
        assertThat(rules.objectionTo(request, at("08:00"))).isEqualTo(Refusal.of(BookingRefusal.IN_THE_PAST, "start"));
    }

    @Test
    void mending_the_first_objection_brings_up_the_next() {
        BookingRequest request = aRequest(anyRoom(), aSlot("11:30", "16:00"), 99);

        assertThat(rules.objectionsTo(request, at("08:00")))
                .extracting(Refusal::reason)
                .containsExactly(BookingRefusal.TOO_LONG, BookingRefusal.OUTSIDE_HOURS, BookingRefusal.TOO_MANY_PEOPLE);
    }

    @Test
    void an_objection_travels_with_its_field_its_code_and_its_figures() {
        Refusal refusal = new Refusal(BookingRefusal.TOO_SOON, "start", Map.of("hours", "2"));

        assertThat(refusal.objection()).isEqualTo(new Objection("start", "TOO_SOON", Map.of("hours", "2")));
    }
}
