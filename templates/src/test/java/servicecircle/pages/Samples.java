package servicecircle.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Alternative;
import servicecircle.pages.parts.Cell;
import servicecircle.pages.parts.CellLimit;
import servicecircle.pages.parts.CellState;
import servicecircle.pages.parts.CenterCard;
import servicecircle.pages.parts.DayTab;
import servicecircle.pages.parts.Draft;
import servicecircle.pages.parts.HoursLine;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Problem;
import servicecircle.pages.parts.RoomCard;
import servicecircle.pages.parts.RoomRow;
import servicecircle.pages.parts.RoomState;
import servicecircle.pages.parts.Text;
import servicecircle.pages.parts.Undertaking;

/** One invented hall on one invented Wednesday. */
final class Samples {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    static final Instant NOW = at(10, 30);

    private static final List<String> PURPOSES = List.of(
            "REHEARSAL",
            "COURSE",
            "PARTY_DAY",
            "DELIBERATION",
            "NGO_MEETING",
            "VOLUNTEERING",
            "MEDIATION",
            "JOINT_EVENT",
            "OTHER");

    private Samples() {}

    static Instant at(int hour, int minute) {
        return DAY.atStartOfDay(ZONE).plusHours(hour).plusMinutes(minute).toInstant();
    }

    static CenterCard center() {
        return new CenterCard(
                "QT-013-005",
                new Text("月桥街道桂花社区党群服务中心", "Osmanthus Community Service Center, Moonbridge"),
                new Text("湖安市清苕区桂花路 18 号", "18 Guihua Road, Qingtiao, Hu'an"),
                "Asia/Shanghai",
                true,
                at(21, 0),
                "0572-5550105");
    }

    static RoomCard room(String id, String zh, String en, String place, int least, int most) {
        return new RoomCard(
                id,
                new Text(zh, en),
                new Text("排练厅", "Rehearsal room"),
                new Text(place, place.startsWith("一") ? "Ground floor, east" : "Second floor, west"),
                least,
                most,
                Math.max(least, most * 3 / 4),
                most * 3,
                List.of(new Text("镜墙", "Mirror wall"), new Text("音响", "Sound system"), new Text("投影屏", "Screen")),
                null);
    }

