package servicecircle.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Text;
import servicecircle.pages.rating.CaseEvent;
import servicecircle.pages.rating.CaseRow;
import servicecircle.pages.rating.Comment;
import servicecircle.pages.rating.LevelChoice;
import servicecircle.pages.rating.ShareTable;
import servicecircle.pages.staff.Console;

/** The pages about ratings, for residents and for whoever answers, in the states that look different. */
final class RatingScreens {
    static final LocalDate TODAY = LocalDate.ofInstant(Samples.NOW, Samples.ZONE);
    private static final List<String> LEVELS =
            List.of("VERY_SATISFIED", "SATISFIED", "FAIRLY_SATISFIED", "UNSATISFIED", "VERY_UNSATISFIED");
    private static final List<String> GOOD = List.of("EFFICIENCY", "SKILL", "ATTITUDE", "PROCESS", "SURROUNDINGS");
    private static final Text SOCIAL = new Text("社会保障卡申领", "Social security card");
    private static final Text LONG =
            new Text("城乡居民基本养老保险关系转移接续与待遇资格认证办理", "Transfer and yearly confirmation of the basic pension of residents");

    private static final Pages PAGES = new Pages();
    private final Map<String, String> screens = new LinkedHashMap<>();

    private RatingScreens() {}

    static Map<String, String> all() {
        RatingScreens all = new RatingScreens();
        all.phones();
        all.staff();
        return all.screens;
    }

    private void phones() {
        Objection phone = new Objection("phone", "PHONE_LENGTH", Map.of("given", "12"));
        Objection none = new Objection("level", "MISSING", Map.of());
        phone("", rating("OPEN", "", "", false));
        phone("-none", rating("OPEN", "", "", false).with(List.of(none), Map.of()));
        phone(
                "-wrong",
                rating("OPEN", "", "", false)
                        .with(
                                List.of(phone),
                                Map.of("level", "UNSATISFIED", "tag.ATTITUDE", "yes", "phone", "199000012345")));
        phone("-rated", rating("RATED", "SATISFIED", "", false));
        phone("-bad", rating("RATED", "VERY_UNSATISFIED", "", false));
        phone("-reply", rating("RATED", "UNSATISFIED", "您好，情况属实：当天中午只开了一个窗口。我们从今天起中午开两个窗口，谢谢您提醒。", true));
        phone("-followed", rating("RATED", "UNSATISFIED", "我们从今天起中午开两个窗口。", false));
        phone("-late", rating("TOO_LATE", "", "", false));
        phone("-early", rating("NOT_FINISHED", "", "", false));
    }

    static RatingPage.Rating rating(String state, String level, String reply, boolean followable) {
        return new RatingPage.Rating(
                Samples.center(),
                "3ZK8Q5V7N2M4R6T9W1X0Y3A5BC",
                "B012",
                SOCIAL,
                TODAY,
                state,
                LEVELS.stream().map(RatingScreens::choice).toList(),
                1,
                level,
                reply,
                true,
                followable,
                !reply.isEmpty() && !followable,
                List.of(),
                Map.of(),
                Samples.NOW);
    }

    private static LevelChoice choice(String level) {
        boolean bad = level.endsWith("UNSATISFIED");
        List<String> tags = new ArrayList<>(GOOD);
        if (bad) {
            tags.add("INFORMATION");
        }
        return new LevelChoice(level, bad, tags);
    }

    private void staff() {
        staff("ratings", "", overview(), "");
        staff(
                "ratings",
                "-empty",
                new CasePage.Ratings(List.of(), TODAY.minusDays(29), TODAY, List.of(nothing()), List.of()),
                "");
        staff(
                "rating-case",
                "",
                page(
                        row("TO_VERIFY", "DUE", 3),
                        "",
                        List.of("VERIFY", "REACHED", "NOT_REACHED", "NOT_UPHELD", "REVEAL"),
                        false),
                "");
        staff(
                "rating-case",
                "-mending",
                page(
                        row("MENDING", "NOT_REACHED", 3),
                        "",
                        List.of("REACHED", "NOT_REACHED", "REPLY", "NOT_UPHELD", "REVEAL"),
                        true),
                "CASE_VERIFY");
        staff(
                "rating-case",
                "-replied",
                page(row("REPLIED", "REACHED", 3), "我们从今天起中午开两个窗口。", List.of("CLOSE"), false),
                "CALL_BACK_OWED");
        staff("rating-case", "-seen", page(row("TO_VERIFY", "NONE", 3), "", List.of(), false), "");
    }

