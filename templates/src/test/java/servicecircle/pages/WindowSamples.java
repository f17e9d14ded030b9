package servicecircle.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Text;
import servicecircle.pages.queue.BoardCall;
import servicecircle.pages.queue.GroupRow;
import servicecircle.pages.queue.ItemRow;
import servicecircle.pages.queue.LegRow;
import servicecircle.pages.queue.PlanRow;
import servicecircle.pages.queue.Wait;
import servicecircle.pages.queue.WindowRow;

/** The windows of the invented hall on a busy morning. */
final class WindowSamples {
    static final String REQUEST = "5b8f3f5e-9a70-4a5e-8f0e-2f6c5d1a7b90";
    static final Text PENSION = new Text("城乡居民养老保险参保登记", "Pension insurance: joining");
    static final Text CARD = new Text("社会保障卡申领", "Social security card");
    static final Text SUPPORT = new Text(
            "最低生活保障家庭认定与临时救助申请（含复核、变更与停发后的重新申请）受理", "Minimum living allowance: first application, review and change");

    private static final Instant NOW = Samples.NOW;

    private WindowSamples() {}

    static LegRow leg(int id, String number, Text item, String state, int waited, String why) {
        boolean called = state.equals("CALLED") || state.equals("SERVING");
        return new LegRow(
                id,
                3,
                number,
                "SB-01",
                item,
                List.of(new Text("居民身份证", "ID card"), new Text("户口簿原件", "Household register, original")),
                state,
                "NORMAL",
                id % 3 == 0 ? "PHONE" : "KIOSK",
                NOW.minus(Duration.ofMinutes(waited)),
                null,
                called ? NOW.minusSeconds(60) : null,
                called ? 1 : 0,
                why,
                "",
                "");
    }

    /** Somebody who comes before others by law, with an appointment and a note. */
    static LegRow special(LegRow leg, String priority, @Nullable Instant slot, String note) {
        return new LegRow(
                leg.leg(),
                leg.version(),
                leg.number(),
                leg.item(),
                leg.itemName(),
                leg.papers(),
                leg.state(),
                priority,
                "DESK",
                slot == null ? leg.since() : slot,
                slot,
                leg.calledAt(),
                leg.calls(),
                leg.why(),
                slot == null ? "" : "3",
                note);
    }

    static WindowRow window(
            String code, Text name, String presence, String reason, String clerk, @Nullable LegRow serving) {
        return new WindowRow(
                code,
                name,
                presence,
                reason,
                clerk,
                clerk.isEmpty() ? null : Samples.at(8, 31),
                serving,
                List.of("SB-01", "SB-02", "MZ-01"),
                clerk.isEmpty() ? 0 : 14);
    }

    static WindowRow third(String presence, String reason, @Nullable LegRow serving) {
        return window("3", new Text("社会保障", "Social security"), presence, reason, "陈晓梅", serving);
    }

    static List<LegRow> waiting() {
        return List.of(
                leg(21, "A009", PENSION, "WAITING", 41, "WAITED_TOO_LONG"),
                special(leg(22, "A014", CARD, "WAITING", 12, "APPOINTMENT"), "NORMAL", Samples.at(10, 25), ""),
                special(leg(24, "A017", PENSION, "WAITING", 5, "PRIORITY"), "MILITARY", null, ""),
                leg(25, "A012", CARD, "WAITING", 18, "FIRST_COME"),
                special(leg(26, "C003", SUPPORT, "WAITING", 15, "FIRST_COME"), "NORMAL", null, "材料已在 5 号窗口看过，只差签字"),
                leg(27, "A015", PENSION, "WAITING", 9, "FIRST_COME"),
                leg(28, "B004", CARD, "WAITING", 3, "HELPING_OUT"),
                special(leg(29, "A020", CARD, "WAITING", 1, "EARLY_APPOINTMENT"), "NORMAL", Samples.at(11, 30), ""));
    }

    static WindowPage.Window window(WindowRow window, boolean full) {
        return new WindowPage.Window(
                window,
                full ? waiting() : List.of(),
                full ? List.of(leg(30, "A006", SUPPORT, "SUSPENDED", 55, "")) : List.of(),
                full
                        ? List.of(leg(31, "A004", CARD, "SKIPPED", 70, ""), leg(32, "B001", PENSION, "SKIPPED", 62, ""))
                        : List.of(),
                windows(),
                groups(),
                REQUEST,
                NOW);
    }

    static WindowPage.Window calling() {
        return window(third("OPEN", "", leg(20, "A011", CARD, "CALLED", 20, "FIRST_COME")), true);
    }

    static WindowPage.Window serving() {
        LegRow elder = special(leg(20, "C002", SUPPORT, "SERVING", 20, "PRIORITY"), "ELDER", null, "听力不好，请慢一点说");
        return window(third("OPEN", "", elder), true);
    }

