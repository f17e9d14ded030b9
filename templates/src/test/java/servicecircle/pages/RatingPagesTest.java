package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** As {@link PagesTest}, for ratings. */
class RatingPagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Map<String, String> SCREENS = RatingScreens.all();

    static Stream<String> names() {
        return SCREENS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_about_ratings_looks_like_its_golden_file(String name) throws IOException {
        Path golden = GOLDEN.resolve(name + ".html");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, screen(name));
        }
        assertThat(screen(name)).as(name).isEqualTo(Files.readString(golden));
    }

    @Test
    void a_page_about_ratings_carries_no_style_or_script_of_its_own() {
        SCREENS.forEach((name, html) -> assertThat(html)
                .as(name)
                .doesNotContain(" style=", "<style")
                .doesNotContainPattern("(?i)\\son[a-z]+=\"")
                .doesNotContainPattern("<script(?![^>]* src=)"));
    }

    @Test
    void no_id_and_no_field_is_given_twice_and_each_form_of_staff_carries_its_token() {
        SCREENS.forEach((name, html) -> {
            assertThat(found(" id=\"([^\"]*)\"", html)).as(name).doesNotHaveDuplicates();
            for (String form : found("(?s)(<form .*?</form>)", html)) {
                assertThat(found("<(?:input|textarea)(?![^>]*type=\"radio\")[^>]* name=\"([^\"]*)\"", form))
                        .as(name)
                        .doesNotHaveDuplicates();
                assertThat(form.contains("name=\"token\"")).as(name).isEqualTo(name.startsWith("staff"));
                assertThat(form.contains("name=\"version\""))
                        .as(name + form)
                        .isEqualTo(form.contains("/ratings/") && !form.contains("/reveal"));
            }
        });
    }

    @Test
    void every_level_stands_there_as_a_word_and_none_is_chosen_for_anybody() {
        assertThat(screen("phone-rating.zh")).contains("非常满意", "基本满意", "非常不满意").doesNotContain(" checked");
    }

    @Test
    void what_was_typed_is_given_back_beside_what_is_wrong() {
        assertThat(screen("phone-rating-wrong.zh"))
                .contains("value=\"UNSATISFIED\" required checked", "name=\"tag.ATTITUDE\" value=\"yes\" checked")
                .contains("您输入了\u200912\u2009位");
    }

    @Test
    void one_may_follow_up_once_and_only_after_the_reply() {
        assertThat(screen("phone-rating-reply.zh")).contains("/rating/follow-up?lang=zh");
        for (String not : List.of("-bad", "-followed", "-rated")) {
            assertThat(screen("phone-rating" + not + ".zh")).doesNotContain("follow-up");
        }
    }

    @Test
    void no_page_of_staff_names_a_minute_of_the_rater() {
        assertThat(found("<li><span class=\"soft nowrap\">([^<]*)</span><span>收到差评", screen("staff-rating-case.zh")))
                .hasSize(1)
                .noneMatch(when -> when.contains(":"));
    }

    @Test
    void what_is_late_says_so_in_words() {
        assertThat(screen("staff-ratings.zh")).contains("已超期");
        assertThat(screen("staff-rating-case.zh-seen")).doesNotContain("已超期");
    }

    @Test
    void fewer_than_five_are_never_a_figure() {
        assertThat(screen("staff-ratings.zh"))
                .contains("少于\u20095\u2009次", "84 · 66%")
                .doesNotContain(">-1", "-1 ·");
    }

    @ParameterizedTest
    @CsvSource({
        "rating.level., VERY_SATISFIED SATISFIED FAIRLY_SATISFIED UNSATISFIED VERY_UNSATISFIED",
        "rating.tag., EFFICIENCY SKILL ATTITUDE PROCESS SURROUNDINGS INFORMATION",
        "rating.state., TOO_LATE NOT_FINISHED",
        "case.state., TO_VERIFY MENDING REPLIED CLOSED",
        "case.act., VERIFY REACHED NOT_REACHED REPLY NOT_UPHELD CLOSE REVEAL",
        "case.event., OPENED VERIFY REACHED NOT_REACHED REPLY NOT_UPHELD CLOSE FOLLOW_UP",
        "notice., CASE_VERIFY CASE_REACHED CASE_NOT_REACHED CASE_REPLY CASE_NOT_UPHELD CASE_CLOSE",
        "audit., FEEDBACK_HANDLED",
        "door., ratings",
        "problem., NOT_FINISHED TOO_LATE_TO_RATE ALREADY_RATED NO_REPLY_YET ALREADY_FOLLOWED_UP VISIT_NOT_FOUND"
                + " RATING_CODE_SHAPE CASE_CHANGED CALL_BACK_OWED",
        "field., level tags comment text at number code",
    })
    void every_code_of_ratings_has_words(String prefix, String codes) {
        assertThat(Stream.of(codes.split(" ", -1)).map(code -> prefix + code))
                .allMatch(key -> Words.in(Lang.ZH).has(key) && Words.in(Lang.EN).has(key));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private static String screen(String name) {
        return Objects.requireNonNull(SCREENS.get(name), name);
    }
}
