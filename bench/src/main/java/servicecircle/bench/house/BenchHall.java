package servicecircle.bench.house;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The center that benchmarks run against: open around the clock, with rules that are all asked and all pass.
 *
 * @param rooms called {@code R1} and so on
 * @param aheadDays how far ahead one can book
 */
public record BenchHall(int rooms, int aheadDays) {
    public static final String ID = "BENCH";
    static final String UNDERTAKING = "2026-1";

    public BenchHall {
        if (rooms < 1 || aheadDays < 2) {
            throw new IllegalArgumentException("a hall without rooms or days: " + rooms + ", " + aheadDays);
        }
    }

    /** The file of the host; the center's file lies beside it. All load comes from one address, which is not limited here. */
    public String hostFile() {
        return """
                listen: {address: 127.0.0.1, port: 8080}
                publicUrl: http://127.0.0.1:8080
                data: data
                edge: {perMinuteAddress: 10000000, perMinutePhone: 10000000, connectionsPerAddress: 1000,\
                 trustedProxies: [127.0.0.1]}
                centers: [center.yaml]
                """;
    }

    /** The file of the one center. */
    public String centerFile() {
        return """
                id: %s
                name: {zh: 基准测试中心, en: Benchmark Center}
                address: {zh: 测试路1号, en: 1 Test Road}
                zone: Asia/Shanghai
                servicePhone: 0572-5550105
                hours: {%s}
                policy: {stepMinutes: 30, aheadDays: %d, leadMinutes: 0, longestMinutes: 240,\
                 liveBookings: 1000000, monthMinutes: 100000000, freeCancelMinutes: 120}
                undertaking: {version: %s, text: {zh: 注意安全。, en: Take care.}}
                rooms:
                %s""".formatted(ID, hours(), aheadDays, UNDERTAKING, roomLines());
    }

    /** The file of a kiosk in this center. */
    public static String kioskFile() {
        return """
                center: {id: %s, name: {zh: 基准测试中心, en: Benchmark Center}, servicePhone: 0572-5550105}
                """.formatted(ID);
    }

    private static String hours() {
        return java.util.Arrays.stream(java.time.DayOfWeek.values())
                .map(day -> day + ": [\"00:00-24:00\"]")
                .collect(Collectors.joining(", "));
    }

    private String roomLines() {
        return IntStream.rangeClosed(1, rooms)
                .mapToObj("- {id: R%1$d, name: {zh: 活动室%1$d, en: Room %1$d}, kind: {zh: 会议室, en: Meeting room},"
                        .concat(" place: {zh: 一层, en: Ground floor}, minPeople: 1, capacity: 20,")
                        .concat(" selfServiceUpTo: 20, squareMetres: 45,")
                        .concat(" kit: [{zh: 投影屏, en: Screen}]}%n")::formatted)
                .collect(Collectors.joining());
    }
}
