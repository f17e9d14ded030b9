package servicecircle.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Text;
import servicecircle.pages.staff.AccountRow;
import servicecircle.pages.staff.AuditRow;
import servicecircle.pages.staff.BookingRow;
import servicecircle.pages.staff.CenterName;
import servicecircle.pages.staff.Console;
import servicecircle.pages.staff.DeviceRow;
import servicecircle.pages.staff.OrganisationRow;
import servicecircle.pages.staff.SessionRow;
import servicecircle.pages.staff.SettingRow;
import servicecircle.pages.staff.Task;

/** What the people behind the desk of the invented hall see. */
final class StaffSamples {
    static final List<String> DOORS =
            List.of("home", "bookings", "organisations", "devices", "accounts", "audit", "settings");
    static final List<String> ROLES = List.of(
            "WINDOW_CLERK",
            "ROOM_KEEPER",
            "CENTER_MANAGER",
            "DISTRICT_OPERATOR",
            "CITY_OPERATOR",
            "SYSTEM_ADMIN",
            "SECURITY_ADMIN",
            "AUDITOR");

    private static final Instant NOW = Samples.NOW;

    private StaffSamples() {}

    static CenterName center() {
        return new CenterName("QT-013-005", Samples.center().name());
    }

    static List<CenterName> city() {
        List<CenterName> centers = new ArrayList<>(List.of(center()));
        for (int i = 1; i < 268; i++) {
            String id = "QT-%03d-%03d".formatted(i / 10, i);
            centers.add(new CenterName(id, new Text("第" + i + "社区党群服务中心", "Service Center of Community No. " + i)));
        }
        return centers;
    }

    static Console console(String door, String notice) {
        return new Console("陈晓梅", List.of("CENTER_MANAGER"), center(), List.of(center()), door, DOORS, "t0k3n", notice);
    }

    /** Somebody with a long name, several roles, the whole city and a page of their own. */
    static Console everywhere() {
        return new Console(
                "欧阳司徒上官明月清风与青山绿水",
                List.of("DISTRICT_OPERATOR", "CITY_OPERATOR"),
                center(),
                city(),
                "home",
                DOORS,
                "t0k3n",
                "");
    }

    static Objection no(String field, String code) {
        return new Objection(field, code, Map.of("least", "10"));
    }

    static StaffPage setUp(Objection... objections) {
        return new StaffPage.SetUp("wang.min", "li.qiang", "wang.min", List.of(objections));
    }

    static StaffPage firstPasswords() {
        return new StaffPage.FirstPasswords(List.of(
                new StaffPage.FirstPasswords.Fresh("wang.min", "SYSTEM_ADMIN", "bRk7-Mw2Q-x9Tn"),
                new StaffPage.FirstPasswords.Fresh("li.qiang", "SECURITY_ADMIN", "Hd4v-Zq8P-s3Lc"),
                new StaffPage.FirstPasswords.Fresh("zhao.jing", "AUDITOR", "Yt6m-Kf5R-w2Gj")));
    }

    static StaffPage home(boolean busy) {
        List<Task> tasks = List.of(
                new Task("organisations", 2, "/staff/centers/QT-013-005/organisations"),
                new Task("silent", 1, "/staff/centers/QT-013-005/devices"),
                new Task("bookings", 14, "/staff/centers/QT-013-005/bookings?day=2026-11-25"));
        return new StaffPage.Home(Samples.center(), busy ? tasks : List.of(), NOW.minusSeconds(180));
    }

    static BookingRow booking(int hour, String group, String status) {
        return new BookingRow(
                "3ZK8Q5V7N2M4R6T9W1X0Y3A5" + hour,
                new Text("多功能排练厅", "Rehearsal Hall"),
                Samples.at(hour, 0),
                Samples.at(hour + 2, 0),
                status,
                "REHEARSAL",
                group,
                12,
                "张*芳",
                "199****1234");
    }

    static StaffPage bookings(boolean any) {
        List<BookingRow> rows = List.of(
                booking(10, "月桥夕阳红舞蹈队", "APPROVED"),
                booking(13, "清苕区月桥街道桂花社区离退休干部第一党支部与银龄志愿者联合合唱团", "APPROVED"),
                booking(19, "桂花书法社", "CANCELLED_BY_USER"));
        return new StaffPage.Bookings(
                Samples.DAY, Samples.DAY.minusDays(1), Samples.DAY.plusDays(1), any ? rows : List.of());
    }

