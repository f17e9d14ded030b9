package servicecircle.center.queue.figures;

import java.util.List;
import servicecircle.pages.figures.Counts;

/**
 * What the database counted for one row, before it is known whether it may be shown.
 *
 * @param key as in {@link servicecircle.pages.figures.FigureRow}
 * @param within how many of those called waited no longer than their item's target
 */
record Tally(String key, Counts counts, Spread waits, Spread services, int within) {

    /** The rows of a view, and all of them together. */
    record All(Tally total, List<Tally> rows) {
        All {
            rows = List.copyOf(rows);
        }
    }
}
