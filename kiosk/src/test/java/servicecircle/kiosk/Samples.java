package servicecircle.kiosk;

import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.kiosk.center.DeviceKey;
import servicecircle.pages.Page;
import servicecircle.pages.parts.Alternative;
import servicecircle.pages.parts.Cell;
import servicecircle.pages.parts.CellLimit;
import servicecircle.pages.parts.CellState;
import servicecircle.pages.parts.CenterCard;
import servicecircle.pages.parts.DayTab;
import servicecircle.pages.parts.HoursLine;
import servicecircle.pages.parts.Problem;
import servicecircle.pages.parts.RoomCard;
import servicecircle.pages.parts.RoomRow;
import servicecircle.pages.parts.RoomState;
import servicecircle.pages.parts.Text;
import servicecircle.pages.parts.Undertaking;

/** The page records of one invented center on one invented day. */
final class Samples {
    static final String CENTER_ID = "QT-013-005";
    static final String CODE = "K7QM2F9D";
    /** As the slip prints it. */
    static final String CODE_ON_PAPER = "K7QM 2F9D";

    static final String REFERENCE = "0123456789ABCDEFGHJKMNPQRS";
    static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    static final Instant START = Instant.parse("2026-11-25T06:00:00Z");
    static final Instant END = Instant.parse("2026-11-25T08:00:00Z");
    static final String ENROLMENT = "K7QM-2F9D-0ABC";
    static final DeviceKey KEY = new DeviceKey("0b9d3c52-7f6e-4a1b-9c8d-112233445566." + "k".repeat(43));
    private static final LocalDate DAY = LocalDate.parse("2026-11-25");

    private Samples() {}

    static CenterCard center() {
        Text name = new Text("桂花社区党群服务中心", "Guihua Center");
        Text address = new Text("桂花路 5 号", "5 Guihua Road");
        return new CenterCard(CENTER_ID, name, address, "Asia/Shanghai", true, END, "0572-5550105");
    }

    static RoomCard room() {
        Text name = new Text("多功能厅", "Multi-purpose Hall");
        Text place = new Text("二层东侧", "First floor, east");
        return new RoomCard("R3", name, name, place, 5, 60, 40, 120, List.of(new Text("音响", "Speakers")), null);
    }

    static Page.Home home() {
        return new Page.Home(center(), 4, 6, QueueSamples.numbers().glance(), NOW);
    }

    static Page.Guide guide() {
        return new Page.Guide(center(), List.of(room()), List.of(new HoursLine(DAY, "08:30–21:00", null)));
    }

    static Page.Rooms rooms() {
        return new Page.Rooms(center(), DAY, days(), List.of(row()), NOW);
    }

    static Page.RoomDay roomDay() {
        return new Page.RoomDay(center(), DAY, days(), row(), null, NOW);
    }

    static Page.BookingForm form(HttpServerRequest asked, String undertaking) {
        return new Page.BookingForm(
                center(),
                room(),
                Instant.parse(asked.getParam("start")),
                Instant.parse(asked.getParam("end")),
                List.of("REHEARSAL", "COURSE", "OTHER"),
                new Undertaking(undertaking, new Text("爱护设施。", "Look after the room.")));
    }

    static Page.BookingSlip slip(String status) {
        return new Page.BookingSlip(
                center(),
                room(),
                REFERENCE,
                CODE,
                "HTTP://127.0.0.1:8080/Q/" + REFERENCE,
                status,
                START,
                END,
                "REHEARSAL",
                12,
                "月桥夕阳红舞蹈队",
                "张*芳",
                "199****1234",
                START.minusSeconds(7_200),
                "APPROVED".equals(status),
                NOW);
    }

    static Problem problem(int status, String code, @Nullable String field) {
        List<Alternative> ways = "SLOT_TAKEN".equals(code)
                ? List.of(new Alternative("R3", room().name(), START.plusSeconds(7_200), END.plusSeconds(7_200)))
                : List.of();
        return new Problem("/problems#" + code, code, status, code, code, field, Map.of("minutes", "10"), ways, null);
    }

    private static List<DayTab> days() {
        return List.of(new DayTab(DAY, true, 1, RoomState.FREE), new DayTab(DAY.plusDays(1), true, 1, RoomState.FREE));
    }

    private static RoomRow row() {
        Cell taken = new Cell(START.minusSeconds(1_800), START, CellState.TAKEN, null, null);
        return new RoomRow(room(), RoomState.FREE, START, 120, List.of(taken, free(0), free(1), free(2), free(3)));
    }

    private static Cell free(int halfHour) {
        Instant start = START.plusSeconds(1_800L * halfHour);
        return new Cell(start, start.plusSeconds(1_800), CellState.FREE, END, CellLimit.CLOSING);
    }
}
