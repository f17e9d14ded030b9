package servicecircle.center.host;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.rooms.catalogue.RoomPolicy;
import servicecircle.pages.parts.RoomCard;
import servicecircle.pages.parts.Text;
import servicecircle.pages.parts.Undertaking;

/** Halls for tests: open 08:00–24:00 every day; it is Monday 2026-11-23, 09:00 in Shanghai. */
final class AnyHall {
    static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    /** Wednesday 14:00 in Shanghai. */
    static final Instant START = Instant.parse("2026-11-25T06:00:00Z");

    private AnyHall() {}

    /** Rooms A (1–20 people), B (8–25, half an hour of turnover), C (desk only). */
    static Hall aHall(String id) {
        return aHall(
                id,
                aRoom("A", 1, 20, 20, Duration.ZERO),
                aRoom("B", 8, 25, 25, Duration.ofMinutes(30)),
                aRoom("C", 1, 40, 0, Duration.ZERO));
    }

    static Hall aHall(String id, Room... rooms) {
        Map<DayOfWeek, List<OpenSpan>> week = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), day -> List.of(OpenSpan.of("08:00-24:00"))));
        return new Hall(
                id,
                new Text("桂花社区党群服务中心", "Osmanthus Center"),
                new Text("桂花弄1号", "1 Osmanthus Lane"),
                "0572-5550105",
                new OpeningHours(ZoneId.of("Asia/Shanghai"), week, Map.of()),
                Map.of(),
                new Undertaking("2026-1", new Text("注意安全", "Take care")),
                List.of(rooms));
    }

    static Room aRoom(String id, int least, int most, int selfService, Duration turnover) {
        Text name = new Text("活动室" + id, "Room " + id);
        return new Room(
                new RoomCard(id, name, name, name, least, most, selfService, 40, List.of(name), null),
                turnover,
                RoomPolicy.DEFAULT);
    }
}
