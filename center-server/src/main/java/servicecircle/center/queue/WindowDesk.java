package servicecircle.center.queue;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.people.access.Actor;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.day.Alerts;
import servicecircle.center.queue.day.Attendance;
import servicecircle.center.queue.day.Counter;
import servicecircle.center.queue.day.Presence;
import servicecircle.center.queue.day.QueueDay;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.queue.day.Reassignment;
import servicecircle.center.queue.day.Transfers;
import servicecircle.center.queue.day.WindowActs;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.support.Outcome;

/** What clerks and supervisors do at the windows. */
final class WindowDesk {
    /** Six heartbeats. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final QueuePlan plan;
    private final QueueDesk desk;
    private final QueueDesk.Stores stores;
    private final WindowActs acts;
    private final Transfers transfers;
    private final Reassignment reassignment;
    private final Clock clock;
    private final Function<Instant, List<Alerts.Alert>> screens;

    WindowDesk(QueuePlan plan, QueueDesk desk, QueueDesk.Stores stores, Around around) {
        this.plan = plan;
        this.desk = desk;
        this.stores = stores;
        this.acts = new WindowActs(plan);
        this.transfers = new Transfers(plan);
        this.reassignment = new Reassignment(plan);
        this.clock = around.clock();
        this.screens = around.screens();
    }

    /** @param screens what the screens of the hall ask attention for, at a moment */
    record Around(Clock clock, Function<Instant, List<Alerts.Alert>> screens) {}

    /** The business date of this moment. */
    LocalDate today() {
        return desk.today();
    }

    Instant now() {
        return clock.instant();
    }

    /** Who does something, under which key: a second click of the same button is the same request. */
    record By(Actor actor, String name, UUID request) {}

    /** All windows as they are. */
    Future<WindowDrawer.Sight> sight() {
        return desk.look().compose(seen -> stores.tickets()
                .served(seen.day().date())
                .map(served -> new WindowDrawer.Sight(
                        seen, served, desk.waits().forArrivals(seen, plan.items()), screens.apply(seen.at()))));
    }

    Future<Outcome<QueueDesk.Done, QueueRefusal>> open(ServiceWindow window, By by) {
        return change(by, Meant.PRESENCE, (day, now) -> Attendance.open(day, window.code(), by.name(), now));
    }

    Future<Outcome<QueueDesk.Done, QueueRefusal>> pause(ServiceWindow window, String reason, By by) {
        return change(by, Meant.PRESENCE, (day, now) -> Attendance.pause(day, window.code(), reason, now));
    }

    Future<Outcome<QueueDesk.Done, QueueRefusal>> close(ServiceWindow window, By by) {
        return change(by, Meant.PRESENCE, (day, now) -> Attendance.close(day, window.code(), now));
    }

    Future<Outcome<QueueDesk.Done, QueueRefusal>> next(ServiceWindow window, By by) {
        return change(
                by, new Meant(LegAction.CALL.name(), 0, window.code()), (day, now) -> acts.next(day, window, now));
    }

    Future<Outcome<QueueDesk.Done, QueueRefusal>> act(WindowActs.Target target, LegAction action, By by) {
        Meant meant = new Meant(action.name(), target.leg(), "");
        return change(by, meant, (day, now) -> acts.act(day, target, action, now));
    }

    Future<Outcome<QueueDesk.Done, QueueRefusal>> transfer(WindowActs.Target target, Transfers.Onward onward, By by) {
        Meant meant = new Meant(LegAction.TRANSFER.name(), target.leg(), "");
        return change(by, meant, (day, now) -> transfers.transfer(day, target, onward, now));
    }

    Future<Outcome<QueueDesk.Done, QueueRefusal>> reclassify(long leg, int version, PriorityClass priority, By by) {
        return change(by, new Meant("RECLASSIFY", leg, ""), (day, now) -> acts.reclassify(day, leg, version, priority));
    }

    /** Gives somebody to another window, or back to all of them. */
    Future<Outcome<QueueDesk.Done, QueueRefusal>> reassign(long leg, int version, @Nullable String window, By by) {
        return change(by, new Meant("REASSIGN", leg, ""), (day, now) -> reassignment.to(day, leg, version, window));
    }

    /** A day's plan beside the day at this moment. */
    Future<Planned> planOn(LocalDate date) {
        Future<QueueDesk.Seen> today = desk.look();
        Future<QueueDay> day = stores.days().read(stores.database(), date);
        return Future.all(today, day).map(all -> new Planned(day.result(), today.result()));
    }

    record Planned(QueueDay day, QueueDesk.Seen today) {}

    /** Sets when a window is meant to be open on one date. */
    Future<Void> plan(PlanStore.Place place, List<OpenSpan> hours, By by) {
        return stores.plans().set(place, hours, by.actor());
    }

    /** What the center's file says goes for that date again. */
    Future<Void> unplan(PlanStore.Place place, By by) {
        return stores.plans().clear(place, by.actor());
    }

    /** Gives a number to somebody who asked at the desk. */
    Future<Outcome<QueueDesk.Taken, QueueRefusal>> take(Counter.Wanted wanted, By by) {
        return desk.take(wanted, by.request(), by.actor());
    }

    Future<Boolean> note(long leg, String text) {
        return stores.tickets().note(leg, text);
    }

    /** The window's page is open on somebody's screen. */
    Future<Void> heard(ServiceWindow window) {
        return stores.days().heard(stores.database(), window.code(), clock.instant());
    }

    /** Pauses windows that were not heard of for a minute, so that nobody waits for an empty chair. */
    Future<Void> pauseSilent() {
        Instant now = clock.instant();
        return stores.days().silentSince(stores.database(), now.minus(SILENCE)).compose(windows -> Future.all(
                        windows.stream().map(this::gone).toList())
                .mapEmpty());
    }

    private Future<?> gone(String window) {
        By house = new By(Actor.SYSTEM, "", UUID.randomUUID());
        return change(house, Meant.PRESENCE, (day, now) -> Attendance.pause(day, window, Presence.GONE, now));
    }

    private Future<Outcome<QueueDesk.Done, QueueRefusal>> change(By by, Meant meant, Rule rule) {
        Instant now = clock.instant();
        return desk.change(new QueueDesk.Wish(by.request(), by.actor(), now, meant), day -> rule.apply(day, now));
    }

    /** Codes of why a window pauses that a clerk may choose. */
    static final List<String> REASONS = List.of("BREAK", "BACK_OFFICE", "MEETING", "OTHER");
}
