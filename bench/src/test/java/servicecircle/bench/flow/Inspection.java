package servicecircle.bench.flow;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks for what is wrong with the page in front of it. Empty lists are good. */
record Inspection(Page page) {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String RULER = script("inspection.js");
    private static final String CHINESE = script("chinese.js");
    private static final String ZOOMED = script("zoomed.js");

    /** Nothing beyond the screen, nothing cut off, nothing too small to touch, nothing on top of another. */
    List<String> measured(double leastPixels, boolean mayScroll) {
        return texts(page.evaluate(RULER, Map.of("least", leastPixels, "scrolls", mayScroll)));
    }

    /** In a window that is too small: everything can be scrolled to, nothing is cut off. */
    List<String> outOfReach() {
        return texts(page.evaluate(ZOOMED));
    }

    List<String> chineseWords() {
        return texts(page.evaluate(CHINESE));
    }

    /**
     * What axe calls serious or critical.
     *
     * @param excused rules that this very page breaks on purpose
     */
    List<String> graveFindingsOfAxe(String... excused) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> !List.of(excused).contains(rule.getId()))
                        .filter(rule -> GRAVE.contains(Objects.toString(rule.getImpact())))
                        .map(Inspection::sentence)
                        .toList();
    }

    private static String sentence(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    private static List<String> texts(Object found) {
        List<String> texts = new ArrayList<>();
        ((List<?>) found).forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }

    private static String script(String name) {
        try (InputStream in = Inspection.class.getResourceAsStream("/flow/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
