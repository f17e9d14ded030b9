package servicecircle.center.host.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line: {@code --config FILE [--port N] [--address A] [--public-url URL] [--data DIR]}. */
public final class Arguments {
    private static final List<String> KNOWN = List.of("--config", "--port", "--address", "--public-url", "--data");

    private final Map<String, String> values = new HashMap<>();

    private Arguments() {}

    /** @throws ConfigProblem on a word that is not known */
    public static Arguments of(String[] words) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < words.length; i += 2) {
            if (!KNOWN.contains(words[i]) || i + 1 == words.length) {
                throw new ConfigProblem("do not know what to do with " + words[i] + "; known are " + KNOWN);
            }
            arguments.values.put(words[i], words[i + 1]);
        }
        return arguments;
    }

    /** @throws ConfigProblem when the configuration that they name cannot be used */
    public HostConfig config() {
        HostConfig config = HostFile.read(Path.of(values.getOrDefault("--config", "config/center.yaml")));
        String data = values.get("--data");
        return moved(data == null ? config : config.withData(Path.of(data)));
    }

    private HostConfig moved(HostConfig config) {
        int port = port(
                values.getOrDefault("--port", Integer.toString(config.listen().port())));
        String publicUrl = publicUrl(values.get("--public-url"));
        try {
            return config.listeningOn(
                    values.getOrDefault("--address", config.listen().address()), port, publicUrl);
        } catch (IllegalArgumentException e) {
            throw new ConfigProblem("--address " + e.getMessage());
        }
    }

    private static @Nullable String publicUrl(@Nullable String text) {
        try {
            return text == null ? null : HostConfig.publicUrl(text);
        } catch (IllegalArgumentException e) {
            throw new ConfigProblem("--public-url " + e.getMessage());
        }
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new ConfigProblem("--port must be a number from 0 to 65535, not " + text);
    }
}
