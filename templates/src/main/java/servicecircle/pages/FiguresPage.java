package servicecircle.pages;

import java.time.Instant;
import java.util.List;
import servicecircle.pages.figures.FigureRow;
import servicecircle.pages.figures.Stretch;

/** The figures of the window queue as the staff see them. */
public sealed interface FiguresPage extends StaffScreen {

    /**
     * One view over one stretch of days; also the record that programs get.
     *
     * @param by {@code ITEM}, {@code WINDOW}, {@code HOUR} or {@code DAY}; words {@code figures.by.*}
     * @param stretches what is offered besides a choice of one's own
     * @param targetMinutes the usual target of a wait; items may have one of their own
     * @param fewest below so many cases a figure is not shown
     */
    record Figures(
            Stretch stretch,
            String by,
            FigureRow total,
            List<FigureRow> rows,
            List<Stretch> stretches,
            int targetMinutes,
            int fewest,
            Instant asOf)
            implements FiguresPage {
        public Figures {
            rows = List.copyOf(rows);
            stretches = List.copyOf(stretches);
        }
    }
}
