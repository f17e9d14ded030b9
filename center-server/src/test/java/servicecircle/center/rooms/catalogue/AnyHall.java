package servicecircle.center.rooms.catalogue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.calendar.Slot;
import servicecircle.center.people.residents.Contact;
import servicecircle.center.people.residents.PersonName;
import servicecircle.center.people.residents.PhoneNumber;
import servicecircle.center.rooms.rules.BookingRequest;
import servicecircle.pages.parts.RoomCard;
import servicecircle.pages.parts.Text;
import servicecircle.pages.parts.Undertaking;

/** Halls, rooms and requests for tests. The day is Wednesday, 25 November 2026, in Shanghai. */
public final class AnyHall {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    public static final String UNDERTAKING = "2026-1";

    private AnyHall() {}

    /** Open every day at these hours. */
    public static OpeningHours everyDay(String... hours) {
        List<OpenSpan> spans = Arrays.stream(hours).map(OpenSpan::of).toList();
        return new OpeningHours(
                SHANGHAI,
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> spans)),
                Map.of());
    }

    public static OpeningHours anyHours() {
        return everyDay("08:30-12:00", "13:30-21:00");
    }

    public static Hall aHall(OpeningHours hours, Room... rooms) {
        return new Hall(
                "QT-013-005",
                aText("桂花社区党群服务中心"),
                aText("桂花弄141号"),
                "0572-5550105",
                hours,
                Map.of(),
                new Undertaking(UNDERTAKING, aText("我承诺")),
                List.of(rooms));
    }

    /** Room R1 for 1 to 20 people, no turnover, default policy. */
    public static Room anyRoom() {
        return aRoom("R1", 1, 20, 20);
    }

    public static Room aRoom(String id, int minPeople, int selfServiceUpTo, int capacity) {
        RoomCard card = new RoomCard(
                id,
                aText("房间" + id),
                aText("会议室"),
                aText("二层"),
                minPeople,
                capacity,
                selfServiceUpTo,
                40,
                List.of(),
                null);
        return new Room(card, Duration.ZERO, RoomPolicy.DEFAULT);
    }

    public static Room withTurnover(Room room, int minutes) {
        return new Room(room.card(), Duration.ofMinutes(minutes), room.policy());
    }

    public static Room withPolicy(Room room, RoomPolicy policy) {
        return new Room(room.card(), room.turnover(), policy);
    }

    /** The usual policy with another grid and another longest booking. */
    public static RoomPolicy aPolicy(int stepMinutes, int longestMinutes) {
        RoomPolicy usual = RoomPolicy.DEFAULT;
        return new RoomPolicy(
                stepMinutes,
                usual.aheadDays(),
                usual.leadMinutes(),
                longestMinutes,
                usual.liveBookings(),
                usual.monthMinutes(),
                usual.freeCancelMinutes());
    }

    /** A wall-clock time of {@link #WEDNESDAY}; {@code 24:00} is the midnight after it. */
    public static Instant at(String clock) {
        return at(WEDNESDAY, clock);
    }

    public static Instant at(LocalDate date, String clock) {
        return clock.equals("24:00")
                ? at(date.plusDays(1), "00:00")
                : LocalDateTime.parse(date + "T" + clock).atZone(SHANGHAI).toInstant();
    }

    public static Slot aSlot(String from, String to) {
        return new Slot(at(from), at(to));
    }

    /** Ten people who accepted the undertaking. */
    public static BookingRequest aRequest(Room room, Slot slot) {
        return aRequest(room, slot, 10);
    }

    public static BookingRequest aRequest(Room room, Slot slot, int headcount) {
        return aRequest(room, slot, headcount, UNDERTAKING);
    }

    public static BookingRequest aRequest(Room room, Slot slot, int headcount, String undertaking) {
        return new BookingRequest(room, slot, Purpose.REHEARSAL, headcount, "月桥夕阳红舞蹈队", aContact(), undertaking);
    }

    public static Contact aContact() {
        return new Contact(PersonName.of("organizer", "张桂芳"), PhoneNumber.of("19900001234"));
    }

    private static Text aText(String zh) {
        return new Text(zh, "");
    }
}
