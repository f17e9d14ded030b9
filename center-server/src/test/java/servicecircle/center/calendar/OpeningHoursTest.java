package servicecircle.center.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate THURSDAY = WEDNESDAY.plusDays(1);

    @Test
    void the_lunch_break_is_closed_and_a_slot_through_it_is_not_covered() {
        OpeningHours hours = everyDay("08:30-12:00", "13:30-21:00");

        assertThat(hours.isOpenAt(at("11:59"))).isTrue();
        assertThat(hours.isOpenAt(at("12:00"))).isFalse();
        assertThat(hours.isOpenAt(at("13:29"))).isFalse();
        assertThat(hours.isOpenAt(at("13:30"))).isTrue();
        assertThat(hours.cover(new Slot(at("11:30"), at("14:00")))).isFalse();
    }

    @Test
    void a_slot_may_fill_an_open_stretch_to_both_borders_and_not_go_beyond() {
        OpeningHours hours = everyDay("08:30-12:00");

        assertThat(hours.cover(new Slot(at("08:30"), at("12:00")))).isTrue();
        assertThat(hours.cover(new Slot(at("08:29"), at("12:00")))).isFalse();
        assertThat(hours.cover(new Slot(at("08:30"), at("12:01")))).isFalse();
    }

    @Test
    void an_evening_until_twenty_four_hundred_covers_the_last_half_hour() {
        OpeningHours hours = everyDay("18:00-24:00");
        Instant midnight = at("23:30").plusSeconds(1800);

        assertThat(hours.cover(new Slot(at("23:30"), midnight))).isTrue();
        assertThat(hours.isOpenAt(midnight.minusSeconds(1))).isTrue();
        assertThat(hours.isOpenAt(midnight)).isFalse();
    }

    @Test
    void a_dated_exception_replaces_the_week_on_that_date_alone() {
        OpeningHours hours = new OpeningHours(SHANGHAI, week("08:30-12:00"), Map.of(WEDNESDAY, spans("14:00-16:00")));

        assertThat(hours.textOn(WEDNESDAY)).isEqualTo("14:00–16:00");
        assertThat(hours.textOn(THURSDAY)).isEqualTo("08:30–12:00");
        assertThat(hours.isOpenAt(at("09:00"))).isFalse();
    }

    @Test
    void an_exception_without_hours_closes_the_day() {
        OpeningHours hours = new OpeningHours(SHANGHAI, week("08:30-12:00"), Map.of(WEDNESDAY, List.of()));

        assertThat(hours.on(WEDNESDAY)).isEmpty();
        assertThat(hours.textOn(WEDNESDAY)).isEmpty();
    }

    @Test
    void a_day_that_the_week_leaves_out_is_closed() {
        OpeningHours hours = new OpeningHours(SHANGHAI, Map.of(DayOfWeek.WEDNESDAY, spans("08:30-12:00")), Map.of());

        assertThat(hours.on(WEDNESDAY)).hasSize(1);
        assertThat(hours.on(THURSDAY)).isEmpty();
    }

    @Test
    void both_stretches_of_a_day_are_printed_in_order() {
        assertThat(everyDay("08:30-12:00", "13:30-21:00").textOn(WEDNESDAY)).isEqualTo("08:30–12:00 13:30–21:00");
    }

    @Test
    void the_business_date_turns_at_midnight_in_shanghai_and_not_in_greenwich() {
        OpeningHours hours = everyDay("08:30-12:00");

        assertThat(hours.dateOf(Instant.parse("2026-11-25T15:59:59Z"))).isEqualTo(WEDNESDAY);
        assertThat(hours.dateOf(Instant.parse("2026-11-25T16:00:00Z"))).isEqualTo(THURSDAY);
        assertThat(hours.dateOf(Instant.parse("2026-11-26T00:00:00Z"))).isEqualTo(THURSDAY);
    }

    @Test
    void an_early_morning_in_shanghai_belongs_to_its_own_date_although_greenwich_is_a_day_behind() {
        OpeningHours hours = new OpeningHours(SHANGHAI, week(), Map.of(THURSDAY, spans("06:00-07:00")));

        assertThat(hours.isOpenAt(Instant.parse("2026-11-25T22:30:00Z"))).isTrue();
    }

    @Test
    void the_next_change_is_the_next_border_after_the_moment() {
        OpeningHours hours = everyDay("08:30-12:00", "13:30-21:00");

        assertThat(hours.nextChangeAfter(at("08:29"))).isEqualTo(at("08:30"));
        assertThat(hours.nextChangeAfter(at("08:30"))).isEqualTo(at("12:00"));
        assertThat(hours.nextChangeAfter(at("12:30"))).isEqualTo(at("13:30"));
        assertThat(hours.nextChangeAfter(at("21:00")))
                .isEqualTo(THURSDAY.atTime(8, 30).atZone(SHANGHAI).toInstant());
    }

    @Test
    void the_next_change_jumps_over_closed_days() {
        OpeningHours hours = new OpeningHours(SHANGHAI, Map.of(DayOfWeek.WEDNESDAY, spans("08:30-12:00")), Map.of());

        assertThat(hours.nextChangeAfter(at("12:00"))).isEqualTo(at("08:30").plusSeconds(7 * 86_400));
    }

    @Test
    void a_hall_that_stays_closed_for_long_has_no_next_change() {
        assertThat(new OpeningHours(SHANGHAI, week(), Map.of()).nextChangeAfter(at("12:00")))
                .isNull();
    }

    @Test
    void midnight_changes_nothing_where_one_day_runs_into_the_next() {
        Map<LocalDate, List<OpenSpan>> night = Map.of(WEDNESDAY, spans("20:00-24:00"), THURSDAY, spans("00:00-02:00"));

        assertThat(new OpeningHours(SHANGHAI, week(), night).nextChangeAfter(at("22:00")))
                .isEqualTo(THURSDAY.atTime(2, 0).atZone(SHANGHAI).toInstant());
    }

    @Test
    void a_corner_that_never_closes_has_no_next_change() {
        OpeningHours hours = everyDay("00:00-24:00");

        assertThat(hours.isOpenAt(at("00:00"))).isTrue();
        assertThat(hours.nextChangeAfter(at("12:00"))).isNull();
    }

    @Test
    void stretches_out_of_order_or_without_a_gap_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> everyDay("13:30-21:00", "08:30-12:00"))
                .withMessageContaining("13:30–21:00 08:30–12:00");
        assertThatIllegalArgumentException().isThrownBy(() -> everyDay("08:30-12:00", "11:30-21:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> everyDay("08:30-12:00", "12:00-21:00"));
    }

    private static OpeningHours everyDay(String... texts) {
        return new OpeningHours(SHANGHAI, week(texts), Map.of());
    }

    private static Map<DayOfWeek, List<OpenSpan>> week(String... texts) {
        return Arrays.stream(DayOfWeek.values())
                .collect(java.util.stream.Collectors.toMap(day -> day, day -> spans(texts)));
    }

    private static List<OpenSpan> spans(String... texts) {
        return Arrays.stream(texts).map(OpenSpan::of).toList();
    }

    /** A wall-clock time of Wednesday 2026-11-25 in Shanghai. */
    private static Instant at(String clock) {
        return LocalDateTime.parse("2026-11-25T" + clock).atZone(SHANGHAI).toInstant();
    }
}
