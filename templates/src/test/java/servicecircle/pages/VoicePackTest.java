package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code voice-plan.js} reads: it looks up every character and every part of the sentence in the manifest. */
class VoicePackTest {
    private static final int MOST_BYTES = 600 * 1024;

    private final JsonNode pack = manifest();

    @Test
    void every_number_of_every_letter_resolves_to_clips_that_exist() {
        assertThat(spoken("A", "09")).containsExactly("letter-a", "digit-0", "digit-9");
        for (char letter : "ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray()) {
            IntStream.rangeClosed(1, 999).mapToObj("%03d"::formatted).forEach(number -> assertThat(
                            spoken(String.valueOf(letter), number))
                    .as(letter + number)
                    .allMatch(this::sounds));
        }
    }

    @Test
    void letters_that_look_like_digits_are_not_spoken() {
        assertThat(pack.path("characters").has("I")).isFalse();
        assertThat(pack.path("characters").has("O")).isFalse();
    }

    @Test
    void every_word_of_the_sentence_and_of_counting_exists() {
        assertThat(texts("sentence")).contains("chime", "please", "{number}", "to", "{window}", "window");
        assertThat(Stream.concat(texts("sentence").stream(), Stream.of("ten", "one-as-yao"))
                        .filter(part -> !part.startsWith("{")))
                .allMatch(this::sounds);
    }

    @Test
    void the_pack_says_whose_voice_it_is_and_stays_small() {
        assertThat(pack.path("licence").asText()).isEqualTo("CC0-1.0");
        assertThat(pack.path("speaker").asText()).isEqualTo("generated placeholder");
        long bytes = Static.names().stream()
                .filter(name -> name.startsWith("voice/"))
                .mapToLong(name -> Objects.requireNonNull(Static.find(name)).bytes().length)
                .sum();
        assertThat(bytes).isBetween(100_000L, (long) MOST_BYTES);
    }

    private List<String> spoken(String letter, String digits) {
        return (letter + digits)
                .chars()
                .mapToObj(character -> pack.path("characters")
                        .path(Character.toString(character))
                        .asText())
                .toList();
    }

    private boolean sounds(String clip) {
        StaticFile file = Static.find("voice/" + pack.path("clips").path(clip).asText());
        return file != null
                && file.contentType().equals("audio/ogg")
                && new String(file.bytes(), 0, 4, java.nio.charset.StandardCharsets.US_ASCII).equals("OggS");
    }

    private List<String> texts(String field) {
        List<String> texts = new java.util.ArrayList<>();
        pack.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode manifest() {
        try {
            return new ObjectMapper()
                    .readTree(Objects.requireNonNull(Static.find("voice/manifest.json"))
                            .bytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
