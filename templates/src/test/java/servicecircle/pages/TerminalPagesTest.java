package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalPagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Map<String, String> SCREENS = TerminalScreens.all();

    static Stream<String> names() {
        return SCREENS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_screen_looks_like_its_golden_file(String name) throws IOException {
        Path golden = GOLDEN.resolve(name + ".html");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, screen(name));
        }
        assertThat(screen(name)).as(name).isEqualTo(Files.readString(golden));
    }

    @Test
    void every_record_has_a_golden_file() {
        for (Class<?> record : TerminalPage.class.getPermittedSubclasses()) {
            String name = record.getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
            assertThat(SCREENS.keySet()).anyMatch(file -> file.startsWith("terminal-" + name + "."));
        }
    }

    @Test
    void a_screen_carries_no_style_or_script_of_its_own_each_form_its_token_and_no_id_twice() {
        SCREENS.forEach((name, html) -> {
            assertThat(html)
                    .as(name)
                    .doesNotContain(" style=", "<style")
                    .doesNotContainPattern("(?i)\\son[a-z]+=\"")
                    .doesNotContainPattern("<script(?![^>]* src=)");
            assertThat(found(" id=\"([^\"]*)\"", html)).as(name).doesNotHaveDuplicates();
            assertThat(found("(name=\"token\")", html).size())
                    .as(name)
                    .isEqualTo(found("(<form )", html).size()
                            - found("(method=\"dialog\")", html).size());
        });
    }

    @Test
    void five_levels_are_words_and_buttons_and_none_is_chosen_for_anybody() {
        for (String name : List.of("terminal-rating-levels.zh", "terminal-rating-levels-window.zh")) {
            assertThat(found("<button class=\"face-button\" name=\"level\" value=\"([A-Z_]+)\"", screen(name)))
                    .containsExactly(
                            "VERY_SATISFIED", "SATISFIED", "FAIRLY_SATISFIED", "UNSATISFIED", "VERY_UNSATISFIED");
            assertThat(screen(name)).contains("非常满意", "基本满意", "非常不满意").doesNotContain(" checked");
        }
    }

    @Test
    void tags_belong_to_the_level_and_none_has_to_be_picked() {
        assertThat(screen("terminal-rating-tags.zh")).contains("可不选").doesNotContain("tag.INFORMATION", " required");
        assertThat(screen("terminal-rating-tags-window.zh")).contains("tag.INFORMATION", "data-done=\"15\"");
    }

    @Test
    void only_an_enrolled_terminal_asks_for_codes_that_a_center_would_not_answer_it() {
        assertThat(screen("terminal-home-enrolled.zh")).contains("href=\"/rate\"");
        assertThat(screen("terminal-numbers-enrolled.zh")).contains("href=\"/appointment\"");
        String home =
                new Pages().render(QueueSamples.home(true), Samples.view(Lang.ZH, Look.KIOSK, "/"), Samples.visit());
        assertThat(home).doesNotContain("href=\"/rate\"");
    }

    @Test
    void the_keys_for_a_number_have_every_letter_that_numbers_begin_with() throws IOException {
        String layouts = Files.readString(Path.of("src/main/resources/static/js/keyboard-layouts.js"));
        String number = layouts.substring(layouts.indexOf("  number: {"), layouts.indexOf("  code: {"));
        String keys = String.join("", found("keys\\('([A-Z0-9]+)'\\)", number));
        assertThat("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789".chars().mapToObj(key -> "" + (char) key))
                .allMatch(keys::contains);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    private static String screen(String name) {
        return Objects.requireNonNull(SCREENS.get(name), name);
    }
}
