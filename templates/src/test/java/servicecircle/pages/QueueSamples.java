package servicecircle.pages;

import static servicecircle.pages.Samples.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Text;
import servicecircle.pages.queue.AppointmentDay;
import servicecircle.pages.queue.AppointmentItem;
import servicecircle.pages.queue.GroupRow;
import servicecircle.pages.queue.ItemRow;
import servicecircle.pages.queue.QueueGlance;
import servicecircle.pages.queue.Wait;

/** The queue of the invented hall at half past ten. */
final class QueueSamples {
    static final Instant NOW = Samples.NOW;
    private static final Text ID = new Text("居民身份证", "Identity card");
    private static final Text BOOK = new Text("户口簿", "Household register");
    private static final Text PHOTO = new Text("两寸照片两张", "Two photographs, 35 by 49 mm");
    private static final Text BANK = new Text("社保卡或本人银行卡", "Social security card or own bank card");
    private static final Text OFFICE = new Text("街道社会事务办", "Social affairs office");

    private QueueSamples() {}

    static Wait wait(int ahead, int p50, int p90, String basis) {
        return new Wait(ahead, p50, p90, basis, NOW);
    }

    static ItemRow item(String code, String zh, String en, Wait wait, Text... papers) {
        return new ItemRow(code, new Text(zh, en), OFFICE, "SUBDISTRICT", List.of(papers), 1, true, wait);
    }

    static GroupRow general() {
        Wait wait = wait(6, 12, 18, "SIM");
        return new GroupRow(
                "A",
                new Text("综合窗口", "All services"),
                6,
                wait,
                List.of(
                        item("ZH-01", "综合咨询与代办", "Advice and help with forms", wait),
                        item("ZH-02", "居住证办理与签注", "Residence permit", wait, ID, PHOTO)));
    }

    static GroupRow insurance() {
        Wait wait = wait(1, 4, 7, "DEFAULT");
        return new GroupRow(
                "B",
                new Text("社会保障", "Social security"),
                1,
                wait,
                List.of(
                        item("SB-01", "城乡居民养老保险参保登记", "Join the residents' pension scheme", wait, ID, BOOK, BANK),
                        item("SB-02", "高龄津贴申请", "Allowance at great age", wait, ID, BANK)));
    }

    static GroupRow legal() {
        Wait wait = wait(0, 0, 0, "NONE");
        return new GroupRow(
                "C",
                new Text("法律服务", "Legal advice"),
                0,
                wait,
                List.of(item("FL-01", "公共法律咨询", "Legal advice for residents", wait, ID)));
    }

    static QueuePage.Numbers numbers(Objection... objections) {
        List<GroupRow> groups = List.of(general(), insurance(), legal());
        return new QueuePage.Numbers(Samples.center(), true, at(17, 30), groups, true, List.of(objections), NOW);
    }

