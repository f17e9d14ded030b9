package servicecircle.bench.calling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import servicecircle.bench.hall.FreePort;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.hall.ProjectFolder;
import servicecircle.bench.house.BenchHall;

/** A host with two centers that are open around the clock: one queue with twenty windows, and the windows of the demo city. */
record CallingHall(Path folder) {
    static final String CENTER = BenchHall.ID;
    static final String DEMO = "DEMO";
    static final List<String> DEMO_WINDOWS = List.of("1", "2", "3");
    static final String ITEM = "ZH-01";
    static final int WINDOWS = 20;

    private static final BenchHall HALL = new BenchHall(1, 7);
    private static final Path DEMO_FILE = Path.of("config", "demo-city", "centers", "QT-013-005.yaml");

    /** Writes the configuration and starts the center server; it may not serve yet. */
    HallProcess start() throws IOException {
        Files.writeString(folder.resolve("center.yaml"), HALL.centerFile() + oneQueue());
        Files.writeString(
                folder.resolve("demo.yaml"),
                HALL.centerFile().replace("id: " + BenchHall.ID, "id: " + DEMO) + demoQueue());
        Path config = Files.writeString(
                folder.resolve("host.yaml"),
                HALL.hostFile()
                                .replace("[center.yaml]", "[center.yaml, demo.yaml]")
                                .replace("edge: {", "edge: {perMinuteSession: 10000000, ")
                        + "demo: true\n");
        return HallProcess.center(config, data(), FreePort.any()).start();
    }

    Path data() {
        return folder.resolve("data");
    }

    private static String oneQueue() {
        return """
                queue:
                  groups: [{prefix: A, name: {zh: 综合业务, en: General services}}]
                  items:
                    - {code: %1$s, group: A, name: {zh: 综合咨询, en: General enquiry}, department: {zh: 居委会, en: Committee},\
                 level: COMMUNITY, runs: 1, minutes: 5}
                  windows:
                %2$s""".formatted(
                        ITEM,
                        IntStream.rangeClosed(1, WINDOWS)
                                .mapToObj(
                                        "    - {code: \"%1$d\", name: {zh: %1$d号窗口, en: Window %1$d}, serves: [ZH-01]}%n"
                                                ::formatted)
                                .collect(Collectors.joining()));
    }

    /** From the demo's file as it is, so that the replay plays what visitors of the demo see. */
    private static String demoQueue() throws IOException {
        String file = Files.readString(ProjectFolder.find().resolve(DEMO_FILE));
        return file.substring(file.indexOf("\nqueue:") + 1);
    }
}
