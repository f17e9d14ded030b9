package servicecircle.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.figures.Counts;
import servicecircle.pages.figures.FigureRow;
import servicecircle.pages.figures.Minutes;
import servicecircle.pages.figures.Stretch;
import servicecircle.pages.parts.Text;

/** Figures of the invented hall. */
final class FiguresSamples {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    static final Stretch WEEK = new Stretch("WEEK", TODAY.minusDays(6), TODAY);
    private static final List<Stretch> OFFERED =
            List.of(new Stretch("TODAY", TODAY, TODAY), WEEK, new Stretch("MONTH", TODAY.minusDays(29), TODAY));

    private FiguresSamples() {}

    static FiguresPage.Figures byItem() {
        return page(
                "ITEM",
                List.of(
                        row("SB-01", WindowSamples.PENSION, 214, 8.4, "GOOD", 93),
                        row("SB-02", WindowSamples.CARD, 180, 12.6, "NEAR", 78),
                        row("MZ-01", WindowSamples.SUPPORT, 61, 19.1, "MISSED", 52),
                        few("TY-01", new Text("=退役军人\"优待证\"，申领", "=Veterans' \"card\", first")),
                        row("XX-99", null, 7, 6.2, "A_NEWER_VERDICT", 100)));
    }

    static FiguresPage.Figures byWindow() {
        return page(
                "WINDOW",
                List.of(
                        row("1", new Text("综合受理", "General"), 230, 9.3, "GOOD", 91),
                        few("2", WindowSamples.SUPPORT),
                        row("9", null, 90, 11.2, "NEAR", 80),
                        row("", null, 31, 0, "NONE", -1)));
    }

    static FiguresPage.Figures byHour() {
        return page(
                "HOUR",
                IntStream.rangeClosed(8, 17)
                        .mapToObj(hour -> row("%02d".formatted(hour), null, 20 + hour, hour, "GOOD", 95))
                        .toList());
    }

    static FiguresPage.Figures nothing() {
        FigureRow none = new FigureRow("", null, new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0), null, null, "NONE", null, null);
        Stretch chosen = new Stretch("CHOSEN", LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-01"));
        return new FiguresPage.Figures(chosen, "DAY", none, List.of(), OFFERED, 15, 5, Samples.NOW);
    }

    private static FiguresPage.Figures page(String by, List<FigureRow> rows) {
        FigureRow total = row("", null, 462, 10.9, "NEAR", 84);
        return new FiguresPage.Figures(WEEK, by, total, rows, OFFERED, 15, 5, Samples.NOW);
    }

    private static FigureRow row(
            String key, @Nullable Text name, int services, double median, String light, int within) {
        Counts counts = new Counts(services, services - 2, services - 5, services - 9, 2, 6, 4, 3, 0);
        boolean waited = within >= 0;
        Minutes waiting = waited ? new Minutes(services - 5, median + 1.2, median, median * 2) : null;
        return new FigureRow(
                key,
                name,
                counts,
                waiting,
                waited ? Integer.valueOf(within) : null,
                light,
                new Minutes(services - 9, 9, 7.5, 16.4),
                100 * 7 / services);
    }

    private static FigureRow few(String key, Text name) {
        return new FigureRow(key, name, null, null, null, "NONE", null, null);
    }
}
