package servicecircle.bench.calling;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import servicecircle.bench.hall.DemoHall;
import servicecircle.bench.hall.EmbeddedFolder;
import servicecircle.bench.hall.FreePort;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.house.BenchHall;

/** A center process on data of its own that never closes: two lines and twenty windows, where faults are made on purpose. */
final class FaultHall implements AutoCloseable {
    static final String QUEUE = "/v1/centers/" + BenchHall.ID + "/queue";
    static final String WINDOWS = QUEUE + "/windows/";
    static final String TICKETS = "/v1/centers/" + BenchHall.ID + "/tickets";
    static final List<String> ITEMS = List.of("ZH-01", "SB-01");
    private static final int MOST_WINDOWS = 20;
    private static final BenchHall HALL = new BenchHall(1, 7);

    private final Path data = DemoHall.temporaryFolder();
    private final HallProcess center;
    private final Persistent asking;

    FaultHall() throws Exception {
        center = HallProcess.center(writeFiles(), data, FreePort.any());
        center.start().awaitReady().awaitSaid("event=ready");
        asking = new Persistent(center.address(), Clerk.signIn(center, data).cookie());
    }

    HallProcess center() {
        return center;
    }

    Path data() {
        return data;
    }

    /** Whoever asks until the answer is clear. */
    Persistent asking() {
        return asking;
    }

    /** {@code kill -9} of the center, and its next start on the same data; its database stays behind without it. */
    void killAndStart() {
        center.kill();
        center.start().awaitReady();
    }

    void open(String window) throws Exception {
        asking.expect(WINDOWS + window + "/open", Map.of());
    }

    /** Somebody takes a number. */
    String take(String item, String priority) throws Exception {
        return asking.expect(TICKETS, Map.of("item", item, "priority", priority))
                .path("number")
                .asText();
    }

    /** Somebody comes and is called to the window at once; returns the leg. */
    JsonNode callSomebody(String window) throws Exception {
        open(window);
        take(ITEMS.get(0), "NORMAL");
        return asking.expect(WINDOWS + window + "/next", Map.of());
    }

    JsonNode act(String window, JsonNode leg, String act) throws Exception {
        return asking.expect(
                WINDOWS + window + "/legs/" + leg.path("leg").asLong() + "/" + act,
                Map.of("version", leg.path("version").asInt()));
    }

    /** Whoever is called or served there, as somebody sees who has just sat down at the window; missing where nobody is. */
    JsonNode at(String window) throws Exception {
        return asking.get(WINDOWS + window).body().path("window").path("serving");
    }

    /** Nobody is called or served any more. */
    void serveEverybody() throws Exception {
        for (int window = 1; window <= MOST_WINDOWS; window++) {
            String code = Integer.toString(window);
            JsonNode leg = at(code);
            if (leg.path("state").asText().equals("CALLED")) {
                leg = act(code, leg, "arrive");
            }
            if (leg.hasNonNull("leg")) {
                act(code, leg, "finish");
            }
        }
    }

    private Path writeFiles() throws IOException {
        Files.writeString(data.resolve("center.yaml"), HALL.centerFile() + queue());
        return Files.writeString(
                data.resolve("host.yaml"),
                HALL.hostFile().replace("edge: {", "edge: {perMinuteSession: 10000000, ") + "demo: true\n");
    }

    /** Windows 1 to 3 serve one line alone and 4 to 6 the other; all others serve both. */
    private static String queue() {
        return """
                queue:
                  groups:
                    - {prefix: A, name: {zh: 综合业务, en: General services}}
                    - {prefix: B, name: {zh: 社会保障, en: Social security}}
                  items:
                    - {code: ZH-01, group: A, name: {zh: 综合咨询, en: General enquiry}, department: {zh: 居委会, en: Committee},\
                 level: COMMUNITY, runs: 1, minutes: 5}
                    - {code: SB-01, group: B, name: {zh: 参保登记, en: Enrolment}, department: {zh: 医保局, en: Insurance},\
                 level: DISTRICT, runs: 1, minutes: 5}
                  windows:
                """
                + IntStream.rangeClosed(1, MOST_WINDOWS)
                        .mapToObj(window ->
                                "    - {code: \"%1$d\", name: {zh: %1$d号窗口, en: Window %1$d}, serves: [%2$s]}%n"
                                        .formatted(window, served(window)))
                        .collect(Collectors.joining());
    }

    private static String served(int window) {
        return window <= 3 ? ITEMS.get(0) : window <= 6 ? ITEMS.get(1) : String.join(", ", ITEMS);
    }

    static UUID key() {
        return UUID.randomUUID();
    }

    @Override
    public void close() {
        center.close();
        new EmbeddedFolder(data).stopLeftOver();
        DemoHall.delete(data);
    }
}
