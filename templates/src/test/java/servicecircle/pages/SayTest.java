package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Problem;

class SayTest {
    private final Say zh = new Say(Samples.view(Lang.ZH, Look.KIOSK, "/"));
    private final Say en = new Say(Samples.view(Lang.EN, Look.KIOSK, "/"));

    @Test
    void days_are_named_in_both_languages() {
        assertThat(zh.day(Samples.DAY)).isEqualTo("11月25日 周三");
        assertThat(en.day(Samples.DAY)).isEqualTo("Wed 25 Nov");
        assertThat(zh.nearDay(Samples.DAY)).isEqualTo("今天 11月25日 周三");
        assertThat(en.nearDay(Samples.DAY.plusDays(1))).isEqualTo("Tomorrow, Thu 26 Nov");
        assertThat(zh.nearDay(Samples.DAY.plusDays(2))).isEqualTo("11月27日 周五");
    }

    @Test
    void in_the_middle_of_a_sentence_tomorrow_has_a_small_letter() {
        assertThat(en.dayWithin(Samples.DAY.plusDays(1))).isEqualTo("tomorrow");
        assertThat(en.dayWithin(Samples.DAY.plusDays(2))).isEqualTo("Fri");
        assertThat(zh.dayWithin(Samples.DAY)).isEqualTo("今天");
    }

    @Test
    void one_person_is_not_people() {
        assertThat(en.people("1")).isEqualTo("1 person");
        assertThat(en.people(12)).isEqualTo("12 people");
        assertThat(zh.people(1)).isEqualTo("1\u2009人");
    }

    @Test
    void an_end_at_midnight_is_printed_as_24_00() {
        assertThat(zh.span(Samples.at(22, 0), Samples.at(24, 0))).isEqualTo("22:00–24:00");
        assertThat(zh.span(Samples.at(0, 0), Samples.at(1, 0))).isEqualTo("00:00–01:00");
        assertThat(zh.span(Samples.at(14, 0), Samples.at(16, 0))).isEqualTo("14:00–16:00");
    }

    @Test
    void durations_are_short() {
        assertThat(zh.duration(Samples.at(14, 0), Samples.at(16, 0))).isEqualTo("2\u2009小时");
        assertThat(zh.duration(Samples.at(14, 0), Samples.at(15, 30))).isEqualTo("1\u2009小时\u200930\u2009分");
        assertThat(zh.duration(Samples.at(14, 0), Samples.at(14, 30))).isEqualTo("30\u2009分钟");
        assertThat(en.duration(Samples.at(14, 0), Samples.at(15, 30))).isEqualTo("1 h 30 min");
    }

    @Test
    void only_figures_older_than_half_a_minute_carry_their_age() {
        assertThat(zh.asOf(Samples.NOW.minusSeconds(30))).isEmpty();
        assertThat(en.asOf(Samples.NOW.minusSeconds(31))).isEqualTo("As of 10:29 (31 s ago)");
        assertThat(en.asOf(Samples.NOW.minusSeconds(300))).startsWith("As of 10:25 (5 min ago)");
    }

    @Test
    void a_code_is_read_aloud_in_groups_of_four() {
        assertThat(zh.grouped("K7QM2F9D")).isEqualTo("K7QM 2F9D");
    }

    @Test
    void an_unknown_purpose_of_a_newer_center_is_shown_as_it_is() {
        assertThat(zh.purpose("OTHER")).isEqualTo("其他");
        assertThat(zh.purpose("SWIMMING")).isEqualTo("SWIMMING");
    }

    @Test
    void an_objection_names_the_field_and_the_mend() {
        assertThat(zh.sentence(new Objection("groupName", "MISSING", Map.of()))).isEqualTo("请填写团体名称。");
        assertThat(en.sentence(new Objection("phone", "PHONE_LENGTH", Map.of("given", "12"))))
                .isEqualTo("A mobile number has 11 digits; you entered 12.");
    }

    @Test
    void a_problem_is_said_again_in_the_readers_language() {
        Problem chinese = Samples.problem(422, "TOO_LONG", Map.of("hours", "4"));
        assertThat(en.sentence(chinese)).isEqualTo("One booking lasts at most 4 h. Please choose a shorter time.");
        Problem newer = Samples.problem(422, "TOO_LOUD", Map.of());
        assertThat(en.sentence(newer)).isEqualTo(newer.detail());
    }

    @Test
    void a_closed_day_is_not_given_empty_hours() {
        String said = Sentences.in(Lang.EN).detail("OUTSIDE_HOURS", "start", Map.of("hours", ""));
        assertThat(said).isEqualTo("The room is closed that day. Please choose another.");
    }

    @Test
    void instants_among_arguments_are_printed_in_the_zone() {
        String said = Sentences.in(Lang.EN, Samples.ZONE)
                .detail("OUTSIDE_HOURS", null, Map.of("hours", "2026-11-25T06:00:00Z"));
        assertThat(said).contains("25 Nov, 14:00").doesNotContain("06:00");
    }

    @Test
    void every_status_has_a_title() {
        assertThat(Sentences.in(Lang.EN).title(404)).isEqualTo("Not found");
        assertThat(Sentences.in(Lang.ZH).title(418)).isEqualTo("没有办成");
    }
}
