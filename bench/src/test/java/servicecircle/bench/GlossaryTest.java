package servicecircle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private static final Pattern TERM = Pattern.compile("\\| ([\\p{IsHan}/]+) \\| ([A-Z][A-Za-z]+) (?=\\|)");

    @Test
    void every_chinese_term_has_one_word_and_every_word_one_term() throws IOException {
        List<String> terms = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher row = TERM.matcher(Files.readString(Path.of("..", "docs", "glossary.md")));
        while (row.find()) {
            terms.add(row.group(1));
            words.add(row.group(2));
        }

        assertThat(terms).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(words).doesNotHaveDuplicates();
    }
}
