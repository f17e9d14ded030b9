package servicecircle.center.queue.day;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.queue.catalogue.ItemGroup;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.rules.Place;
import servicecircle.center.queue.rules.Places;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.support.Outcome;

/** Gives out numbers: dense, without a gap, one line of them per group and day, wherever they are taken. */
public final class Counter {
    private final QueuePlan plan;
    private final OpeningHours hours;
    private final Places places;
    private final WindowPlans windows;

    public Counter(QueuePlan plan, OpeningHours hours) {
        this.plan = plan;
        this.hours = hours;
        this.places = new Places(plan.policy());
        this.windows = new WindowPlans(plan, hours);
    }

    /**
     * What somebody wants.
     *
     * @param slot the appointed time, or null
     */
    public record Wanted(
            ServiceItem item,
            PriorityClass priority,
            Origin origin,
            @Nullable Instant slot) {}

    public Outcome<Change, QueueRefusal> issue(QueueDay day, Wanted wanted, Instant now) {
        QueueRefusal objection = objectionTo(day, wanted, now);
        if (objection != null) {
            return Outcome.refused(objection);
        }
        ItemGroup group = plan.group(wanted.item().group()).orElseThrow();
        int ordinal = day.numbers().getOrDefault(group.prefix(), 0) + 1;
        Instant slot = wanted.slot();
        Place place = slot == null ? places.onArrival(now) : places.onArrival(now, slot);
        Change.Begin begin = new Change.Begin(
                group.number(ordinal),
                0,
                wanted.origin(),
                new DayLeg.Wish(wanted.item().code(), wanted.priority(), place, null, null),
                "");
        return Outcome.done(new Change(List.of(), begin, Map.of(group.prefix(), ordinal), day.streak(), List.of()));
    }

    private @Nullable QueueRefusal objectionTo(QueueDay day, Wanted wanted, Instant now) {
        if (!hours.isOpenAt(now)) {
            return QueueRefusal.QUEUE_CLOSED;
        }
        if (!windows.isOffered(wanted.item(), day, now)) {
            return QueueRefusal.NO_WINDOW;
        }
        Instant slot = wanted.slot();
        return slot == null || hours.dateOf(slot).equals(day.date()) ? null : QueueRefusal.SLOT_NOT_TODAY;
    }
}
