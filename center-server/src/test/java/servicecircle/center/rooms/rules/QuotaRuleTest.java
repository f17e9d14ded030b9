package servicecircle.center.rooms.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.rooms.catalogue.AnyHall.aRequest;
import static servicecircle.center.rooms.catalogue.AnyHall.aSlot;
import static servicecircle.center.rooms.catalogue.AnyHall.anyRoom;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuotaRuleTest {

    @Test
    void with_one_live_booking_a_second_is_allowed_and_with_two_no_third() {
        assertThat(objectionTo(new Facts(1, 0))).isNull();
        assertThat(objectionTo(new Facts(2, 0)))
                .isEqualTo(new Refusal(BookingRefusal.QUOTA_BOOKINGS, "phone", Map.of("limit", "2")));
        assertThat(objectionTo(new Facts(3, 0))).isNotNull();
    }

    @Test
    void the_month_may_be_filled_to_the_minute_and_not_beyond() {
        assertThat(objectionTo(new Facts(0, 20 * 60 - 60))).isNull();
        assertThat(objectionTo(new Facts(0, 20 * 60 - 59)))
                .isEqualTo(new Refusal(BookingRefusal.QUOTA_HOURS, "phone", Map.of("limit", "20")));
    }

    @Test
    void the_count_is_told_before_the_hours() {
        assertThat(objectionTo(new Facts(2, 20 * 60))).extracting("reason").isEqualTo(BookingRefusal.QUOTA_BOOKINGS);
    }

    @Test
    void the_greatest_facts_allowed_are_the_border_of_the_rule() {
        Facts most = QuotaRule.mostFor(aRequest(anyRoom(), aSlot("14:00", "15:00")));

        assertThat(most).isEqualTo(new Facts(1, 20 * 60 - 60));
        assertThat(objectionTo(most)).isNull();
        assertThat(objectionTo(new Facts(most.liveBookings() + 1, 0))).isNotNull();
        assertThat(objectionTo(new Facts(0, most.monthMinutes() + 1))).isNotNull();
    }

    private static @Nullable Refusal objectionTo(Facts facts) {
        return QuotaRule.objectionTo(aRequest(anyRoom(), aSlot("14:00", "15:00")), facts);
    }
}
