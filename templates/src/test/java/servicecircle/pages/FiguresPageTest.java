package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As {@link StaffPagesTest}, for the figures of the windows. */
class FiguresPageTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Pages PAGES = new Pages();
    private static final Map<String, String> SCREENS = screens();

    private static Map<String, String> screens() {
        Map<String, String> screens = new LinkedHashMap<>();
        for (Lang lang : Lang.values()) {
            String tag = "staff-figures." + lang.name().toLowerCase(Locale.ROOT);
            screens.put(tag, draw(FiguresSamples.byItem(), lang));
            screens.put(tag + "-window", draw(FiguresSamples.byWindow(), lang));
            screens.put(tag + "-hour", draw(FiguresSamples.byHour(), lang));
            screens.put(tag + "-empty", draw(FiguresSamples.nothing(), lang));
        }
        return screens;
    }

    private static String draw(FiguresPage page, Lang lang) {
        View view = View.staff(lang, Samples.ZONE, Samples.NOW, "/staff/x?lang=zh");
        return PAGES.render(page, view, StaffSamples.console("figures", ""));
    }

    static Stream<String> names() {
        return SCREENS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_of_figures_looks_like_its_golden_file(String name) throws IOException {
        Path golden = GOLDEN.resolve(name + ".html");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, screen(name));
        }
        assertThat(screen(name)).as(name).isEqualTo(Files.readString(golden));
    }

    @Test
    void a_page_of_figures_carries_no_style_or_script_of_its_own() {
        SCREENS.forEach((name, html) -> assertThat(html)
                .as(name)
                .doesNotContain(" style=", "<style")
                .doesNotContainPattern("<script(?![^>]* src=)"));
    }

    @Test
    void the_table_has_what_the_chart_is_drawn_from() {
        assertThat(screen("staff-figures.en"))
                .contains("data-median=\"8.4\"", "<td class=\"number\">8.4</td>", "<td class=\"number\">16.8</td>");
    }

    /** What a chart draws stands in the table below it, or it is not drawn. */
    @Test
    void a_row_of_too_few_gives_the_chart_nothing_to_draw() {
        String row = screen("staff-figures.en")
                .lines()
                .filter(line -> line.contains("data-name=\"=Veterans"))
                .toList()
                .toString();

        assertThat(row).contains("&lt;5").doesNotContain("data-median", "data-finished", "data-lost");
    }

    @Test
    void a_verdict_is_a_word_and_a_shape_also_where_it_is_unknown_here() {
        assertThat(screen("staff-figures.en"))
                .contains("shape-taken", "Off target", "shape-pending", "Close", "A_NEWER_VERDICT");
    }

    @Test
    void a_sheet_has_every_row_and_keeps_commas_quotes_and_formulas_apart() {
        List<String> lines =
                new FiguresSheet(Lang.EN).csv(FiguresSamples.byItem()).lines().toList();

        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).startsWith("\uFEFFFrom,To,Code,Name,Services,");
        assertThat(lines.get(4))
                .startsWith("2026-11-19,2026-11-25,TY-01,\"'=Veterans' \"\"card\"\", first\",<5,<5,")
                .endsWith(",Too few cases,,,");
        assertThat(lines.get(6)).startsWith("2026-11-19,2026-11-25,,All,462,460,");
    }

    private static String screen(String name) {
        return java.util.Objects.requireNonNull(SCREENS.get(name));
    }
}
