package servicecircle.center.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlotTest {
    private static final Instant NINE = Instant.parse("2026-11-25T01:00:00Z");

    @Test
    void two_slots_that_touch_do_not_overlap() {
        assertThat(aSlot(9, 10).overlaps(aSlot(10, 11))).isFalse();
        assertThat(aSlot(10, 11).overlaps(aSlot(9, 10))).isFalse();
    }

    @Test
    void one_second_in_common_is_an_overlap_from_both_sides() {
        Slot longer = new Slot(aSlot(9, 10).start(), aSlot(9, 10).end().plusSeconds(1));

        assertThat(longer.overlaps(aSlot(10, 11))).isTrue();
        assertThat(aSlot(10, 11).overlaps(longer)).isTrue();
    }

    @Test
    void a_slot_overlaps_the_one_it_lies_within_and_itself() {
        assertThat(aSlot(9, 12).overlaps(aSlot(10, 11))).isTrue();
        assertThat(aSlot(10, 11).overlaps(aSlot(9, 12))).isTrue();
        assertThat(aSlot(9, 12).overlaps(aSlot(9, 12))).isTrue();
    }

    @Test
    void a_slot_contains_its_start_and_not_its_end() {
        Slot slot = aSlot(9, 10);

        assertThat(slot.contains(slot.start())).isTrue();
        assertThat(slot.contains(slot.start().minusNanos(1))).isFalse();
        assertThat(slot.contains(slot.end().minusNanos(1))).isTrue();
        assertThat(slot.contains(slot.end())).isFalse();
    }

    @Test
    void a_slot_contains_itself_and_nothing_that_reaches_one_nanosecond_further() {
        Slot slot = aSlot(9, 10);

        assertThat(slot.contains(slot)).isTrue();
        assertThat(slot.contains(new Slot(slot.start().minusNanos(1), slot.end())))
                .isFalse();
        assertThat(slot.contains(new Slot(slot.start(), slot.end().plusNanos(1))))
                .isFalse();
    }

    @Test
    void a_slot_knows_its_length() {
        assertThat(aSlot(9, 12).length()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void an_empty_slot_and_one_that_runs_backwards_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slot(NINE, NINE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slot(NINE, NINE.minusNanos(1)))
                .withMessageContaining("ends before it starts");
    }

    private static Slot aSlot(int from, int to) {
        return new Slot(NINE.plus(Duration.ofHours(from - 9L)), NINE.plus(Duration.ofHours(to - 9L)));
    }
}
