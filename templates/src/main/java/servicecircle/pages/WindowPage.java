package servicecircle.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.queue.GroupRow;
import servicecircle.pages.queue.LegRow;
import servicecircle.pages.queue.PlanRow;
import servicecircle.pages.queue.WindowRow;

/** The window queue as the staff see it. */
public sealed interface WindowPage extends StaffScreen {

    /**
     * The clerk's screen.
     *
     * @param window where they sit
     * @param waiting whom this window may call, in the order in which they would be called now, each with the reason
     * @param held suspended by this window, or by all of them
     * @param skipped passed over today and still to be activated
     * @param windows where somebody can be transferred to
     * @param groups items somebody can be transferred to, too
     * @param request a fresh key for the next act
     */
    record Window(
            WindowRow window,
            List<LegRow> waiting,
            List<LegRow> held,
            List<LegRow> skipped,
            List<WindowRow> windows,
            List<GroupRow> groups,
            String request,
            Instant asOf)
            implements WindowPage {
        public Window {
            waiting = List.copyOf(waiting);
            held = List.copyOf(held);
            skipped = List.copyOf(skipped);
            windows = List.copyOf(windows);
            groups = List.copyOf(groups);
        }
    }

    /**
     * All windows and all who wait: where a clerk chooses a window, and the supervisor's view.
     *
     * @param waiting by number of the day
     * @param alerts 超时预警: what asks for somebody's attention
     * @param supervisor whether the reader may also change windows and priorities
     */
    record Windows(
            List<WindowRow> windows,
            List<GroupRow> groups,
            List<LegRow> waiting,
            List<Alert> alerts,
            boolean supervisor,
            String request,
            Instant asOf)
            implements WindowPage {
        public Windows {
            windows = List.copyOf(windows);
            groups = List.copyOf(groups);
            waiting = List.copyOf(waiting);
            alerts = List.copyOf(alerts);
        }

        /**
         * @param code {@code LONG_WAIT} (a number waits beyond the limit), {@code CROWD} (too many a window), {@code NO_WINDOW}
         *     (somebody waits for what no open window serves), {@code NOT_OPENED}, {@code SILENT} (a board cannot speak), {@code VOICE_GONE}; words {@code alert.*}
         * @param subject a number, an item or a window; empty for the hall
         * @param figure minutes or people
         */
        public record Alert(String code, String subject, int figure) {}
    }

    /**
     * When which window is meant to be open on one day.
     *
     * @param days the days that can be chosen, today first
     * @param from start of the first half hour of the rows, on the hour; null on a day on which the house is closed
     * @param supervisor whether the reader may change it
     */
    record DayPlan(
            LocalDate day,
            List<LocalDate> days,
            @Nullable Instant from,
            List<PlanRow> rows,
            boolean supervisor,
            List<Objection> objections,
            String request,
            Instant asOf)
            implements WindowPage {
        public DayPlan {
            days = List.copyOf(days);
            rows = List.copyOf(rows);
            objections = List.copyOf(objections);
        }

        /** The start of each hour of the rows. */
        public List<Instant> hours() {
            int halves = rows.isEmpty() ? 0 : rows.get(0).halves().size();
            Instant first = from;
            return first == null
                    ? List.of()
                    : IntStream.range(0, (halves + 1) / 2)
                            .mapToObj(hour -> first.plus(Duration.ofHours(hour)))
                            .toList();
        }
    }

    /** A member of staff takes a number for somebody. {@code issued} is the number just given out, or empty. */
    record DeskTicket(
            List<GroupRow> groups, String issued, @Nullable Instant slot, List<Objection> objections, String request)
            implements WindowPage {
        public DeskTicket {
            groups = List.copyOf(groups);
            objections = List.copyOf(objections);
        }
    }
}
