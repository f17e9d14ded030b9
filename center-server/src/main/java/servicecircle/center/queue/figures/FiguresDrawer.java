package servicecircle.center.queue.figures;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.pages.figures.Counts;
import servicecircle.pages.figures.FigureRow;
import servicecircle.pages.figures.Minutes;
import servicecircle.pages.parts.Text;

/**
 * Makes rows that may be shown. A row of fewer than five services says so and nothing more, and a time measured on fewer than
 * five is left out: one visit's wait, or one clerk's afternoon, is no figure of the hall. This keeps nobody from subtracting
 * all other rows from the sum; what they find is a count without a name.
 */
final class FiguresDrawer {
    static final int FEWEST = 5;

    private final QueuePlan plan;

    FiguresDrawer(QueuePlan plan) {
        this.plan = plan;
    }

    FigureRow total(Tally tally) {
        return row(tally, null);
    }

    /** In the order of the center's file or of the clock, never by a figure. */
    List<FigureRow> rows(By by, List<Tally> tallies) {
        List<String> order =
                switch (by) {
                    case ITEM -> plan.items().stream().map(ServiceItem::code).toList();
                    case WINDOW ->
                        plan.windows().stream().map(ServiceWindow::code).toList();
                    case HOUR, DAY -> List.of();
                };
        return tallies.stream()
                .sorted(Comparator.comparingInt((Tally tally) -> placeIn(order, tally.key()))
                        .thenComparing(Tally::key))
                .map(tally -> row(tally, name(by, tally.key())))
                .toList();
    }

    /** What the file knows no more comes after it, what came to no window last. */
    private static int placeIn(List<String> order, String key) {
        int place = order.indexOf(key);
        return key.isEmpty() ? Integer.MAX_VALUE : place < 0 ? order.size() : place;
    }

    private @Nullable Text name(By by, String key) {
        return switch (by) {
            case ITEM -> plan.item(key).map(ServiceItem::name).orElse(null);
            case WINDOW -> plan.window(key).map(ServiceWindow::name).orElse(null);
            case HOUR, DAY -> null;
        };
    }

    private static FigureRow row(Tally tally, @Nullable Text name) {
        Counts counts = tally.counts();
        boolean few = counts.services() > 0 && counts.services() < FEWEST;
        Minutes wait = minutes(tally.waits());
        Integer within = wait == null ? null : percent(tally.within(), wait.cases());
        return new FigureRow(
                tally.key(),
                name,
                few ? null : counts,
                wait,
                within,
                (within == null ? Light.NONE : Light.of(within)).name(),
                minutes(tally.services()),
                few || counts.services() == 0 ? null : percent(lost(counts), counts.services()));
    }

    private static @Nullable Minutes minutes(Spread spread) {
        return spread.cases() < FEWEST
                ? null
                : new Minutes(spread.cases(), tenths(spread.mean()), tenths(spread.median()), tenths(spread.p90()));
    }

    private static double tenths(double seconds) {
        return Math.round(seconds / 6) / 10.0;
    }

    private static int lost(Counts counts) {
        return Stream.of(counts.abandoned(), counts.givenUp(), counts.sentHome())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Rounded down: 89.9 % of a target of 90 is not yet good. */
    private static int percent(int part, int whole) {
        return (int) (100L * part / whole);
    }
}
