package servicecircle.center.queue.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.calendar.Slot;
import servicecircle.center.queue.catalogue.AppointmentPolicy;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.rules.WindowSkills;

/** Which slots of a day are offered for an item, and at which windows. */
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
     * The windows by the beginning of the slot, in order; slots that are over or too near are left out. Windows that only help
     * out promise nothing.
     */
    public Map<Instant, List<String>> windowsOn(QueueDay day, ServiceItem item, Instant now) {
        Instant first = now.plus(policy.lead());
        Map<Instant, List<String>> slots = new TreeMap<>();
        for (ServiceWindow window : plan.windows()) {
            if (isOwn(window, item)) {
                windows.planned(window, day).stream()
                        .flatMap(stretch -> starts(stretch, first).stream())
                        .forEach(start -> slots.computeIfAbsent(start, slot -> new ArrayList<>())
                                .add(window.code()));
            }
        }
        return slots;
    }

    /** All windows whose own item it is, planned or not. */
    public List<String> ownersOf(ServiceItem item) {
        return plan.windows().stream()
                .filter(window -> isOwn(window, item))
                .map(ServiceWindow::code)
                .toList();
    }

    private static boolean isOwn(ServiceWindow window, ServiceItem item) {
        return window.levels().getOrDefault(item.code(), WindowSkills.NEVER) == WindowSkills.OWN;
    }

    private List<Instant> starts(Slot stretch, Instant first) {
        List<Instant> starts = new ArrayList<>();
        Duration step = policy.step();
        for (Instant start = stretch.start(); !start.plus(step).isAfter(stretch.end()); start = start.plus(step)) {
            if (!start.isBefore(first)) {
                starts.add(start);
            }
        }
        return starts;
    }
}
