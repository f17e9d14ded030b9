package servicecircle.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The {@code -Xmx} that a process of the house is started with. */
final class HeapLimit {
    private static final String OPTION = "-Xmx";

    private HeapLimit() {}

    static String in(Path arguments) throws IOException {
        return in(Files.readAllLines(arguments));
    }

    static String in(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(OPTION))
                .reduce("no -Xmx", (earlier, later) -> later);
    }
}