    static AccountRow account(String id, String person, String state, List<String> roles, @Nullable Instant seen) {
        String reason = state.equals("SUSPENDED") ? "产假至 2027 年 3 月" : "";
        return new AccountRow(
                id, id + ".chen", person, state, reason, roles, List.of("QT-013-005"), seen != null, seen);
    }

    static StaffPage accounts(Objection... objections) {
        List<AccountRow> rows = List.of(
                account("a1", "陈晓梅", "ACTIVE", List.of("CENTER_MANAGER"), NOW.minusSeconds(900)),
                account("a2", "周建国", "ACTIVE", List.of("ROOM_KEEPER", "WINDOW_CLERK"), NOW.minusSeconds(90_000)),
                account("a3", "欧阳司徒上官明月清风与青山绿水", "WAITING", List.of(), null),
                account("a4", "孙丽", "LOCKED", List.of("WINDOW_CLERK"), NOW.minusSeconds(4_000)),
                account("a5", "吴婷", "SUSPENDED", List.of("WINDOW_CLERK"), NOW.minusSeconds(9_000_000)));
        return new StaffPage.Accounts(
                rows,
                true,
                List.of(objections),
                objections.length == 0 ? Map.of() : Map.of("name", "sun.li", "person", "孙莉"));
    }

    static List<SessionRow> sessions() {
        Instant since = Samples.at(8, 5);
        Instant end = since.plus(Duration.ofHours(12));
        return List.of(
                new SessionRow("s1", since, NOW, end, "Chrome 142, Windows", true),
                new SessionRow("s2", since.minusSeconds(40_000), since, end, "Firefox 145, Linux", false));
    }

    static StaffPage account(boolean wide, String password, Objection... objections) {
        return new StaffPage.Account(
                account("a2", "周建国", "LOCKED", List.of("ROOM_KEEPER", "WINDOW_CLERK"), NOW.minusSeconds(90_000)),
                sessions(),
                ROLES,
                wide ? city() : city().subList(0, 3),
                List.of("roles", "unlock", "suspend", "password", "sessions"),
                password,
                List.of(objections));
    }

    static DeviceRow device(String id, String kind, String place, String state, @Nullable Instant seen) {
        String reason = state.equals("SUSPENDED") ? "屏幕碎了，等待维修" : "";
        return new DeviceRow(id, kind, place, state, reason, seen == null ? null : Samples.at(8, 0), seen);
    }

    static StaffPage devices(String code, Objection... objections) {
        List<DeviceRow> rows = List.of(
                device("d1", "KIOSK", "一层大厅东侧", "ENROLLED", NOW.minusSeconds(20)),
                device("d2", "KIOSK", "一层大厅西侧", "ENROLLED", NOW.minusSeconds(7_200)),
                device("d3", "BOARD", "二层等候区", "INVITED", null),
                device("d4", "DOOR", "三层报告厅门口靠近消防通道一侧的立柱上方", "SUSPENDED", NOW.minusSeconds(200_000)),
                device("d5", "STATION", "桂花公园驿站", "REVOKED", NOW.minusSeconds(9_000_000)));
        return new StaffPage.Devices(
                rows, true, true, code, code.isEmpty() ? null : Samples.at(11, 0), List.of(objections));
    }

    static OrganisationRow organisation(String id, String kind, String name, String state) {
        boolean certified = state.equals("CERTIFIED");
        return new OrganisationRow(
                id,
                kind,
                name,
                kind.equals("PARTY") ? "" : "91350100M000100Y43",
                "每周三下午排练合唱，逢节日到养老院演出",
                "张*芳",
                "199****1234",
                state,
                state.equals("REJECTED") ? "信用代码与名称不一致" : "",
                Samples.at(9, 12),
                certified ? Samples.DAY.plusYears(1) : null);
    }

