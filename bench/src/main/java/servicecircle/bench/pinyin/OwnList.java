package servicecircle.bench.pinyin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The hand-written lists in the resource folder {@code pinyin}; lines that begin with # are remarks. */
enum OwnList {
    SURNAMES,
    GIVEN_NAMES,
    COMMON_CHARACTERS,
    RARE_CHARACTERS,
    READINGS,
    WORDS;

    List<String> lines() {
        return text().lines().filter(line -> !line.startsWith("#")).toList();
    }

    List<String> entries() {
        return lines().stream().flatMap(line -> Arrays.stream(line.split(" "))).toList();
    }

    List<String> characters() {
        return lines().stream().flatMap(Characters::in).distinct().toList();
    }

    private String text() {
        String path = "/pinyin/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        try (InputStream file = Objects.requireNonNull(OwnList.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
