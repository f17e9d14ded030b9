package servicecircle.bench.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demo hall on fresh data in a temporary folder: one center and one kiosk. */
public final class DemoHall implements AutoCloseable {
    public static final String CENTER = "QT-013-005";
    private static final Path CONFIG = Path.of("config", "demo-city");
    private static final Pattern HOURS = Pattern.compile("(?ms)^hours:$.*?^exceptions:$.*?^(?=\\w)");
    private static final String AROUND_THE_CLOCK = "hours:\n"
            + Arrays.stream(DayOfWeek.values())
                    .map(day -> "  " + day + ": [\"00:00-24:00\"]\n")
                    .collect(Collectors.joining())
            + "exceptions: []\n";

    private final Path data;
    private final HallProcess center;
    private final HallProcess kiosk;

    private DemoHall(Path data, Path hostFile) {
        this.data = data;
        this.center = HallProcess.center(hostFile, data, FreePort.any());
        this.kiosk = HallProcess.kiosk(CONFIG.resolve("kiosk.yaml"), data, FreePort.any(), center.address());
    }

    /** Both processes, ready to serve. */
    public static DemoHall open() {
        return opened(new DemoHall(temporaryFolder(), CONFIG.resolve("host.yaml")));
    }

    /** The same hall, open day and night on every date: what is tested there must not depend on the hour. */
    public static DemoHall openAroundTheClock() {
        Path data = temporaryFolder();
        return opened(new DemoHall(data, withoutHours(data)));
    }

    private static DemoHall opened(DemoHall hall) {
        try {
            hall.center.start().awaitReady().awaitSaid("event=ready");
            hall.kiosk.start().awaitReady();
            return hall;
        } catch (RuntimeException e) {
            hall.close();
            throw e;
        }
    }

    private static Path withoutHours(Path folder) {
        Path demo = ProjectFolder.find().resolve(CONFIG);
        Path center = Path.of("centers", CENTER + ".yaml");
        try {
            String file = Files.readString(demo.resolve(center));
            String hours = HOURS.matcher(file).replaceFirst(AROUND_THE_CLOCK);
            Files.createDirectories(folder.resolve(center).getParent());
            Files.writeString(folder.resolve(center), hours);
            return Files.copy(demo.resolve("host.yaml"), folder.resolve("host.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HallProcess center() {
        return center;
    }

    public HallProcess kiosk() {
        return kiosk;
    }

    /** Somebody who may sign in at the console. */
    public record Account(String name, String password) {}

    /** The demo's account of a role, such as {@code AUDITOR}. */
    public Account account(String role) {
        try (Stream<String> lines = Files.lines(data.resolve("demo-accounts.txt"))) {
            return lines.map(line -> line.strip().split("\\s+", -1))
                    .filter(words -> words[2].equals(role))
                    .map(words -> new Account(words[0], words[1]))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EmbeddedFolder database() {
        return new EmbeddedFolder(data);
    }

    @Override
    public void close() {
        kiosk.close();
        center.close();
        database().stopLeftOver();
        delete(data);
    }

    public static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("hall-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a folder and all that is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