    /** Half hours 08:30–12:00 and 13:30–21:00: '.' past, ' ' too soon, 'o' free, 'x' taken, 't' turnover, '-' closed. */
    static List<Cell> cells(String drawing) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < drawing.length(); i++) {
            Instant start = at(8, 30).plus(Duration.ofMinutes(30L * i));
            cells.add(cell(drawing, i, start));
        }
        return cells;
    }

    private static Cell cell(String drawing, int i, Instant start) {
        CellState state = state(drawing.charAt(i));
        Instant end = start.plus(Duration.ofMinutes(30));
        if (state != CellState.FREE) {
            return new Cell(start, end, state, null, null);
        }
        int run = 1;
        while (run < 8 && i + run < drawing.length() && drawing.charAt(i + run) == 'o') {
            run++;
        }
        boolean last = i + run >= drawing.length() || drawing.charAt(i + run) == '-';
        CellLimit limit = run == 8 ? CellLimit.LONGEST : last ? CellLimit.CLOSING : CellLimit.NEXT_BOOKING;
        return new Cell(start, end, state, start.plus(Duration.ofMinutes(30L * run)), limit);
    }

    private static CellState state(char drawn) {
        return switch (drawn) {
            case '.' -> CellState.PAST;
            case ' ' -> CellState.TOO_SOON;
            case 'o' -> CellState.FREE;
            case 'x' -> CellState.TAKEN;
            case 't' -> CellState.TURNOVER;
            default -> CellState.CLOSED;
        };
    }

    static final String BUSY_DAY = "....   ---ooooxxxtooxxooo";

    static RoomRow row(RoomCard room, String drawing) {
        List<Cell> cells = cells(drawing);
        Instant first = cells.stream()
                .filter(cell -> cell.longestEnd() != null)
                .map(Cell::start)
                .findFirst()
                .orElse(null);
        int free = 30 * (int) drawing.chars().filter(drawn -> drawn == 'o').count();
        boolean open = drawing.chars().anyMatch(drawn -> drawn != '-');
        RoomState state = first != null ? RoomState.FREE : open ? RoomState.FULL : RoomState.CLOSED;
        return new RoomRow(room, state, first, free, cells);
    }

    static RoomRow byDesk(RoomCard room) {
        return new RoomRow(room, RoomState.DESK, null, 0, List.of());
    }

    static List<RoomRow> rows() {
        return List.of(
                row(room("R1", "民情议事厅", "Deliberation Hall", "一层东侧", 3, 20), "....   ---ooooooooooooooo"),
                row(room("R2", "桂花书房", "Osmanthus Reading Room", "一层西侧", 1, 12), BUSY_DAY),
                row(room("R3", "多功能排练厅", "Rehearsal Hall", "二层西侧", 10, 40), BUSY_DAY),
                row(room("R4", "银龄学堂", "Silver Age Classroom", "二层东侧", 6, 30), "....xxx---xxxxxxxxxxxxxxx"),
                row(room("R5", "亲子手工坊", "Family Craft Room", "二层南侧", 4, 16), "....   ---xxxxxxoooooxxxx"),
                row(room("R6", "四点半课堂", "After-School Classroom", "三层东侧", 5, 24), "-------------------------"),
                byDesk(room("R7", "报告厅", "Lecture Hall", "三层", 40, 120)));
    }

    static List<DayTab> days() {
        List<DayTab> days = new ArrayList<>();
        int[] free = {4, 6, 6, 5, 0, 0, 6, 7};
        for (int i = 0; i < free.length; i++) {
            RoomState state = free[i] > 0 ? RoomState.FREE : i == 5 ? RoomState.CLOSED : RoomState.FULL;
            days.add(new DayTab(DAY.plusDays(i), i != 5, free[i], state));
        }
        return days;
    }

    static Page.Home home() {
        return new Page.Home(center(), 4, 7, null, NOW);
    }

    static Page.Rooms rooms() {
        return new Page.Rooms(center(), DAY, days(), rows(), NOW);
    }

    static Page.RoomDay roomDay(@Nullable Instant chosen) {
        return new Page.RoomDay(center(), DAY, days(), rows().get(2), chosen, NOW);
    }

    static Page.BookingForm form() {
        return new Page.BookingForm(center(), rows().get(2).room(), at(13, 30), at(15, 30), PURPOSES, undertaking());
    }

    static Undertaking undertaking() {
        return new Undertaking("2026-1", new Text("""
                        一、负责人全程在场，负责参加人员的安全。
                        二、不超过核定人数，不堵占通道，不使用明火和大功率电器。
                        三、爱护设施，结束后带走垃圾、关好门窗和电源。
                        四、活动内容合法，不收费，不用于经营。
                        五、临时不用请及时取消，让给其他居民。""", """
                        1. The person in charge is present all the time and looks after everyone's safety.
                        2. No more people than allowed; keep the ways clear; no open fire.
                        3. Leave the room clean, windows shut, power off.
                        4. Lawful, free of charge, no business.
                        5. Cancel early if you cannot come."""));
    }

    static Draft draft() {
        return new Draft("REHEARSAL", "12", "月桥夕阳红舞蹈队", "张桂芳", "19900001234", false);
    }

    static Page.FormStep step(String name, Objection... objections) {
        return new Page.FormStep(form(), draft(), name, List.of(objections));
    }

    static Page.BookingSlip slip(String status) {
        return new Page.BookingSlip(
                center(),
                rows().get(2).room(),
                "3ZK8Q5V7N2M4R6T9W1X0Y3A5BC",
                "K7QM2F9D",
                "HTTP://127.0.0.1:8080/Q/3ZK8Q5V7N2M4R6T9W1X0Y3A5BC",
                status,
                at(13, 30),
                at(15, 30),
                "REHEARSAL",
                12,
                "月桥夕阳红舞蹈队",
                "张*芳",
                "199****1234",
                at(11, 30),
                status.equals("APPROVED"),
                NOW);
    }

    static Page.Guide guide() {
        List<HoursLine> hours = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            hours.add(new HoursLine(
                    DAY.plusDays(i),
                    i == 5 ? "" : "08:30–12:00 13:30–21:00",
                    i == 5 ? new Text("元旦", "New Year's Day") : null));
        }
        return new Page.Guide(center(), rows().stream().map(RoomRow::room).toList(), hours);
    }

    static Problem problem(int status, String code, Map<String, String> arguments, Alternative... ways) {
        Sentences zh = Sentences.in(Lang.ZH, ZONE);
        return new Problem(
                "/problems#" + code,
                zh.title(status),
                status,
                zh.detail(code, null, arguments),
                code,
                null,
                arguments,
                List.of(ways),
                null);
    }

    static Page.Refused refused() {
        Problem problem = problem(
                409,
                "SLOT_TAKEN",
                Map.of(),
                new Alternative("R3", rows().get(2).room().name(), at(17, 30), at(18, 30)),
                new Alternative("R1", rows().get(0).room().name(), at(13, 30), at(15, 30)),
                new Alternative("R5", rows().get(4).room().name(), at(16, 30), at(18, 30)));
        return new Page.Refused(center(), problem, rows().get(2).room(), at(13, 30), at(15, 30), "time");
    }

    static Page.Refused refusedBy(String code, Map<String, String> arguments, String repeat) {
        return new Page.Refused(
                center(), problem(409, code, arguments), rows().get(2).room(), at(13, 30), at(15, 30), repeat);
    }

    /** An evening that nobody has booked, after the last moment at which the kiosk books it. */
    static Page.RoomDay lateDay() {
        RoomRow row = row(rows().get(2).room(), "....................xx   ");
        RoomRow late = new RoomRow(row.room(), RoomState.TOO_LATE, null, 0, row.cells());
        List<DayTab> days = new ArrayList<>(days());
        days.set(0, new DayTab(DAY, true, 0, RoomState.TOO_LATE));
        return new Page.RoomDay(center(), DAY, days, late, null, NOW);
    }

    static Page.RoomDay deskDay() {
        List<DayTab> days = days().stream()
                .map(day -> new DayTab(day.date(), day.open(), 0, day.open() ? RoomState.DESK : RoomState.CLOSED))
                .toList();
        return new Page.RoomDay(center(), DAY, days, rows().get(6), null, NOW);
    }

    /** After the hall has closed: nothing is left today, but nothing is full either. */
    static Page.Home homeAtNight() {
        CenterCard day = center();
        Instant morning = at(24 + 8, 30);
        CenterCard night =
                new CenterCard(day.id(), day.name(), day.address(), day.zone(), false, morning, day.servicePhone());
        return new Page.Home(night, 0, 7, null, NOW);
    }

    static Page.FindBooking find(Objection... objections) {
        return new Page.FindBooking(center(), "K7QM2F9D", List.of(objections));
    }

    static Page.Confirming confirming() {
        return new Page.Confirming(center().name(), at(10, 29));
    }

    static Page.Away away() {
        return new Page.Away(center().name(), "0572-5550105", at(10, 28));
    }

    static Page.Stopped stopped() {
        return new Page.Stopped(center().name(), "0572-5550105");
    }

    static Page.Sorry sorry() {
        return new Page.Sorry(problem(404, "NO_SUCH_PAGE", Map.of()));
    }

    static Page.Centers centers() {
        return new Page.Centers(List.of(center()));
    }

    static Page.ApiGuide apiGuide() {
        return new Page.ApiGuide(
                "Service Circle",
                "1.0",
                List.of(
                        new Page.ApiGuide.Operation(
                                "GET", "/v1/centers/{center}/rooms", "All rooms on one day", "", List.of("200", "404")),
                        new Page.ApiGuide.Operation(
                                "POST",
                                "/v1/centers/{center}/bookings",
                                "Books a room",
                                "Repeat with the same key to ask again.",
                                List.of("201", "200", "409", "422"))));
    }

    static Page.OrganisationForm organisationForm() {
        return new Page.OrganisationForm(
                center(),
                Map.of(
                        "key", "5b8f3f5e-9a70-4a5e-8f0e-2f6c5d1a7b90",
                        "kind", "PARTY",
                        "name", "桂花合唱团",
                        "creditCode", "91350100M000100Y44"),
                List.of(
                        new Objection("creditCode", "CREDIT_CODE_CHECK", Map.of()),
                        new Objection("purpose", "MISSING", Map.of())));
    }

    static Page.OrganisationSent organisationSent() {
        return new Page.OrganisationSent(center(), "K7QM 2F9D");
    }

    static Page.Privacy privacy() {
        return new Page.Privacy(center().name(), "2026-11", 30, 180, "0572-5550105");
    }

    static Page.MyData myData() {
        return new Page.MyData(
                center(),
                "3ZK8Q5V7N2M4R6T9W1X0Y3A5BC",
                List.of(new Objection("phone", "PHONE_LENGTH", Map.of("given", "10"))));
    }

    static Page.Gallery gallery() {
        return new Page.Gallery(rooms(), roomDay(null), roomDay(at(13, 30)), slip("APPROVED"), refused());
    }

    static View view(Lang lang, Look look, String path) {
        return new View(lang, look, ZONE, NOW, 4.03, path);
    }

    static KioskVisit visit() {
        return new KioskVisit("7f9c", 60, 30, true);
    }
}
