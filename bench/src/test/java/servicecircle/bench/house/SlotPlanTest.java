package servicecircle.bench.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlotPlanTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T15:30:00Z"), ZoneOffset.UTC);
    private static final int SLOTS = 7 * 48 * 3;

    private final SlotPlan plan = new SlotPlan(new BenchHall(7, 5), CLOCK);

    @Test
    void no_two_numbers_share_a_slot() {
        Set<SlotPlan.BenchSlot> seen = new HashSet<>();
        for (int number = 0; number < SLOTS; number++) {
            assertThat(seen.add(plan.at(number))).as("slot %d", number).isTrue();
        }
        assertThatThrownBy(() -> plan.at(SLOTS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_first_slot_begins_at_midnight_in_the_hall_two_days_ahead() {
        assertThat(plan.at(0)).isEqualTo(new SlotPlan.BenchSlot("R1", Instant.parse("2026-11-24T16:00:00Z")));
        assertThat(plan.at(8)).isEqualTo(new SlotPlan.BenchSlot("R2", Instant.parse("2026-11-24T16:30:00Z")));
        assertThat(plan.at(8).end()).isEqualTo("2026-11-24T17:00:00Z");
    }

    @Test
    void reserved_stretches_do_not_meet_and_never_share_a_half_hour() {
        assertThat(plan.reserve(10)).isZero();
        assertThat(plan.reserve(1)).isEqualTo(14);
        assertThat(plan.reserve(7)).isEqualTo(21);
        assertThatThrownBy(() -> plan.reserve(SLOTS)).hasMessageContaining("used up");
    }
}
