package servicecircle.center.queue.day;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.calendar.Slot;
import servicecircle.center.queue.catalogue.AppointmentPolicy;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.rules.WindowSkills;

/** Which slots of a day are offered for an item, and how many people each of them takes. */
public final class AppointmentSlots {
    private final QueuePlan plan;
    private final AppointmentPolicy policy;
    private final WindowPlans windows;

    public AppointmentSlots(QueuePlan plan, AppointmentPolicy policy, OpeningHours hours) {
        this.plan = plan;
        this.policy = policy;
        this.windows = new WindowPlans(plan, hours);
    }

    /**
     * Places by the beginning of the slot, in order; slots that are over or too near are left out. Windows that only help out
     * promise nothing.
     */
    public Map<Instant, Integer> placesOn(QueueDay day, ServiceItem item, Instant now) {
        Instant first = now.plus(policy.lead());
        Map<Instant, Integer> places = new TreeMap<>();
        for (ServiceWindow window : plan.windows()) {
            if (window.levels().getOrDefault(item.code(), WindowSkills.NEVER) == WindowSkills.OWN) {
                windows.planned(window, day).forEach(stretch -> cut(stretch, first, places));
            }
        }
        return places;
    }

    private void cut(Slot stretch, Instant first, Map<Instant, Integer> places) {
        Duration step = policy.step();
        for (Instant start = stretch.start(); !start.plus(step).isAfter(stretch.end()); start = start.plus(step)) {
            if (!start.isBefore(first)) {
                places.merge(start, policy.perWindow(), Integer::sum);
            }
        }
    }
}
