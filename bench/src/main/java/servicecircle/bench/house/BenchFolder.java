package servicecircle.bench.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for one run, below {@code var} and not in the system's temporary folder: that one may be memory, where an
 * fsync costs nothing.
 */
public final class BenchFolder implements AutoCloseable {
    private final Path folder;

    private BenchFolder(Path folder) {
        this.folder = folder;
    }

    public static BenchFolder fresh() throws IOException {
        Path below = Files.createDirectories(Path.of("var", "bench").toAbsolutePath());
        return new BenchFolder(Files.createTempDirectory(below, "run-"));
    }

    public Path path() {
        return folder;
    }

    /** Removes everything in it. */
    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