    static StaffPage organisations() {
        return new StaffPage.Organisations(List.of(
                organisation("o1", "PUBLIC_GOOD", "桂花合唱团", "SUBMITTED"),
                organisation("o2", "PARTY", "清苕区月桥街道桂花社区离退休干部第一党支部与银龄志愿者联合合唱团", "SUBMITTED"),
                organisation("o3", "RESIDENT_UNIT", "湖安市第三小学", "CERTIFIED"),
                organisation("o4", "PUBLIC_GOOD", "清苕爱心社", "REJECTED")));
    }

    static StaffPage organisation(String state, Objection... objections) {
        OrganisationRow row = organisation("o1", "PUBLIC_GOOD", "桂花合唱团", state);
        return new StaffPage.Organisation(row, true, true, false, List.of(objections));
    }

    static StaffPage trail(@Nullable Instant checked, String broken) {
        List<AuditRow> rows = List.of(
                new AuditRow(
                        "3-000129",
                        NOW.minusSeconds(5),
                        "STAFF",
                        "chen.xiaomei",
                        "CONTACT_REVEALED",
                        "3ZK8Q5V7",
                        "reason=call"),
                new AuditRow("3-000128", NOW.minusSeconds(90), "DEVICE", "一层大厅东侧", "BOOKING_MADE", "3ZK8Q5V7", ""),
                new AuditRow("3-000127", NOW.minusSeconds(900), "RESIDENT", "", "BOOKING_CANCELLED", "7N2M4R6T", ""),
                new AuditRow(
                        "1-000040",
                        NOW.minusSeconds(86_400),
                        "SYSTEM",
                        "",
                        "RETENTION_RUN",
                        "",
                        "contacts=12 bookings=0"),
                new AuditRow(
                        "1-000039",
                        NOW.minusSeconds(90_000),
                        "STAFF",
                        "li.qiang",
                        "A_NEWER_ACTION",
                        "a2",
                        "added=ROOM_KEEPER"));
        return new StaffPage.AuditTrail(
                rows, "", List.of("SIGNED_IN", "ROLES_GIVEN", "CONTACT_REVEALED"), "3-000100", checked, broken);
    }

    static StaffPage.Settings settings(Objection... objections) {
        return new StaffPage.Settings(
                List.of(
                        group(
                                "hall",
                                file("hall.name", "月桥街道桂花社区党群服务中心"),
                                file("hall.address", "湖安市清苕区桂花路 18 号"),
                                file("hall.phone", "0572-5550105"),
                                file("hall.hours", "08:30–12:00 13:30–21:00")),
                        group(
                                "booking",
                                file("booking.aheadDays", "14"),
                                file("booking.leadMinutes", "120"),
                                file("booking.longestMinutes", "240"),
                                file("booking.liveBookings", "2"),
                                file("booking.monthMinutes", "1200"),
                                file("booking.freeCancelMinutes", "120")),
                        group(
                                "privacy",
                                own("privacy.phoneDays", "30", "CONSOLE"),
                                own("privacy.bookingDays", "180", "DEFAULT"),
                                file("privacy.consentVersion", "2026-11")),
                        group(
                                "security",
                                own("security.profile", "MLPS", "DEFAULT", "MLPS", "ASVS"),
                                own("security.idleMinutes", "20", "DEFAULT"),
                                own("security.absoluteHours", "12", "DEFAULT"),
                                own("security.passwordDays", "90", "DEFAULT"),
                                own("security.secondFactor", "ADMINS", "DEFAULT", "ADMINS", "ALL", "NONE"))),
                List.of(objections));
    }

    private static StaffPage.Settings.Group group(String key, SettingRow... rows) {
        return new StaffPage.Settings.Group(key, List.of(rows));
    }

    private static SettingRow file(String key, String value) {
        return new SettingRow(key, value, List.of(), "FILE", false);
    }

    private static SettingRow own(String key, String value, String source, String... choices) {
        return new SettingRow(key, value, List.of(choices), source, true);
    }

    static StaffPage me(String singleSignOn) {
        AccountRow row = account("a1", "陈晓梅", "ACTIVE", List.of("CENTER_MANAGER"), NOW);
        return new StaffPage.Me(row, Samples.DAY.plusDays(40), sessions(), singleSignOn);
    }
}
