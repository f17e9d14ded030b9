package servicecircle.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that pages load: styles, browser modules, htmx and the charts. Read once from the class path; a name that is not in the
 * list {@code static-files.txt} does not exist, whatever else lies there.
 */
public final class Static {
    private static final Map<String, String> ELSEWHERE = Map.of(
            "lib/htmx.min.js",
            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
            "lib/echarts.common.min.js",
            "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.common.min.js");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml",
            "ogg", "audio/ogg",
            "txt", "text/plain; charset=utf-8");

    private static final Map<String, StaticFile> FILES = readAll();

    private Static() {}

    /** The file of a name such as {@code js/grid.js}, or null where there is none. */
    public static @Nullable StaticFile find(String name) {
        return FILES.get(name);
    }

    public static Set<String> names() {
        return FILES.keySet();
    }

    private static Map<String, StaticFile> readAll() {
        Map<String, StaticFile> files = new HashMap<>();
        String list = new String(bytesOf("/static-files.txt"), StandardCharsets.UTF_8);
        list.lines().filter(name -> !name.isBlank()).forEach(name -> files.put(name, read(name, "/static/" + name)));
        ELSEWHERE.forEach((name, path) -> files.put(name, read(name, path)));
        return Map.copyOf(files);
    }

    private static StaticFile read(String name, String path) {
        byte[] bytes = bytesOf(path);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("no content type for " + name);
        }
        return new StaticFile(bytes, type, fingerprint(bytes));
    }

    private static byte[] bytesOf(String path) {
        try (InputStream in = Static.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
