package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import servicecircle.pages.parts.Draft;

class HostileTextTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String QUOTES = "\"><img src=x onerror='alert(1)'>&amp;${1+1}";
    private static final String RARE = "\uD842\uDFB7 \u202Eabc\u202C \uD83D\uDC83 \u36C3";

    private final Pages pages = new Pages();

    @Test
    void names_are_escaped_wherever_they_are_shown() {
        for (String name : List.of(SCRIPT, QUOTES)) {
            screensWith(name).forEach(html -> assertThat(html)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .contains("&lt;"));
        }
    }

    @Test
    void rare_characters_arrive_whole_and_fenced_in() {
        screensWith(RARE).forEach(html -> assertThat(html).contains(RARE));
        assertThat(pages.render(slip(RARE), view(), Samples.visit())).contains("<bdi>" + RARE + "</bdi>");
    }

    @Test
    void an_argument_of_a_sentence_is_not_a_template() {
        String said = Words.in(Lang.EN).say("people", java.util.Map.of("count", "{count} $1 \\"));
        assertThat(said).isEqualTo("{count} $1 \\ people");
    }

    @Test
    void names_are_escaped_on_every_page_of_the_console() {
        for (String name : List.of(SCRIPT, QUOTES)) {
            StaffScreens.hostile(name).forEach((page, screen) -> assertThat(pages.render(
                            screen.page(),
                            View.staff(Lang.ZH, Samples.ZONE, Samples.NOW, "/staff?" + name),
                            screen.console()))
                    .as(page)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .contains("&lt;"));
        }
    }

    private Stream<String> screensWith(String name) {
        Draft draft = new Draft("REHEARSAL", "12", name, name, "19900001234", false);
        return Stream.of(
                pages.render(slip(name), view(), Samples.visit()),
                pages.render(slip(name), View.phone(Lang.EN, Samples.ZONE, Samples.NOW, "/"), new PhoneForm("k")),
                pages.render(new Page.FormStep(Samples.form(), draft, "contact", List.of()), view(), Samples.visit()),
                pages.render(new Page.FormStep(Samples.form(), draft, "confirm", List.of()), view(), Samples.visit()),
                pages.render(Samples.home(), Samples.view(Lang.ZH, Look.KIOSK, "/?" + name), Samples.visit()));
    }

    private static View view() {
        return Samples.view(Lang.ZH, Look.KIOSK, "/done");
    }

    private static Page.BookingSlip slip(String name) {
        Page.BookingSlip slip = Samples.slip("APPROVED");
        return new Page.BookingSlip(
                slip.center(),
                slip.room(),
                slip.reference(),
                slip.code(),
                slip.url(),
                slip.status(),
                slip.start(),
                slip.end(),
                slip.purpose(),
                slip.headcount(),
                name,
                name,
                slip.phone(),
                slip.freeCancelUntil(),
                true,
                slip.asOf());
    }
}
