package servicecircle.center.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSpanTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void hours_are_read_as_minutes_after_midnight() {
        assertThat(OpenSpan.of("08:30-12:00")).isEqualTo(new OpenSpan(510, 720));
    }

    @Test
    void twenty_four_hundred_is_a_legal_end_and_is_the_next_midnight() {
        OpenSpan evening = OpenSpan.of("18:00-24:00");

        assertThat(evening.on(LocalDate.of(2026, 11, 25), SHANGHAI).end())
                .isEqualTo(Instant.parse("2026-11-25T16:00:00Z"));
        assertThat(evening.text()).isEqualTo("18:00–24:00");
    }

    @Test
    void a_whole_day_is_legal() {
        assertThat(OpenSpan.of("00:00-24:00")).isEqualTo(new OpenSpan(0, 1440));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:00-24:01",
                "23:00-25:00",
                "24:00-24:00",
                "24:30-24:45",
                "12:00-12:00",
                "12:00-08:30",
                "08:60-09:00"
            })
    void hours_that_no_clock_shows_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OpenSpan.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8:30-12:00", "08:30–12:00", "08:30 - 12:00", "0830-1200", "08:30-12:00 13:00-14:00"})
    void another_way_of_writing_is_refused_and_the_right_one_shown(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OpenSpan.of(text)).withMessageContaining("08:30-12:00");
    }

    @Test
    void text_pads_with_zeros() {
        assertThat(OpenSpan.of("00:05-09:00").text()).isEqualTo("00:05–09:00");
    }

    @Test
    void the_hours_of_a_zone_with_summer_time_follow_the_wall_clock() {
        Slot beforeTheChange = OpenSpan.of("09:00-10:00").on(LocalDate.of(2026, 3, 28), ZoneId.of("Europe/Berlin"));
        Slot afterTheChange = OpenSpan.of("09:00-10:00").on(LocalDate.of(2026, 3, 29), ZoneId.of("Europe/Berlin"));

        assertThat(beforeTheChange.start()).isEqualTo(Instant.parse("2026-03-28T08:00:00Z"));
        assertThat(afterTheChange.start()).isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
    }
}
