package servicecircle.center.queue.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.calendar.Slot;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.catalogue.ServiceWindow;

/**
 * When the windows are meant to be open on a day: as the center's file says or a supervisor set for the date, and never
 * outside the center's own hours. A plan opens no window: whoever sits down does.
 */
public final class WindowPlans {
    private final QueuePlan plan;
    private final OpeningHours hours;

    public WindowPlans(QueuePlan plan, OpeningHours hours) {
        this.plan = plan;
        this.hours = hours;
    }

    /** The planned stretches of a window, in order; empty on a day without it. */
    public List<Slot> planned(ServiceWindow window, QueueDay day) {
        List<Slot> house = hours.on(day.date());
        List<OpenSpan> own = own(window, day);
        if (own == null) {
            return window.isThereOn(day.date()) ? house : List.of();
        }
        List<Slot> both = new ArrayList<>();
        for (OpenSpan span : own) {
            Slot meant = span.on(day.date(), hours.zone());
            house.stream()
                    .filter(meant::overlaps)
                    .map(open -> new Slot(later(open.start(), meant.start()), earlier(open.end(), meant.end())))
                    .forEach(both::add);
        }
        return both;
    }

    /** The same for a window with a plan of its own; without one nobody promised to sit there. */
    List<Slot> ownPlan(ServiceWindow window, QueueDay day) {
        return own(window, day) == null ? List.of() : planned(window, day);
    }

    /** Whether somebody who takes a number now may count on being served: by a window that is open, or still meant to open. */
    public boolean isOffered(ServiceItem item, QueueDay day, Instant now) {
        return plan.windows().stream()
                .filter(window -> window.isThereOn(day.date()))
                .filter(window -> window.levels().containsKey(item.code()))
                .anyMatch(window -> day.isOpen(window.code())
                        || planned(window, day).stream()
                                .anyMatch(slot -> slot.end().isAfter(now)));
    }

    /** The planned breaks of a window that are not over: what lies between two stretches. */
    public List<Slot> breaksAfter(ServiceWindow window, QueueDay day, Instant now) {
        List<Slot> planned = planned(window, day);
        List<Slot> breaks = new ArrayList<>();
        for (int i = 1; i < planned.size(); i++) {
            Instant left = planned.get(i - 1).end();
            Instant back = planned.get(i).start();
            if (back.isAfter(now)) {
                breaks.add(new Slot(left, back));
            }
        }
        return breaks;
    }

    private static @Nullable List<OpenSpan> own(ServiceWindow window, QueueDay day) {
        List<OpenSpan> set = day.plans().get(window.code());
        if (set != null || window.week() == null) {
            return set;
        }
        return window.isThereOn(day.date())
                ? window.week().getOrDefault(day.date().getDayOfWeek(), List.of())
                : List.of();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