    /** More items than one screen holds. */
    static QueuePage.Numbers manyNumbers() {
        GroupRow many = new GroupRow(
                "D",
                new Text("民政与养老服务", "Welfare and care of the old"),
                12,
                wait(12, 41, 63, "SIM"),
                java.util.stream.IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> item(
                                "MZ-0" + i,
                                "最低生活保障申请与复核" + i,
                                "Minimum living allowance " + i,
                                wait(12, 41, 63, "SIM"),
                                ID,
                                BOOK))
                        .toList());
        return new QueuePage.Numbers(
                Samples.center(),
                true,
                at(17, 30),
                List.of(general(), insurance(), legal(), many),
                true,
                List.of(),
                NOW);
    }

    static QueuePage.Numbers closed() {
        List<GroupRow> groups = List.of(insurance());
        return new QueuePage.Numbers(Samples.center(), false, at(24 + 8, 30), groups, true, List.of(), NOW);
    }

    static QueuePage.Numbers empty() {
        return new QueuePage.Numbers(Samples.center(), true, null, List.of(), false, List.of(), NOW);
    }

    static Objection noItem() {
        return new Objection("item", "MISSING", Map.of());
    }

    static QueuePage.TakeNumber takeNumber() {
        return new QueuePage.TakeNumber(Samples.center(), insurance().items().get(0), "B", NOW);
    }

    static QueueGlance glance() {
        return java.util.Objects.requireNonNull(numbers().glance());
    }

    static Page.Home home(boolean open) {
        QueueGlance now = glance();
        return new Page.Home(
                Samples.center(), 4, 7, new QueueGlance(open, now.waiting(), now.estimate(), now.item()), NOW);
    }

    static QueuePage.Ticket ticket(String state) {
        return ticket(state, "WAITING".equals(state) ? wait(6, 12, 18, "SIM") : null, "SKIPPED".equals(state));
    }

    /** A finished one that may be rated, or was. */
    static QueuePage.Ticket finished(boolean rateable) {
        return ticket("DONE", null, false, rateable);
    }

    static QueuePage.Ticket ticket(String state, @Nullable Wait estimate, boolean returnable) {
        return ticket(state, estimate, returnable, false);
    }

    private static QueuePage.Ticket ticket(
            String state, @Nullable Wait estimate, boolean returnable, boolean rateable) {
        boolean atWindow = List.of("CALLED", "SERVING").contains(state);
        return new QueuePage.Ticket(
                Samples.center(),
                "3ZK8Q5V7N2M4R6T9W1X0Y3A5BC",
                "HTTP://127.0.0.1:8080/T/3ZK8Q5V7N2M4R6T9W1X0Y3A5BC",
                "B012",
                insurance().items().get(0).name(),
                insurance().items().get(0).papers(),
                "ELDER",
                state,
                atWindow ? "3" : "",
                "SERVING".equals(state) ? new Text("3 号窗口（社会保障）", "window 3 (social security)") : null,
                null,
                estimate,
                at(10, 18),
                "WAITING".equals(state),
                returnable,
                rateable,
                "DONE".equals(state) && !rateable,
                "4071",
                NOW);
    }

    static QueuePage.Appointments appointments(boolean chosen) {
        List<AppointmentItem> items = insurance().items().stream()
                .map(item -> new AppointmentItem(item.code(), item.name(), item.papers()))
                .toList();
        Objection missing = new Objection("slot", "MISSING", Map.of());
        return new QueuePage.Appointments(
                Samples.center(),
                items,
                chosen ? items.get(0) : null,
                chosen ? List.of(appointmentDay(0), appointmentDay(1), appointmentDay(2)) : List.of(),
                chosen ? List.of(missing) : List.of(),
                NOW);
    }

    static QueuePage.Appointments noSlots() {
        QueuePage.Appointments full = appointments(true);
        return new QueuePage.Appointments(full.center(), full.items(), full.chosen(), List.of(), List.of(), NOW);
    }

    /** The first day has one slot that is full; the last has none at all. */
    private static AppointmentDay appointmentDay(int later) {
        List<AppointmentDay.Start> slots = IntStream.range(0, later == 2 ? 0 : 9)
                .mapToObj(half -> new AppointmentDay.Start(
                        at(11, 0).plus(Duration.ofDays(later)).plus(Duration.ofMinutes(30L * half)),
                        half == 1 && later == 0 ? 0 : 1 + half % 3))
                .toList();
        return new AppointmentDay(NOW.atZone(Samples.ZONE).toLocalDate().plusDays(later), slots);
    }

    static QueuePage.Appointment appointment(String state) {
        return new QueuePage.Appointment(
                Samples.center(),
                "3ZK8Q5V7N2M4R6T9W1X0Y3A5BC",
                "HTTP://127.0.0.1:8080/A/3ZK8Q5V7N2M4R6T9W1X0Y3A5BC",
                "40719928",
                insurance().items().get(0).name(),
                insurance().items().get(0).papers(),
                "ELDER",
                state,
                at(14, 30),
                "BOOKED".equals(state),
                List.of("BOOKED", "TAKEN").contains(state),
                NOW);
    }

    static Page.Refused refused(String code, int status, String repeat) {
        return new Page.Refused(Samples.center(), Samples.problem(status, code, Map.of()), null, null, null, repeat);
    }
}
