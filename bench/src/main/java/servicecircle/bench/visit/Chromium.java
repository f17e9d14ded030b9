package servicecircle.bench.visit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The browser that the machine has. */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /**
     * Looks where Debian puts it and then along the path.
     *
     * @throws IllegalStateException a sentence about what to install
     */
    public static Path find() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.concat(Stream.of("/usr/bin"), Arrays.stream(path.split(":", -1)))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium was found: install chromium (Debian: "
                        + "apt-get install chromium fonts-noto-cjk)"));
    }
}
