package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import servicecircle.pages.staff.Console;

/** As {@link PagesTest}, for the pages of the staff console. */
class StaffPagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Pages PAGES = new Pages();
    private static final Map<String, String> SCREENS = screens();

    static Stream<String> names() {
        return SCREENS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_staff_page_looks_like_its_golden_file(String name) throws IOException {
        Path golden = GOLDEN.resolve(name + ".html");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, screen(name));
        }
        assertThat(screen(name)).as(name).isEqualTo(Files.readString(golden));
    }

    @Test
    void every_staff_record_has_a_golden_file() {
        Set<String> drawn = SCREENS.keySet().stream()
                .map(name -> name.replaceAll("\\..*", ""))
                .collect(Collectors.toSet());
        for (Class<?> record : StaffPage.class.getPermittedSubclasses()) {
            String file = record.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
            assertThat(drawn).contains("staff-" + file.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void a_staff_page_carries_no_style_or_script_of_its_own() {
        SCREENS.forEach((name, html) -> assertThat(html)
                .as(name)
                .doesNotContain(" style=", "<style")
                .doesNotContainPattern("(?i)\\son[a-z]+=\"")
                .doesNotContainPattern("<script(?![^>]* src=)"));
    }

    @Test
    void every_form_that_changes_something_carries_the_token() {
        SCREENS.forEach((name, html) -> {
            long before = name.matches("staff-(set-up|sign-in)\\..*") ? count(html, "method=\"post\"") : 0;
            assertThat(count(html, "name=\"token\"")).as(name).isEqualTo(count(html, "method=\"post\"") - before);
        });
    }

    @Test
    void a_staff_page_keeps_its_language_on_every_way_on() {
        SCREENS.forEach((name, html) -> assertThat(found(
                        "(?:href|action)=\"(/[^\"]*)\"", html.replaceAll("<link[^>]*>|<a[^>]*hreflang[^>]*>", "")))
                .as(name)
                .isNotEmpty()
                .allMatch(address -> address.matches(name.contains(".en") ? ".*[?;]lang=en" : ".*[?;]lang=zh")));
    }

    @Test
    void a_password_is_never_sent_back() {
        SCREENS.forEach((name, html) -> assertThat(found("<input([^>]*type=\"password\"[^>]*)>", html))
                .as(name)
                .noneMatch(input -> input.contains("value="))
                .allMatch(input -> input.matches("(?s).*autocomplete=\"(current|new)-password\".*")));
    }

    @Test
    void no_id_and_no_name_of_a_field_is_given_twice() {
        SCREENS.forEach((name, html) -> {
            assertThat(found(" id=\"([^\"]*)\"", html)).as(name).doesNotHaveDuplicates();
            for (String form : html.split("<form ", -1)) {
                assertThat(found("<(?:input|select)[^>]* name=\"([^\"]*)\"", form.replaceAll("(?s)</form>.*", "")))
                        .as(name)
                        .doesNotHaveDuplicates();
            }
        });
    }

    @Test
    void every_anchor_leads_to_something_on_the_page() {
        SCREENS.forEach((name, html) -> assertThat(found("href=\"#([^\"]*)\"", html))
                .as(name)
                .allMatch(id -> html.contains(" id=\"" + id + "\"")));
    }

    @Test
    void the_open_door_is_marked_and_only_doors_of_ones_own_are_shown() {
        Console console = new Console(
                "x",
                List.of("AUDITOR"),
                StaffSamples.center(),
                List.of(StaffSamples.center()),
                "audit",
                List.of("audit"),
                "t",
                "");
        String html = draw(StaffSamples.trail(null, ""), Lang.ZH, console);
        assertThat(found("data-test=\"door-([a-z]+)\"", html)).containsExactly("audit");
        assertThat(html).contains("data-key=\"t\" aria-current=\"page\"").doesNotContain("data-switcher");
    }

    @Test
    void a_broken_trail_says_so_first() {
        assertThat(screen("staff-audit-trail.zh-broken"))
                .contains("notice-danger")
                .contains("3-000101")
                .doesNotContain("首尾相连");
        assertThat(screen("staff-audit-trail.zh")).contains("首尾相连").doesNotContain("notice-danger");
    }

    @Test
    void a_terminal_that_is_silent_for_more_than_ten_minutes_says_so() {
        assertThat(count(screen("staff-devices.zh"), "chip-stale")).isEqualTo(1);
        assertThat(count(screen("staff-devices.zh"), "chip-free")).isEqualTo(1);
    }

    @Test
    void an_objection_stands_at_its_field_and_opens_the_question_again() {
        assertThat(screen("staff-accounts.zh-wrong")).contains("ask ask-open").contains("登录名已经有人用了");
        assertThat(screen("staff-settings.zh-wrong"))
                .containsPattern("id=\"privacy.phoneDays\"[^>]*aria-invalid=\"true\"")
                .contains("联系方式保留应在");
    }

    @Test
    void what_is_shown_only_now_offers_no_way_that_would_lose_it() {
        for (String once : List.of("first-passwords.zh", "recovery-codes.zh", "devices.zh-code", "account.zh-fresh")) {
            assertThat(screen("staff-" + once)).doesNotContain("data-test=\"language\"");
        }
        assertThat(screen("staff-devices.zh")).contains("data-test=\"language\"");
    }

    @Test
    void a_code_from_a_newer_release_is_shown_as_it_is() {
        assertThat(screen("staff-audit-trail.zh")).contains("A_NEWER_ACTION");
        assertThat(draw(StaffSamples.me("LINKED"), Lang.ZH, StaffSamples.console("", "NEWER")))
                .doesNotContain("data-toast>");
    }

    private static String screen(String name) {
        return Objects.requireNonNull(SCREENS.get(name), name);
    }

    private static long count(String html, String piece) {
        return html.split(Pattern.quote(piece), -1).length - 1L;
    }

    private static List<String> found(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String draw(StaffPage page, Lang lang, @Nullable Console console) {
        View view = View.staff(lang, Samples.ZONE, Samples.NOW, "/staff/x?day=1&lang=zh");
        return PAGES.render(page, view, console);
    }

    private static Map<String, String> screens() {
        Map<String, String> screens = new LinkedHashMap<>();
        StaffScreens.all().forEach((name, screen) -> {
            String state = name.replaceFirst(
                    "^.*(?=-(wrong|over|first|denied|empty|city|shown|certified|code|fresh|broken)$)|^.*", "");
            String page = "staff-" + name.substring(0, name.length() - state.length());
            screens.put(page + ".zh" + state, draw(screen.page(), Lang.ZH, screen.console()));
            if (state.isEmpty()) {
                screens.put(page + ".en", draw(screen.page(), Lang.EN, screen.console()));
            }
        });
        return screens;
    }
}
