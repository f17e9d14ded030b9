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
            hall.center.start();
            hall.kiosk.start();
            hall.center.awaitReady();
            hall.kiosk.awaitReady();
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
