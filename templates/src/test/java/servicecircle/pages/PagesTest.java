package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import servicecircle.pages.parts.Draft;
import servicecircle.pages.parts.Objection;

/**
 * Every page record has a golden HTML file. After a wanted change: {@code mvn -pl templates test -Dgolden.update=true},
 * then read the difference before committing it.
 */
class PagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Pages PAGES = new Pages();
    private static final Map<String, String> SCREENS = screens();

    static Stream<String> names() {
        return SCREENS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_looks_like_its_golden_file(String name) throws IOException {
        String html = java.util.Objects.requireNonNull(SCREENS.get(name));
        Path golden = GOLDEN.resolve(name + ".html");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, html);
        }
        assertThat(html).as(name).isEqualTo(Files.readString(golden));
    }

    @Test
    void every_page_record_has_a_golden_file_or_is_only_json() {
        Set<String> drawn = SCREENS.keySet().stream()
                .map(name ->
                        name.replaceAll("^(kiosk|phone)-|\\.(zh|en).*$", "").replaceAll("-step-.*", "-step"))
                .collect(Collectors.toSet());
        Set<String> onlyJson = Set.of("BookingForm", "BookingCheck", "DeviceKey", "DeviceState");
        for (Class<?> record : Page.class.getPermittedSubclasses()) {
            if (!onlyJson.contains(record.getSimpleName())) {
                String file = record.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
                assertThat(drawn).contains(file.toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    @Test
    void a_page_carries_no_style_or_script_of_its_own() {
        SCREENS.forEach((name, html) -> assertThat(html)
                .as(name)
                .doesNotContain(" style=")
                .doesNotContainPattern("(?i)\\son[a-z]+=\"")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContain("<style"));
    }

    @Test
    void every_kiosk_form_carries_the_token() {
        SCREENS.forEach((name, html) -> {
            long forms = count(html, "<form ") - count(html, "method=\"dialog\"");
            assertThat(count(html, "name=\"token\"")).as(name).isEqualTo(name.startsWith("kiosk") ? forms : 0);
        });
    }

    @Test
    void nothing_is_called_full_that_nobody_has_booked() {
        for (String late : List.of("kiosk-room-day.zh-late", "kiosk-room-day.zh-elder-late", "kiosk-home.zh-night")) {
            assertThat(screen(late).replaceFirst("(?s)id=\"day-2026-11-29\".*?</a>", ""))
                    .as(late)
                    .doesNotContain("约满");
        }
        assertThat(screen("kiosk-room-day.zh-desk")).doesNotContain("约满");
        assertThat(screen("kiosk-room-day.zh-late")).contains("今天已来不及自助预约，请到服务台");
    }

    @Test
    void a_phone_page_keeps_its_language_on_every_way_on() {
        SCREENS.forEach((name, html) -> {
            if (name.startsWith("phone") && !name.contains("gallery")) {
                assertThat(java.util.regex.Pattern.compile("(?:href|action)=\"(/[^\"]*)\"")
                                .matcher(html.replaceAll("<link[^>]*>", "").replace("href=\"/openapi.yaml\"", ""))
                                .results()
                                .map(found -> found.group(1)))
                        .as(name)
                        .isNotEmpty()
                        .allMatch(address -> address.matches(name.endsWith("en") ? ".*[?;]lang=en" : ".*[?;]lang=zh"));
            }
        });
    }

    @Test
    void the_name_of_the_other_language_is_spoken_in_it() {
        assertThat(screen("kiosk-home.zh")).contains("<span lang=\"en\">English</span>");
        assertThat(screen("kiosk-home.en")).contains("<span lang=\"zh-CN\">中文</span>");
        assertThat(screen("phone-centers.en")).contains("<span lang=\"zh-CN\">中文</span>");
    }

    @Test
    void the_purpose_chosen_before_is_on_the_part_that_is_shown_first() {
        Page.FormStep step = Samples.step("purpose");
        Draft draft = new Draft("OTHER", "", "", "", "", false);
        View elder = Samples.view(Lang.ZH, Look.ELDER, "/book/purpose");

        String html = PAGES.render(new Page.FormStep(step.form(), draft, "purpose", List.of()), elder, Samples.visit());

        assertThat(html).contains("value=\"OTHER\" checked", "2 / 2");
    }

    @Test
    void the_confirm_screen_says_what_stands_against_the_promise() {
        assertThat(undertaking("UNDERTAKING_OUTDATED")).contains("安全责任书有更新").doesNotContain("请先阅读");
        assertThat(undertaking("MISSING")).contains("请先阅读");
    }

    @Test
    void no_number_of_people_is_a_missing_one() {
        Page.FormStep step = Samples.step("people");
        Objection objection = new Objection("headcount", "NOT_A_NUMBER", Map.of());
        Page.FormStep blank = new Page.FormStep(
                step.form(), new Draft("OTHER", " ", "", "", "", false), "people", List.of(objection));

        String html = PAGES.render(blank, Samples.view(Lang.ZH, Look.KIOSK, "/book/people"), Samples.visit());

        assertThat(html).contains("请填写人数").doesNotContain("人数应为数字", "placeholder");
    }

    private static String undertaking(String code) {
        Page step = Samples.step("confirm", new Objection("undertaking", code, Map.of()));
        return PAGES.render(step, Samples.view(Lang.ZH, Look.KIOSK, "/book/refused"), Samples.visit());
    }

    private static String screen(String name) {
        return java.util.Objects.requireNonNull(SCREENS.get(name), name);
    }

    @Test
    void no_id_is_given_twice() {
        SCREENS.forEach((name, html) -> {
            if (!name.contains("gallery")) {
                List<String> ids = java.util.regex.Pattern.compile(" id=\"([^\"]*)\"")
                        .matcher(html)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                assertThat(ids).as(name).doesNotHaveDuplicates();
            }
        });
    }

    private static long count(String html, String piece) {
        return html.split(java.util.regex.Pattern.quote(piece), -1).length - 1L;
    }

    private static Map<String, String> screens() {
        Map<String, String> screens = new LinkedHashMap<>();
        kiosk(screens, "home", "/", Samples.home(), Lang.ZH, Lang.EN);
        kiosk(screens, "home", "/", Samples.homeAtNight(), "-night", Lang.ZH, Lang.EN);
        kiosk(screens, "rooms", "/rooms?day=2026-11-25", Samples.rooms(), Lang.ZH, Lang.EN);
        kiosk(screens, "room-day", "/rooms/R3", Samples.roomDay(null), Lang.ZH, Lang.EN);
        kiosk(screens, "room-day", "/rooms/R3?start=1", Samples.roomDay(Samples.at(13, 30)), "-chosen", Lang.ZH);
        kiosk(screens, "room-day", "/rooms/R3", Samples.lateDay(), "-late", Lang.ZH, Lang.EN);
        kiosk(screens, "room-day", "/rooms/R7", Samples.deskDay(), "-desk", Lang.ZH);
        kiosk(screens, "form-step-purpose", "/book/purpose", Samples.step("purpose"), Lang.ZH, Lang.EN);
        kiosk(screens, "form-step-people", "/book/people", Samples.step("people", tooFew()), Lang.ZH, Lang.EN);
        kiosk(screens, "form-step-contact", "/book/contact", Samples.step("contact"), Lang.ZH, Lang.EN);
        kiosk(screens, "form-step-phone", "/book/phone", Samples.step("phone"), Lang.ZH);
        kiosk(screens, "form-step-confirm", "/book/confirm", Samples.step("confirm"), Lang.ZH, Lang.EN);
        kiosk(screens, "booking-slip", "/done", Samples.slip("APPROVED"), Lang.ZH, Lang.EN);
        kiosk(screens, "booking-slip", "/mine", Samples.slip("APPROVED"), "-mine", Lang.ZH);
        kiosk(screens, "find-booking", "/find", Samples.find(), Lang.ZH);
        kiosk(screens, "guide", "/guide", Samples.guide(), Lang.ZH);
        kiosk(screens, "refused", "/book/confirm", Samples.refused(), Lang.ZH, Lang.EN);
        kiosk(screens, "refused", "/mine", notCancelled(), "-mine", Lang.ZH, Lang.EN);
        kiosk(screens, "refused", "/book/refused", tooManyHours(), "-hours", Lang.ZH, Lang.EN);
        kiosk(screens, "booking-slip", "/mine?cancel=undecided", Samples.slip("APPROVED"), "-undecided", Lang.ZH);
        kiosk(screens, "confirming", "/book/confirm", Samples.confirming(), Lang.ZH, Lang.EN);
        kiosk(screens, "away", "/rooms", Samples.away(), Lang.ZH, Lang.EN);
        kiosk(screens, "stopped", "/", Samples.stopped(), Lang.ZH, Lang.EN);
        kiosk(screens, "sorry", "/x", Samples.sorry(), Lang.ZH);
        phone(screens, "centers", view -> PAGES.render(Samples.centers(), view));
        phone(screens, "booking-slip", view -> PAGES.render(Samples.slip("APPROVED"), view, new PhoneForm("0b0c")));
        phone(screens, "sorry", view -> PAGES.render(Samples.sorry(), view));
        phone(screens, "api-guide", view -> PAGES.render(Samples.apiGuide(), view));
        phone(screens, "organisation-form", view -> PAGES.render(Samples.organisationForm(), view));
        phone(screens, "organisation-sent", view -> PAGES.render(Samples.organisationSent(), view));
        phone(screens, "privacy", view -> PAGES.render(Samples.privacy(), view));
        phone(screens, "my-data", view -> PAGES.render(Samples.myData(), view));
        phone(screens, "data-erased", view -> PAGES.render(new Page.DataErased(Samples.center()), view));
        phone(screens, "gallery", PAGES::gallery);
        screens.putAll(QueueScreens.all());
        return screens;
    }

    private static Page notCancelled() {
        return Samples.refusedBy("ALREADY_STARTED", Map.of(), "mine");
    }

    private static Page tooManyHours() {
        return Samples.refusedBy("QUOTA_HOURS", Map.of("limit", "20"), "time");
    }

    private static Objection tooFew() {
        return new Objection("headcount", "TOO_FEW_PEOPLE", Map.of("minimum", "10", "given", "3"));
    }

    private static void kiosk(Map<String, String> screens, String name, String path, Page page, Lang... langs) {
        kiosk(screens, name, path, page, "", langs);
    }

    private static void kiosk(
            Map<String, String> screens, String name, String path, Page page, String state, Lang... langs) {
        for (Lang lang : langs) {
            View view = Samples.view(lang, Look.KIOSK, path);
            screens.put("kiosk-" + name + "." + tag(lang) + state, PAGES.render(page, view, Samples.visit()));
        }
        View elder = Samples.view(Lang.ZH, Look.ELDER, path);
        screens.put("kiosk-" + name + ".zh-elder" + state, PAGES.render(page, elder, Samples.visit()));
    }

    private static void phone(Map<String, String> screens, String name, Function<View, String> draw) {
        for (Lang lang : Lang.values()) {
            View view = View.phone(lang, Samples.ZONE, Samples.NOW, "/");
            screens.put("phone-" + name + "." + tag(lang), draw.apply(view));
        }
    }

    private static String tag(Lang lang) {
        return lang.name().toLowerCase(java.util.Locale.ROOT);
    }
}