    private static CasePage.Ratings overview() {
        return new CasePage.Ratings(
                List.of(
                        row("TO_VERIFY", "DUE", -1),
                        row("MENDING", "REACHED", 9),
                        row("REPLIED", "NONE", 12),
                        row("CLOSED", "NOT_REACHED", 12)),
                TODAY.minusDays(29),
                TODAY,
                List.of(shares(null), shares(SOCIAL), hidden()),
                List.of(
                        new Comment(
                                SOCIAL, TODAY, "UNSATISFIED", List.of("ATTITUDE", "INFORMATION"), "材料少一样，没有一次说清，跑了两趟。"),
                        new Comment(LONG, TODAY.minusDays(2), "VERY_SATISFIED", List.of(), "小姑娘很耐心，讲得明白。")));
    }

    private static ShareTable shares(@org.jspecify.annotations.Nullable Text item) {
        return new ShareTable(
                item,
                128,
                List.of(
                        new ShareTable.Share("VERY_SATISFIED", 84, 66),
                        new ShareTable.Share("SATISFIED", 29, 23),
                        new ShareTable.Share("FAIRLY_SATISFIED", 9, 7),
                        new ShareTable.Share("UNSATISFIED", ShareTable.HIDDEN, 0),
                        new ShareTable.Share("VERY_UNSATISFIED", ShareTable.HIDDEN, 0)),
                List.of(new ShareTable.Share("ATTITUDE", 61, 48), new ShareTable.Share("EFFICIENCY", 40, 31)));
    }

    private static ShareTable hidden() {
        return new ShareTable(LONG, ShareTable.HIDDEN, List.of(), List.of());
    }

    private static ShareTable nothing() {
        return new ShareTable(null, 0, List.of(), List.of());
    }

    static CaseRow row(String state, String callBack, int daysLeft) {
        return new CaseRow(
                "6f1c2d3e-4b5a-4c6d-8e7f-0123456789" + Integer.toHexString(16 + state.length()),
                daysLeft > 10 ? LONG : SOCIAL,
                TODAY.minusDays(3),
                "UNSATISFIED",
                List.of("ATTITUDE", "INFORMATION"),
                state,
                callBack,
                TODAY.minusDays(2),
                TODAY.plusDays(daysLeft),
                state.equals("REPLIED"));
    }

    private static CasePage.RatingCase page(CaseRow row, String reply, List<String> acts, boolean revealed) {
        Instant at = Samples.NOW.minusSeconds(7_200);
        return new CasePage.RatingCase(
                row,
                4,
                new CasePage.RatingCase.Texts(
                        "材料少一样，没有一次说清，跑了两趟。", reply, true, reply.isEmpty() ? "" : "谢谢，希望坚持下去。", false),
                row.callBack().equals("NONE") ? "" : revealed ? "19900001234" : "199****1234",
                List.of(
                        new CaseEvent("OPENED", TODAY.minusDays(3), null, ""),
                        new CaseEvent("NOT_REACHED", TODAY, at, "center")),
                acts,
                revealed,
                TODAY,
                List.of());
    }

    private void phone(String state, RatingPage page) {
        for (Lang lang : Lang.values()) {
            View view = View.phone(lang, Samples.ZONE, Samples.NOW, "/");
            screens.put("phone-rating" + state + "." + tag(lang), PAGES.render(page, view));
        }
    }

    private void staff(String name, String state, CasePage page, String notice) {
        for (Lang lang : Lang.values()) {
            View view = View.staff(lang, Samples.ZONE, Samples.NOW, "/staff/x?lang=zh");
            screens.put("staff-" + name + "." + tag(lang) + state, PAGES.render(page, view, console(notice)));
        }
    }

    private static Console console(String notice) {
        return new Console(
                "周敏",
                List.of("CENTER_MANAGER"),
                StaffSamples.center(),
                List.of(StaffSamples.center()),
                "ratings",
                List.of("home", "windows", "ratings", "bookings"),
                "t0k3n",
                notice);
    }

    private static String tag(Lang lang) {
        return lang.name().toLowerCase(Locale.ROOT);
    }
}
