package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Path PAGES = Path.of("src/main/resources/pages");
    private static final Pattern DANGEROUS = Pattern.compile(
            "\\?no_esc|\\?interpret|\\?eval|\\?new\\b|<#noautoesc|<#outputformat|\\sstyle=|<style|javascript:|\\son[a-z]+=\"");
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]* src=)");

    @Test
    void no_template_lets_text_out_unescaped_or_carries_code() throws IOException {
        for (Path template : templates()) {
            String text = Files.readString(template);
            assertThat(DANGEROUS.matcher(text).find()).as(template.toString()).isFalse();
            assertThat(INLINE_SCRIPT.matcher(text).find())
                    .as(template.toString())
                    .isFalse();
        }
    }

    @Test
    void the_search_would_find_what_it_looks_for() {
        assertThat(List.of("${name?no_esc}", "<p style=\"x\">", "<a onclick=\"x\">", "<#noautoesc>"))
                .allMatch(text -> DANGEROUS.matcher(text).find());
        assertThat(INLINE_SCRIPT.matcher("<script>x</script>").find()).isTrue();
        assertThat(INLINE_SCRIPT.matcher("<script src=\"/a.js\"></script>").find())
                .isFalse();
    }

    @Test
    void every_template_escapes_by_its_name() throws IOException {
        assertThat(templates()).isNotEmpty().allMatch(path -> path.toString().endsWith(".ftlh"));
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
