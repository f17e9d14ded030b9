package servicecircle.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import servicecircle.pages.parts.Problem;
import servicecircle.pages.parts.Text;

/** Every screen of an enrolled terminal alone, in both languages and in large type, by the name of its golden file. */
final class TerminalScreens {
    private static final Pages PAGES = new Pages();
    private static final Text CENTER = Samples.center().name();

    private TerminalScreens() {}

    static Map<String, String> all() {
        Map<String, String> screens = new LinkedHashMap<>();
        RatingPage.Rating rating = RatingScreens.rating("OPEN", "", "", false);
        draw(screens, "home-enrolled", "/", QueueSamples.home(true));
        draw(screens, "numbers-enrolled", "/queue", QueueSamples.numbers());
        draw(screens, "rating-code", "/rate", new TerminalPage.RatingCode(CENTER, "", "", null));
        draw(screens, "rating-code-wrong", "/rate", code("VISIT_NOT_FOUND", 404));
        draw(screens, "rating-code-tries", "/rate", code("TOO_MANY_TRIES", 429));
        draw(screens, "rating-levels", "/rate/level", new TerminalPage.RatingLevels(rating, 0));
        draw(screens, "rating-levels-window", "/rate/level", new TerminalPage.RatingLevels(rating, 60));
        draw(screens, "rating-tags", "/rate/tags", tags(rating, 0, 0));
        draw(screens, "rating-tags-window", "/rate/tags", tags(rating, 4, 15));
        draw(screens, "rating-end", "/rate/end", new TerminalPage.RatingEnd(CENTER, true, null, 15));
        draw(screens, "rating-end-not", "/rate/end", end("ALREADY_RATED"));
        draw(screens, "appointment-code", "/appointment", new TerminalPage.AppointmentCode(CENTER, "", null));
        draw(
                screens,
                "appointment-code-away",
                "/appointment",
                new TerminalPage.AppointmentCode(CENTER, "12345678", problem("TYPED_AWAY", 503)));
        draw(screens, "rater", "/", new TerminalPage.Rater(CENTER, "3"));
        draw(screens, "rater-away", "/", new TerminalPage.RaterAway(CENTER, "3", "0572-5550105"));
        return screens;
    }

    private static Screen code(String problem, int status) {
        return new TerminalPage.RatingCode(CENTER, "B012", "", problem(problem, status));
    }

    private static Screen tags(RatingPage.Rating rating, int level, int seconds) {
        Problem problem = seconds > 0 ? null : problem("RATING_AWAY", 503);
        return new TerminalPage.RatingTags(rating, rating.levels().get(level), List.of("ATTITUDE"), seconds, problem);
    }

    private static Screen end(String problem) {
        return new TerminalPage.RatingEnd(CENTER, false, problem(problem, 409), 6);
    }

    private static Problem problem(String code, int status) {
        return Samples.problem(status, code, Map.of("minutes", "12"));
    }

    private static void draw(Map<String, String> screens, String name, String path, Screen page) {
        KioskVisit visit = Samples.visit().whenEnrolled();
        for (Lang lang : Lang.values()) {
            String tag = lang.name().toLowerCase(Locale.ROOT);
            screens.put(
                    "terminal-" + name + "." + tag, PAGES.render(page, Samples.view(lang, Look.KIOSK, path), visit));
        }
        screens.put(
                "terminal-" + name + ".zh-elder", PAGES.render(page, Samples.view(Lang.ZH, Look.ELDER, path), visit));
    }
}
