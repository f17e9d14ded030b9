package servicecircle.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import servicecircle.bench.visit.KioskVisitor;

@ExtendWith(Doors.Keeper.class)
class KioskScreensIT {
    private static final double PIXELS_PER_MM = 4.03;
    private static final double FINGER = 16 * PIXELS_PER_MM;
    private static final double ELDER_FINGER = 20 * PIXELS_PER_MM;
    private static final Set<String> SCREENS = Set.of(
            "home",
            "guide",
            "rooms",
            "day of a room",
            "start chosen",
            "purpose missing",
            "purpose",
            "people",
            "contact",
            "phone",
            "confirm",
            "undertaking",
            "refused",
            "done",
            "find",
            "mine",
            "cancel?",
            "cancelled",
            "sorry");

    private final Doors doors;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> wrong = new ArrayList<>();

    KioskScreensIT(Doors doors) {
        this.doors = doors;
    }

    @Test
    void every_screen_fits_and_speaks_both_languages_and_keeps_its_place() throws Exception {
        try (KioskVisitor visitor = standingStill()) {
            new Round(doors, visitor, screen -> look(screen, visitor, FINGER)).go();
            nothingIsWrong(visitor);
        }
    }

    @Test
    void every_screen_in_large_type_fits_and_speaks_both_languages_and_keeps_its_place() throws Exception {
        try (KioskVisitor visitor = standingStill()) {
            visitor.enlarge(true);
            new Round(doors, visitor, screen -> look(screen, visitor, ELDER_FINGER)).go();
            nothingIsWrong(visitor);
        }
    }

    /** Twice as large means half as many pixels each way. */
    @Test
    void at_twice_the_size_every_control_can_be_scrolled_to_and_nothing_is_cut_off() throws Exception {
        try (KioskVisitor visitor = standingStill()) {
            visitor.page().setViewportSize(540, 960);
            new Round(doors, visitor, screen -> lookZoomed(screen, visitor)).go();
            nothingIsWrong(visitor);
        }
    }

    private void lookZoomed(String screen, KioskVisitor visitor) {
        seen.add(screen);
        Inspection eye = new Inspection(visitor.page());
        note(screen + " at 200 %", eye.outOfReach());
        if (visitor.page().locator(".ask:target").count() == 0) {
            visitor.speak("en");
            note(screen + " at 200 % in English", eye.outOfReach());
            visitor.speak("zh");
        }
    }

    /** The browser's clock stands, so that no idle time ends the visit while it is looked at. */
    private KioskVisitor standingStill() {
        KioskVisitor visitor = doors.visitor().enter();
        double now = ((Number) visitor.page().evaluate("Date.now()")).doubleValue();
        visitor.page().clock().setFixedTime((long) now);
        return visitor;
    }

    private void look(String screen, KioskVisitor visitor, double finger) {
        seen.add(screen);
        Inspection eye = new Inspection(visitor.page());
        note(screen, eye.measured(finger, false));
        note(screen, eye.graveFindingsOfAxe());
        if (visitor.page().locator(".ask:target").count() == 0) {
            lookInEnglish(screen, visitor, finger);
        }
    }

    private void lookInEnglish(String screen, KioskVisitor visitor, double finger) {
        Inspection eye = new Inspection(visitor.page());
        String place = placeOf(visitor);
        boolean large = visitor.seesLargeType();
        visitor.speak("en");
        keepsPlace(screen + " in English", place, visitor);
        note(screen + " in English", eye.chineseWords());
        note(screen + " in English", eye.measured(finger, false));
        note(screen + " in English", eye.graveFindingsOfAxe());
        if (!large) {
            visitor.enlarge(true);
            keepsPlace(screen + " in large type", place, visitor);
            visitor.enlarge(false);
        }
        visitor.speak("zh");
        keepsPlace(screen + " back again", place, visitor);
    }

    /** Where somebody is: a refusal stays one, whatever its address. */
    private static String placeOf(KioskVisitor visitor) {
        String heading = visitor.hook("refused").count() > 0 ? "refused" : "";
        return heading.isEmpty() ? URI.create(visitor.page().url()).getPath() : heading;
    }

    private void keepsPlace(String screen, String place, KioskVisitor visitor) {
        if (!placeOf(visitor).equals(place)) {
            wrong.add(screen + ": was at " + place + " and is now at " + placeOf(visitor));
        }
    }

    private void note(String screen, List<String> findings) {
        findings.forEach(finding -> wrong.add(screen + ": " + finding));
    }

    private void nothingIsWrong(KioskVisitor visitor) {
        visitor.complaints().stream()
                .filter(line -> !line.matches(".*status of (409|422|404) .*"))
                .forEach(line -> wrong.add("console: " + line));
        assertThat(seen).isEqualTo(SCREENS);
        assertThat(wrong).isEmpty();
    }
}
