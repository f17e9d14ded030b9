package servicecircle.bench.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The demo hall on fresh data in a temporary folder: one center and one kiosk. */
public final class DemoHall implements AutoCloseable {
    public static final String CENTER = "QT-013-005";
    private static final Path CONFIG = Path.of("config", "demo-city");

    private final Path data;
    private final HallProcess center;
    private final HallProcess kiosk;

    private DemoHall(Path data) {
        this.data = data;
        this.center = HallProcess.center(CONFIG.resolve("host.yaml"), data, FreePort.any());
        this.kiosk = HallProcess.kiosk(CONFIG.resolve("kiosk.yaml"), data, FreePort.any(), center.address());
    }

    /** Both processes, ready to serve. */
    public static DemoHall open() {
        DemoHall hall = new DemoHall(temporaryFolder());
        try {
            hall.center.start().awaitReady().awaitSaid("event=ready");
            hall.kiosk.start().awaitReady();
            return hall;
        } catch (RuntimeException e) {
            hall.close();
            throw e;
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
