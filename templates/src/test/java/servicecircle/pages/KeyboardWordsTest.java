package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The touch keyboard has no words of its own: it asks its element for them. */
class KeyboardWordsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/static/js");
    /** {@code act('space', 5)} makes a key, {@code label: 'next'} a button, {@code #word('hint')} and {@code ? 'next' : 'done'} ask. */
    private static final Pattern ASKS =
            Pattern.compile("(?:\\bact|#word)\\('(\\w+)'|label: '(\\w+)'|\\? '(next)' : 'done'");

    @Test
    void every_page_with_a_keyboard_has_each_word_that_the_keyboard_asks_for() throws IOException {
        Set<String> labels = labelsAskedFor();
        assertThat(labels).contains("backspace", "candidates", "chinese", "done", "following", "hint", "next", "space");
        for (Page page :
                List.of(Samples.step("people"), Samples.step("contact"), Samples.step("phone"), Samples.find())) {
            for (Lang lang : Lang.values()) {
                String html = new Pages().render(page, Samples.view(lang, Look.KIOSK, "/"), Samples.visit());
                assertThat(html).contains("id=\"keyboard\"");
                assertThat(labels)
                        .allSatisfy(label -> assertThat(html).containsPattern("data-label-" + label + "=\"[^\"]+\""));
            }
        }
    }

    @Test
    void a_keyboard_without_a_word_is_no_keyboard_that_makes_do() throws IOException {
        assertThat(Files.readString(SCRIPTS.resolve("keyboard-view.js")))
                .doesNotContain("dataset.label", "?? does", "?? sign");
    }

    private static Set<String> labelsAskedFor() throws IOException {
        Set<String> labels = new TreeSet<>();
        for (String script : List.of("keyboard-layouts.js", "keyboard-view.js", "keyboard.js")) {
            ASKS.matcher(Files.readString(SCRIPTS.resolve(script))).results().forEach(found -> {
                for (int group = 1; group <= found.groupCount(); group++) {
                    if (found.group(group) != null) {
                        labels.add(found.group(group));
                    }
                }
            });
        }
        return labels;
    }
}
