package servicecircle.center.queue.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.rules.Leg;

/** 超时预警: what asks for somebody's attention now. */
public final class Alerts {
    /** Halls raise the alarm at half an hour. */
    private static final Duration LONG = Duration.ofMinutes(30);

    private static final int CROWD = 10;

    /** Sitting down and signing in takes a moment. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final QueuePlan plan;
    private final WindowPlans windows;

    public Alerts(QueuePlan plan, OpeningHours hours) {
        this.plan = plan;
        this.windows = new WindowPlans(plan, hours);
    }

    public enum Kind {
        /** A number waits for more than half an hour; the figure is minutes. */
        LONG_WAIT,
        /** More than ten wait per open window; the figure is people. */
        CROWD,
        /** People wait for what no open window serves; the figure is people. */
        NO_WINDOW,
        /** Nobody sits at a window whose plan says that it is open; the figure is minutes. */
        NOT_OPENED,
        /** A screen is meant to speak and cannot; the figure is screens. */
        SILENT,
        /** The screen that spoke is gone; the figure is minutes. */
        VOICE_GONE
    }

    /** @param subject a number, or the code of an item or a window; empty for the hall */
    public record Alert(Kind kind, String subject, int figure) {}

    /** Those that weigh most first. */
    public List<Alert> of(QueueDay day, Instant now) {
        List<ServiceWindow> open = plan.windows().stream()
                .filter(window -> day.isOpen(window.code()))
                .toList();
        List<Leg> waiting = day.waiting();
        List<Alert> alerts = new ArrayList<>(unserved(waiting, open));
        if (!open.isEmpty() && waiting.size() > CROWD * open.size()) {
            alerts.add(new Alert(Kind.CROWD, "", waiting.size()));
        }
        waiting.stream()
                .filter(leg -> Duration.between(leg.place().since(), now).compareTo(LONG) > 0)
                .sorted(Comparator.comparing(leg -> leg.place().since()))
                .map(leg -> new Alert(
                        Kind.LONG_WAIT, leg.number(), minutes(leg.place().since(), now)))
                .forEach(alerts::add);
        alerts.addAll(notOpened(day, now));
        return alerts;
    }

    private List<Alert> notOpened(QueueDay day, Instant now) {
        List<Alert> late = new ArrayList<>();
        for (ServiceWindow window : plan.windows()) {
            Presence.State state = day.presence(window.code(), now).state();
            windows.ownPlan(window, day).stream()
                    .filter(slot -> state == Presence.State.CLOSED)
                    .filter(slot ->
                            slot.contains(now) && slot.start().plus(GRACE).isBefore(now))
                    .map(slot -> new Alert(Kind.NOT_OPENED, window.code(), minutes(slot.start(), now)))
                    .forEach(late::add);
        }
        return late;
    }

    private List<Alert> unserved(List<Leg> waiting, List<ServiceWindow> open) {
        return plan.items().stream()
                .map(item -> new Alert(Kind.NO_WINDOW, item.code(), (int) waiting.stream()
                        .filter(leg -> leg.item().equals(item.code()))
                        .filter(leg -> open.stream()
                                .noneMatch(window -> window.skills().mayServe(leg)))
                        .count()))
                .filter(alert -> alert.figure() > 0)
                .toList();
    }

    private static int minutes(Instant since, Instant now) {
        return (int) Duration.between(since, now).toMinutes();
    }
}