    static List<WindowRow> windows() {
        Text longName = new Text(
                "民政、残联、退役军人事务与困难群众救助综合受理并联审批服务窗口", "Civil affairs, disability, veterans and support, all in one");
        return List.of(
                window(
                        "1",
                        new Text("综合受理", "General"),
                        "OPEN",
                        "",
                        "周建国",
                        leg(40, "A010", PENSION, "SERVING", 30, "")),
                window("2", new Text("综合受理", "General"), "PAUSED", "BREAK", "孙丽", null),
                third("OPEN", "", null),
                window("4", longName, "PAUSED", "GONE", "欧阳司徒上官明月清风与青山绿水", null),
                window("12", new Text("帮办代办", "Assisted service"), "CLOSED", "", "", null));
    }

    static List<GroupRow> groups() {
        return List.of(
                group("A", new Text("社会保障", "Social security"), 6, 10, 20, "SIM"),
                group("B", new Text("户籍与居住证", "Residence"), 1, 1, 4, "SIM"),
                group("C", SUPPORT, 3, 25, 45, "DEFAULT"),
                group("D", new Text("退役军人事务", "Veterans"), 2, 0, 0, "NONE"));
    }

    static GroupRow group(String prefix, Text name, int waiting, int p50, int p90, String basis) {
        Wait wait = new Wait(waiting, p50, p90, basis, NOW);
        List<ItemRow> items = List.of(
                new ItemRow(prefix + "-01", PENSION, name, "DISTRICT", List.of(), 1, true, wait),
                new ItemRow(prefix + "-02", SUPPORT, name, "SUBDISTRICT", List.of(), 2, false, wait));
        return new GroupRow(prefix, name, waiting, wait, items);
    }

    static WindowPage.Windows overview(boolean supervisor) {
        List<WindowPage.Windows.Alert> alerts = List.of(
                new WindowPage.Windows.Alert("LONG_WAIT", "A009", 41),
                new WindowPage.Windows.Alert("CROWD", "", 12),
                new WindowPage.Windows.Alert("NO_WINDOW", "D-02", 2),
                new WindowPage.Windows.Alert("A_NEWER_ALERT", "x", 1));
        return new WindowPage.Windows(
                windows(), groups(), waiting(), supervisor ? alerts : List.of(), supervisor, REQUEST, NOW);
    }

    static WindowPage.DeskTicket desk(String issued, Objection... objections) {
        return new WindowPage.DeskTicket(
                groups(), issued, issued.isEmpty() ? null : Samples.at(14, 30), List.of(objections), REQUEST);
    }

    static WindowPage.DayPlan plan(boolean supervisor, Objection... objections) {
        LocalDate today = NOW.atZone(Samples.ZONE).toLocalDate();
        return new WindowPage.DayPlan(
                today,
                IntStream.range(0, 8).mapToObj(today::plusDays).toList(),
                Samples.at(8, 0),
                List.of(
                        planRow("1", "08:30-17:00", false, 1, 18),
                        planRow("2", "09:00-12:00 14:00-17:00", true, 2, 18),
                        planRow("3", "", false, 0, 0)),
                supervisor,
                List.of(objections),
                REQUEST,
                NOW);
    }

    static WindowPage.DayPlan noPlan() {
        WindowPage.DayPlan plan = plan(true);
        return new WindowPage.DayPlan(
                plan.day(), plan.days(), null, List.of(), true, List.of(), plan.request(), plan.asOf());
    }

    private static PlanRow planRow(String code, String hours, boolean changed, int from, int to) {
        List<Boolean> halves = IntStream.range(0, 20)
                .mapToObj(half -> half >= from && half < to && !(changed && half >= 8 && half < 12))
                .toList();
        return new PlanRow(code, CARD, hours, changed, halves, code.equals("1") ? "OPEN" : "CLOSED");
    }

    static BoardCall call(int i, boolean present) {
        String priority = i == 2 ? "MILITARY" : i == 5 ? "ELDER" : "NORMAL";
        return new BoardCall(
                500 - i,
                "ABC".charAt(i % 3) + "%03d".formatted(40 - i),
                String.valueOf(1 + (i * 5) % 12),
                i == 1 ? windows().get(3).name() : new Text("综合受理", "General"),
                priority,
                NOW.minusSeconds(10L * i),
                i == 3 ? 2 : 1,
                present);
    }

    /** So many are called and not yet there, and six more were before them. */
    static QueuePage.Board board(int calling, String window, Instant asOf) {
        List<BoardCall> calls = new ArrayList<>(
                IntStream.range(0, calling).mapToObj(i -> call(i, false)).toList());
        IntStream.range(calling, calling + 6).mapToObj(i -> call(i, true)).forEach(calls::add);
        return new QueuePage.Board(Samples.center(), 900, calls, groups(), window, asOf);
    }

    static QueuePage.Board quietBoard(String window) {
        return new QueuePage.Board(Samples.center(), 1, List.of(), groups().subList(0, 1), window, NOW);
    }
}
