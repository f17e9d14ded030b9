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
import org.junit.jupiter.params.provider.ValueSource;
import servicecircle.pages.parts.Text;
import servicecircle.pages.queue.LegRow;

/** As {@link PagesTest}, for the window queue as staff and hall see it. */
class WindowPagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Map<String, String> SCREENS = WindowScreens.all();

    static Stream<String> names() {
        return SCREENS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_of_the_queue_looks_like_its_golden_file(String name) throws IOException {
        Path golden = GOLDEN.resolve(name + ".html");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, screen(name));
        }
        assertThat(screen(name)).as(name).isEqualTo(Files.readString(golden));
    }

    @Test
    void a_page_of_the_queue_carries_no_style_or_script_of_its_own() {
        SCREENS.forEach((name, html) -> assertThat(html)
                .as(name)
                .doesNotContain(" style=", "<style")
                .doesNotContainPattern("(?i)\\son[a-z]+=\"")
                .doesNotContainPattern("<script(?![^>]* src=)"));
    }

    @Test
    void every_form_of_the_queue_carries_token_and_request_and_a_leg_its_version() {
        forms(
                form -> form.contains("method=\"post\"")
                        && !form.contains("/staff/sign-out")
                        && !form.contains("/note?"),
                (name, form) -> {
                    assertThat(form)
                            .as(name)
                            .contains("name=\"token\" value=\"t0k3n\"")
                            .contains("name=\"request\"");
                    assertThat(form.contains("/legs/")).as(name + form).isEqualTo(form.contains("name=\"version\""));
                });
    }

    /** A note changes no state: the center takes no other field with it. */
    @Test
    void a_note_carries_nothing_but_itself() {
        assertThat(found(
                        "<input[^>]* name=\"([a-z]+)\"",
                        screen("staff-window.zh-serving")
                                .replaceAll("(?s).*(?=<form class=\"note-form\")|</form>.*", "")))
                .containsExactly("token", "note");
    }

    @Test
    void a_transfer_always_names_an_item() {
        String asks =
                screen("staff-window.zh-serving").replaceAll("(?s).*(?=<select[^>]* name=\"item\")|</select>.*", "");
        assertThat(found("value=\"([^\"]*)\"", asks))
                .isNotEmpty()
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void no_id_and_no_field_of_a_form_is_given_twice() {
        SCREENS.forEach((name, html) ->
                assertThat(found(" id=\"([^\"]*)\"", html)).as(name).doesNotHaveDuplicates());
        forms(form -> true, (name, form) -> assertThat(found("<(?:input|select)[^>]* name=\"([^\"]*)\"", form))
                .as(name)
                .doesNotHaveDuplicates());
    }

    @Test
    void every_anchor_of_the_queue_leads_to_something_and_every_address_keeps_its_language() {
        SCREENS.forEach((name, html) -> {
            assertThat(found("href=\"#([^\"]*)\"", html)).as(name).allMatch(id -> html.contains(" id=\"" + id + "\""));
            if (name.startsWith("staff")) {
                String lang = name.contains(".en") ? "en" : "zh";
                assertThat(found(
                                "(?:href|action)=\"(/[^\"]*)\"",
                                html.replaceAll("<link[^>]*>|<a[^>]*hreflang[^>]*>", "")))
                        .as(name)
                        .isNotEmpty()
                        .allMatch(address -> address.matches(".*[?;]lang=" + lang));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "staff-window.zh,n p",
        "staff-window.zh-called,a r s",
        "staff-window.zh-serving,f h t",
        "staff-window.zh-gone,b"
    })
    void only_what_the_state_allows_has_a_key(String name, String keys) {
        assertThat(found("data-act-key=\"([a-z])\"", screen(name))).containsExactlyInAnyOrder(keys.split(" "));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 9, 20})
    void a_board_shows_every_call_that_is_open(int calls) {
        String html = screen("board-board.zh-" + calls);
        assertThat(found("data-test=\"call-([^\"]*)\"", html)).hasSize(calls).doesNotHaveDuplicates();
        assertThat(html).contains("id=\"calls\" data-count=\"" + calls + "\"");
    }

    @Test
    void a_board_tells_a_wall_no_more_than_that_somebody_comes_first() {
        assertThat(screen("board-board.zh-6")).contains("军人优先", ">优先<").doesNotContain("老年人");
    }

    @Test
    void an_old_board_says_so_and_a_fresh_one_does_not() {
        assertThat(screen("board-board.zh-stale"))
                .contains("T02:28:25Z\"><span")
                .contains("更新于 10:28".replace(' ', '\u2009'));
        assertThat(screen("board-board.zh-6")).contains("T02:30:00Z\" hidden>");
    }

    @Test
    void a_refusal_that_led_back_stands_on_the_page_as_a_sentence() {
        assertThat(screen("staff-window.zh-empty")).contains("role=\"alert\"").contains("现在没有等候的人");
    }

    @Test
    void a_note_that_somebody_wrote_is_text() {
        String hostile = "\"><script>alert(1)</script>";
        LegRow leg = WindowSamples.special(
                WindowSamples.leg(1, hostile, new Text(hostile, hostile), "SERVING", 1, hostile),
                hostile,
                null,
                hostile);
        String html = WindowScreens.draw(
                WindowSamples.window(WindowSamples.third("OPEN", "", leg), true), Lang.EN, WindowScreens.console(""));
        assertThat(html).doesNotContain("<script>alert").contains("&lt;script&gt;");
    }

    private static void forms(
            java.util.function.Predicate<String> which, java.util.function.BiConsumer<String, String> check) {
        SCREENS.forEach((name, html) -> Stream.of(html.split("(?=<form )", -1))
                .filter(part -> part.startsWith("<form "))
                .map(part -> part.replaceAll("(?s)</form>.*", ""))
                .filter(which)
                .forEach(form -> check.accept(name, form)));
    }

    private static String screen(String name) {
        return Objects.requireNonNull(SCREENS.get(name), name);
    }

    private static List<String> found(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
