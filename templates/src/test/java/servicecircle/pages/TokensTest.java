package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final List<String> SHEETS = List.of(
            "base.css",
            "parts.css",
            "kiosk.css",
            "phone.css",
            "keyboard.css",
            "staff.css",
            "queue.css",
            "board.css",
            "rating.css",
            "terminal.css");
    private static final Pattern RAW = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(|(?<![\\d.])(?!0px)[\\d.]+(px|rem|mm|cm|pt|in)\\b|:\\s*(white|black)\\b");

    @Test
    void only_the_tokens_name_raw_colours_and_sizes() throws IOException {
        for (String sheet : SHEETS) {
            assertThat(raw(Files.readString(STATIC.resolve(sheet)))).as(sheet).isEmpty();
        }
        assertThat(raw("a{color:#fff;width:3px}b{margin:0 0px;width:50%}")).containsExactly("#fff", "3px");
    }

    @Test
    void every_token_that_a_sheet_uses_exists() throws IOException {
        String all = Files.readString(STATIC.resolve("tokens.css"));
        for (String sheet : SHEETS) {
            all += Files.readString(STATIC.resolve(sheet));
        }
        String text = all;
        assertThat(found("var\\((--[a-z0-9-]+)", text)).allMatch(token -> text.contains(token + ":"));
    }

    @Test
    void our_own_sheets_stay_small() throws IOException {
        long lines = 0;
        for (String sheet : List.of("tokens.css", "base.css", "parts.css", "kiosk.css", "phone.css")) {
            try (var counted = Files.lines(STATIC.resolve(sheet))) {
                lines += counted.count();
            }
        }
        assertThat(lines).isLessThanOrEqualTo(950);
        for (String sheet : List.of("staff.css", "queue.css", "board.css", "rating.css", "terminal.css")) {
            try (var counted = Files.lines(STATIC.resolve(sheet))) {
                assertThat(counted.count()).as(sheet).isLessThanOrEqualTo(250);
            }
        }
    }

    /** Read from the other side of a hall: the figures of the design page. */
    @ParameterizedTest
    @CsvSource({
        "ink,paper,15.8", "ink-soft,paper,8.4", "gold,paper,12.6", "mint,paper,11.7", "coral,paper,8.8",
                "sky,paper,11.5",
        "ink,card,13", "ink-soft,card,7", "gold,card,10", "mint,card,9", "sky,card,9", "ink-soft,paper-deep,8.5",
    })
    void the_board_can_be_read_at_night(String above, String below, double atLeast) throws IOException {
        assertThat(contrast(tokens("[data-look=\"board\"]"), above, below)).isGreaterThanOrEqualTo(atLeast);
    }

    /** The figures of the design page, rounded as there. */
    @ParameterizedTest
    @CsvSource({
        "ink,paper,15.8",
        "ink-soft,paper,7.4",
        "ink-soft,paper-deep,6.5",
        "cinnabar,paper,6.2",
        "cinnabar-deep,paper,8.4",
        "on-cinnabar,cinnabar,6.2",
        "cinnabar,blush,5.0",
        "lake,paper,6.8",
        "lake-deep,paper,9.2",
        "lake-deep,lake-wash,7.0",
        "card,lake,6.9",
        "bamboo,paper,6.1",
        "bamboo-ink,bamboo-wash,7.9",
        "osmanthus,paper,6.8",
        "osmanthus-ink,osmanthus-wash,9.1",
        "danger,danger-wash,9.2",
        "focus,paper,6.0",
    })
    void a_pair_of_tokens_has_its_contrast(String above, String below, double atLeast) throws IOException {
        Map<String, String> tokens = tokens(":root");
        assertThat(contrast(tokens, above, below)).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({
        "ink,paper", "ink-soft,paper", "ink-soft,paper-deep", "cinnabar-deep,paper", "on-cinnabar,cinnabar-deep",
        "lake-deep,paper", "lake-deep,lake-wash", "card,lake-deep", "bamboo-ink,bamboo-wash", "bamboo-ink,card",
        "osmanthus-ink,osmanthus-wash", "osmanthus-ink,paper", "danger,danger-wash", "danger,paper",
    })
    void large_type_is_at_least_seven_to_one(String above, String below) throws IOException {
        Map<String, String> tokens = tokens(":root");
        tokens.putAll(tokens("[data-look=\"elder\"]"));
        assertThat(contrast(tokens, above, below)).isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"text,8", "target,16"})
    void kiosk_sizes_are_multiples_of_a_millimetre(String token, double atLeast) throws IOException {
        assertThat(millimetres("[data-look=\"kiosk\"]", token)).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"text,11", "target,20"})
    void large_type_is_larger(String token, double atLeast) throws IOException {
        assertThat(millimetres("[data-look=\"elder\"]", token)).isGreaterThanOrEqualTo(atLeast);
        assertThat(tokens("[data-small][data-look=\"elder\"]").getOrDefault(token, "calc(99 *"))
                .satisfies(size -> assertThat(number(size)).isGreaterThanOrEqualTo(atLeast));
    }

    private static double millimetres(String selector, String token) throws IOException {
        String size = tokens(selector).get(token);
        assertThat(size).as(token).startsWith("calc(").endsWith("* var(--unit))");
        return number(String.valueOf(size));
    }

    private static double number(String calc) {
        return Double.parseDouble(calc.replaceAll("calc\\(([0-9.]+) \\*.*", "$1"));
    }

    private static List<String> raw(String css) {
        return found("(" + RAW.pattern() + ")", css.replaceAll("(?s)/\\*.*?\\*/", ""));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The declarations of the first block after a selector, names without their dashes. */
    private static Map<String, String> tokens(String selector) throws IOException {
        String css = Files.readString(STATIC.resolve("tokens.css"));
        Pattern block = Pattern.compile("(?<!,)\\n  " + Pattern.quote(selector) + "(,[^{]*)? \\{([^}]*)}");
        String declared = block.matcher(css).results().findFirst().orElseThrow().group(2);
        Map<String, String> tokens = new HashMap<>();
        Pattern.compile("--([a-z0-9-]+): ([^;]+);")
                .matcher(declared)
                .results()
                .forEach(line -> tokens.put(line.group(1), line.group(2)));
        return tokens;
    }

    private static double contrast(Map<String, String> tokens, String above, String below) {
        double a = luminance(String.valueOf(tokens.get(above)));
        double b = luminance(String.valueOf(tokens.get(below)));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance of WCAG 2.2. */
    private static double luminance(String hex) {
        int colour = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double part = (channel & 255) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
