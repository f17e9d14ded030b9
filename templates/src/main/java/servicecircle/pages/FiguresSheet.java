package servicecircle.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.figures.Counts;
import servicecircle.pages.figures.FigureRow;
import servicecircle.pages.figures.Minutes;

/** The figures of a page as a table for spreadsheets: the same rows, the same gaps, the reader's words. */
public final class FiguresSheet {
    private static final List<ToIntFunction<Counts>> COUNTS = List.of(
            Counts::services,
            Counts::numbers,
            Counts::called,
            Counts::finished,
            Counts::sentOn,
            Counts::skipped,
            Counts::abandoned,
            Counts::givenUp,
            Counts::sentHome);

    private static final List<String> COLUMNS = List.of(
            "from",
            "to",
            "key",
            "name",
            "services",
            "numbers",
            "called",
            "finished",
            "sentOn",
            "skipped",
            "abandoned",
            "givenUp",
            "sentHome",
            "lost",
            "wait.mean",
            "wait.median",
            "wait.p90",
            "within",
            "light",
            "service.mean",
            "service.median",
            "service.p90");

    private final Lang lang;

    public FiguresSheet(Lang lang) {
        this.lang = lang;
    }

    /** RFC 4180 with a byte order mark, one line a row, the sum last. */
    public String csv(FiguresPage.Figures page) {
        Csv csv = new Csv()
                .line(COLUMNS.stream()
                        .map(column -> word("figures.sheet." + column))
                        .toList());
        page.rows().forEach(row -> csv.line(line(page, row, nameOf(row))));
        return csv.line(line(page, page.total(), word("figures.total"))).toString();
    }

    private List<String> line(FiguresPage.Figures page, FigureRow row, String name) {
        List<String> cells = new ArrayList<>(
                List.of(page.stretch().from().toString(), page.stretch().to().toString(), row.key(), name));
        COUNTS.forEach(count -> cells.add(count(page, row.counts(), count)));
        cells.add(number(row.lostPercent()));
        minutes(row.waiting()).forEach(cells::add);
        cells.add(number(row.withinPercent()));
        cells.add(verdict(row.light()));
        minutes(row.serving()).forEach(cells::add);
        return cells;
    }

    private String nameOf(FigureRow row) {
        if (row.name() != null) {
            return lang == Lang.EN ? row.name().english() : row.name().zh();
        }
        return row.key().isEmpty() ? word("figures.nowhere") : row.key();
    }

    private String verdict(String light) {
        return Words.in(lang).has("light." + light) ? word("light." + light) : light;
    }

    private String word(String key) {
        return Words.in(lang).say(key, Map.of());
    }

    private static String count(FiguresPage.Figures page, @Nullable Counts counts, ToIntFunction<Counts> which) {
        return counts == null ? "<" + page.fewest() : Integer.toString(which.applyAsInt(counts));
    }

    private static Stream<String> minutes(@Nullable Minutes minutes) {
        return minutes == null
                ? Stream.of("", "", "")
                : Stream.of(minutes.mean(), minutes.median(), minutes.p90()).map(Object::toString);
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
