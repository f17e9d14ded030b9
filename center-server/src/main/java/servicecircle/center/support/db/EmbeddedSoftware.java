package servicecircle.center.support.db;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from their Maven artifact.
 *
 * <p>The library would read the whole archive into memory at every start. That takes more heap than the center server
 * needs for its work, so the archive is unpacked here by a child process with a heap of its own, and the library is shown
 * a short name in the place of the archive.
 */
final class EmbeddedSoftware {
    private static final String ARCHIVE = "/postgres-linux-%s.txz";
    private static final String CHILD_HEAP = "-Xmx256m";

    private EmbeddedSoftware() {}

    /** What the library hashes to find the folder: the archive's name and version. */
    static InputStream label() {
        return new ByteArrayInputStream(artifact().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes sure that the programs lie below {@code folder}, where the library looks for them.
     *
     * @throws IOException when they cannot be unpacked
     */
    static void unpackInto(Path folder) throws IOException {
        Path home = folder.resolve("PG-" + md5(artifact()));
        if (Files.exists(home.resolve(".exists"))) {
            return;
        }
        Files.createDirectories(folder);
        Path half = Files.createTempDirectory(folder, "unpacking-");
        runChild(half);
        Files.createFile(half.resolve(".exists"));
        if (Files.notExists(home)) {
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The child process: unpacks the archive into the given folder. */
    public static void main(String[] folder) throws IOException {
        try (TarArchiveInputStream archive = new TarArchiveInputStream(
                new XZInputStream(Objects.requireNonNull(archive(), "no PostgreSQL for this machine")
                        .openStream()))) {
            Path into = Path.of(folder[0]).toAbsolutePath().normalize();
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, into);
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive points outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, target);
        if (target.startsWith(into.resolve("bin")) && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }

    private static void runChild(Path half) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                        java,
                        CHILD_HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedSoftware.class.getName(),
                        half.toString())
                .inheritIO()
                .start();
        try {
            if (child.waitFor() != 0) {
                throw new IOException("the database software could not be unpacked into " + half);
            }
        } catch (InterruptedException e) {
            child.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while unpacking the database software", e);
        }
    }

    /** The name of the jar that holds the archive: it changes with the version. */
    private static String artifact() {
        String url = Objects.toString(archive());
        return url.replaceFirst("!.*$", "").replaceFirst("^.*/", "");
    }

    private static @Nullable URL archive() {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return EmbeddedSoftware.class.getResource(ARCHIVE.formatted(machine));
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has MD5", e);
        }
    }
}
