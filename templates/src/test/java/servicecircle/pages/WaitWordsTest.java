package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicecircle.pages.queue.Wait;

class WaitWordsTest {
    private final WaitWords zh = new WaitWords(Words.in(Lang.ZH));
    private final WaitWords en = new WaitWords(Words.in(Lang.EN));

    @ParameterizedTest
    @CsvSource({
        "3, 3, 8, 约 3–8 分钟",
        "3, 0, 0, 约 1 分钟",
        "3, 10, 10, 约 10 分钟",
        "3, 9, 11, 约 9–15 分钟",
        "6, 12, 18, 约 10–20 分钟",
        "6, 13, 18, 约 15–20 分钟",
        "6, 11, 11, 约 15 分钟",
        "6, 13, 14, 约 15 分钟",
        "6, 20, 12, 约 15 分钟",
        "20, 58, 91, 约 60–95 分钟",
    })
    void a_range_is_rounded_to_five_above_ten_and_its_far_end_never_down(int ahead, int p50, int p90, String said) {
        assertThat(plain(zh.span(wait(ahead, p50, p90, "SIM")))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"SIM, 即将叫号, Called any moment", "DEFAULT, 即将叫号, Called any moment"})
    void the_next_one_is_called_any_moment_whatever_the_figures_say(String basis, String chinese, String english) {
        assertThat(zh.span(wait(0, 4, 9, basis))).isEqualTo(chinese);
        assertThat(en.line(wait(0, 4, 9, basis))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"0", "5"})
    void where_no_window_serves_it_there_are_no_minutes(int ahead) {
        assertThat(zh.span(wait(ahead, 4, 9, "NONE"))).isEqualTo("暂无窗口办理");
        assertThat(zh.line(wait(ahead, 4, 9, "NONE"))).isEqualTo("暂无窗口办理");
        assertThat(en.line(wait(ahead, 4, 9, "NONE"))).isEqualTo("No window open for this");
    }

    @ParameterizedTest
    @CsvSource({
        "SIM, '前面 6 人，约 10–20 分钟', '6 people ahead, about 10–20 min'",
        "DEFAULT, '前面 6 人，约 10–20 分钟（参考）', '6 people ahead, about 10–20 min (rough)'",
    })
    void people_come_before_minutes_and_a_guess_is_marked(String basis, String chinese, String english) {
        assertThat(plain(zh.line(wait(6, 12, 18, basis)))).isEqualTo(chinese);
        assertThat(plain(en.line(wait(6, 12, 18, basis)))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"0, 前面没有人, Nobody ahead", "1, 前面 1 人, 1 person ahead", "2, 前面 2 人, 2 people ahead"})
    void those_ahead_are_counted(int ahead, String chinese, String english) {
        assertThat(plain(zh.ahead(wait(ahead, 1, 2, "SIM")))).isEqualTo(chinese);
        assertThat(en.ahead(wait(ahead, 1, 2, "SIM"))).isEqualTo(english);
    }

    private static Wait wait(int ahead, int p50, int p90, String basis) {
        return new Wait(ahead, p50, p90, basis, Samples.NOW);
    }

    /** Thin and firm spaces as plain ones, and no invisible joint. */
    private static String plain(String said) {
        return said.replace('\u2009', ' ')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace("\u200b", "")
                .replace("\u2060", "");
    }
}
