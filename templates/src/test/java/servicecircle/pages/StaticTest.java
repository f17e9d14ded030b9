package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StaticTest {
    private static final Path FOLDER = Path.of("src/main/resources/static");

    @Test
    void every_file_of_the_folder_is_served_and_nothing_else_but_two_libraries() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Set<String> names = files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
            names.add("lib/htmx.min.js");
            names.add("lib/echarts.common.min.js");
            assertThat(new TreeSet<>(Static.names())).isEqualTo(names);
        }
    }

    @Test
    void a_name_outside_the_list_does_not_exist() {
        assertThat(List.of("", "../words_zh.properties", "js/../tokens.css", "/tokens.css", "no.css"))
                .allMatch(name -> Static.find(name) == null);
    }

    @Test
    void a_file_has_its_type_and_a_strong_tag_made_of_its_content() {
        StaticFile sheet = file("tokens.css");
        StaticFile script = file("js/kiosk.js");
        assertThat(sheet.contentType()).isEqualTo("text/css; charset=utf-8");
        assertThat(script.contentType()).startsWith("text/javascript");
        assertThat(sheet.etag()).matches("\"[0-9a-f]{32}\"").isNotEqualTo(script.etag());
        assertThat(new String(file("lib/htmx.min.js").bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("2.0.10");
        assertThat(new String(file("lib/echarts.common.min.js").bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("6.0.0");
    }

    @Test
    void every_file_that_a_page_asks_for_exists() {
        String html = new Pages().render(Samples.find(), Samples.view(Lang.ZH, Look.KIOSK, "/find"), Samples.visit());
        List<String> asked = Pattern.compile("/static/([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("device.css"))
                .toList();
        assertThat(asked).hasSizeGreaterThan(7).allMatch(name -> Static.find(name) != null);
    }

    private static StaticFile file(String name) {
        return java.util.Objects.requireNonNull(Static.find(name));
    }
}
