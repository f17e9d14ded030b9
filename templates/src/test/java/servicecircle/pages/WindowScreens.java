package servicecircle.pages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.staff.Console;

/** The pages of the window queue that staff and hall see, in the states that look different. */
final class WindowScreens {
    static final List<String> DOORS = List.of("home", "windows", "bookings");

    private static final Pages PAGES = new Pages();

    private final Map<String, String> screens = new LinkedHashMap<>();

    private WindowScreens() {}

    static Map<String, String> all() {
        WindowScreens all = new WindowScreens();
        all.windows();
        all.plans();
        all.boards();
        return all.screens;
    }

    private void windows() {
        Objection late = new Objection("slot", "SLOT_NOT_TODAY", Map.of());
        Objection closed = new Objection("", "QUEUE_CLOSED", Map.of());
        staff("window", "", WindowSamples.window(WindowSamples.third("OPEN", "", null), true), "");
        staff("window", "-called", WindowSamples.calling(), "NOTED");
        staff("window", "-serving", WindowSamples.serving(), "");
        staff("window", "-empty", WindowSamples.window(WindowSamples.third("OPEN", "", null), false), "NOBODY_WAITS");
        staff("window", "-gone", WindowSamples.window(WindowSamples.third("PAUSED", "GONE", null), true), "");
        staff("windows", "", WindowSamples.overview(true), "");
        staff("windows", "-clerk", WindowSamples.overview(false), "");
        staff("windows", "-empty", nothing(), "");
        staff("desk-ticket", "", WindowSamples.desk(""), "");
        staff("desk-ticket", "-issued", WindowSamples.desk("A021"), "");
        staff("desk-ticket", "-wrong", WindowSamples.desk("", late, closed), "");
    }

    private void plans() {
        Objection wrong = new Objection("hours-2", "NOT_HOURS", Map.of());
        staff("day-plan", "", WindowSamples.plan(true), "PLANNED");
        staff("day-plan", "-clerk", WindowSamples.plan(false), "");
        staff("day-plan", "-wrong", WindowSamples.plan(true, wrong), "");
        staff("day-plan", "-closed", WindowSamples.noPlan(), "");
    }

    private static WindowPage nothing() {
        return new WindowPage.Windows(
                List.of(), List.of(), List.of(), List.of(), false, WindowSamples.REQUEST, Samples.NOW);
    }

    private void boards() {
        for (int calling : List.of(1, 6, 9, 20)) {
            board("-" + calling, WindowSamples.board(calling, "", Samples.NOW));
        }
        board("-empty", WindowSamples.quietBoard(""));
        board("-stale", WindowSamples.board(3, "", Samples.NOW.minusSeconds(95)));
        board("-strip", WindowSamples.board(1, WindowSamples.call(0, false).window(), Samples.NOW));
        board("-strip-empty", WindowSamples.quietBoard("3"));
    }

    private void staff(String name, String state, WindowPage page, String notice) {
        for (Lang lang : Lang.values()) {
            screens.put("staff-" + name + "." + tag(lang) + state, draw(page, lang, console(notice)));
        }
    }

    private void board(String state, QueuePage.Board page) {
        for (Lang lang : Lang.values()) {
            screens.put("board-board." + tag(lang) + state, draw(page, lang));
        }
    }

    static String draw(WindowPage page, Lang lang, @Nullable Console console) {
        Instant now = Samples.NOW;
        return PAGES.render(page, View.staff(lang, Samples.ZONE, now, "/staff/x?lang=zh"), console);
    }

    static String draw(QueuePage.Board page, Lang lang) {
        return PAGES.render(page, View.board(lang, Samples.ZONE, Samples.NOW, "/board"));
    }

    static Console console(String notice) {
        return new Console(
                "陈晓梅",
                List.of("WINDOW_CLERK"),
                StaffSamples.center(),
                List.of(StaffSamples.center()),
                "windows",
                DOORS,
                "t0k3n",
                notice);
    }

    private static String tag(Lang lang) {
        return lang.name().toLowerCase(Locale.ROOT);
    }
}
