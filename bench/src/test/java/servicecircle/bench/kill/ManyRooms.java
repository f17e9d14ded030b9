package servicecircle.bench.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The configuration of a host with one center of forty rooms that are open nearly always. */
final class ManyRooms {
    static final String CENTER = "QT-013-099";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ROOMS = 40;

    private ManyRooms() {}

    static Path writeInto(Path folder) throws IOException {
        Files.writeString(folder.resolve("hall.yaml"), hall());
        return Files.writeString(folder.resolve("host.yaml"), """
                edge: {perMinuteAddress: 10000000, perMinutePhone: 10000000, connectionsPerAddress: 1000}
                centers: [hall.yaml]
                """);
    }

    private static String hall() {
        String days = IntStream.rangeClosed(1, 7)
                .mapToObj(DayOfWeek::of)
                .map(day -> "  " + day + ": [\"06:00-24:00\"]\n")
                .collect(Collectors.joining());
        String rooms = IntStream.range(0, ROOMS)
                .mapToObj("K%02d"::formatted)
                .map(ManyRooms::room)
                .collect(Collectors.joining());
        return """
                id: %s
                name: {zh: 多室中心, en: Center of Many Rooms}
                address: {zh: 桂花弄1号, en: 1 Guihua Lane}
                zone: %s
                servicePhone: "0572-5550100"
                hours:
                %spolicy: {aheadDays: 14, leadMinutes: 0}
                undertaking: {version: "2026-1", text: {zh: 注意安全, en: Take care}}
                rooms:
                %s""".formatted(CENTER, ZONE, days, rooms);
    }

    private static String room(String id) {
        return ("  - {id: %1$s, name: {zh: 活动室 %1$s, en: Room %1$s}, kind: {zh: 活动室, en: Room}, minPeople: 1,"
                        + " place: {zh: 一层, en: Floor 1}, capacity: 20, selfServiceUpTo: 20, squareMetres: 40, kit: []}\n")
                .formatted(id);
    }
}
