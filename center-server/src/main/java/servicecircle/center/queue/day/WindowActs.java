package servicecircle.center.queue.day;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.rules.CallingOrder;
import servicecircle.center.queue.rules.CallingPolicy;
import servicecircle.center.queue.rules.Choice;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.rules.Places;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.queue.rules.Transitions;
import servicecircle.center.support.Outcome;

/** What a window does: calls the next one, and takes whoever stands before it from state to state. */
public final class WindowActs {
    private final CallingPolicy policy;
    private final CallingOrder order;
    private final Places places;

    public WindowActs(QueuePlan plan) {
        this.policy = plan.policy();
        this.order = new CallingOrder(policy);
        this.places = new Places(policy);
    }

    /**
     * Which leg an act is about.
     *
     * @param window where the act is done
     * @param version as it was shown to whoever acts
     */
    public record Target(ServiceWindow window, long leg, int version) {}

    /** Calls whoever is next for this window. */
    public Outcome<Change, QueueRefusal> next(QueueDay day, ServiceWindow window, Instant now) {
        if (!day.isOpen(window.code())) {
            return Outcome.refused(QueueRefusal.WINDOW_NOT_OPEN);
        }
        if (day.at(window.code()).isPresent()) {
            return Outcome.refused(QueueRefusal.WINDOW_BUSY);
        }
        Optional<Choice> choice = order.next(window.skills(), day.waiting(), day.streak(), now);
        return choice.<Outcome<Change, QueueRefusal>>map(found -> Outcome.done(call(day, window, found, now)))
                .orElseGet(() -> Outcome.refused(QueueRefusal.NOBODY_WAITS));
    }

    private static Change call(QueueDay day, ServiceWindow window, Choice choice, Instant now) {
        DayLeg before = day.leg(choice.leg().id()).orElseThrow();
        DayLeg after = before.in(LegState.CALLED, window.code(), before.times().called(now));
        return Change.of(
                        day,
                        new Change.Move(
                                before,
                                after,
                                LegAction.CALL.name(),
                                choice.why().name()))
                .with(choice.after());
    }

    /** Everything that needs no more than the leg itself; transfers are {@link Transfers}' business. */
    public Outcome<Change, QueueRefusal> act(QueueDay day, Target target, LegAction action, Instant now) {
        DayLeg before = day.leg(target.leg()).orElse(null);
        if (before == null || before.version() != target.version()) {
            return Outcome.refused(QueueRefusal.LEG_CHANGED);
        }
        Optional<LegState> after = Transitions.after(before.state(), action);
        QueueRefusal objection = objectionTo(day, target, before, action);
        if (after.isEmpty() || objection != null) {
            return Outcome.refused(objection == null ? QueueRefusal.NOT_ALLOWED_NOW : objection);
        }
        Change change = Change.of(day, Change.move(before, moved(day, target, before, action, now), action));
        return Outcome.done(action == LegAction.FINISH ? Transfers.goingOn(change, before, now) : change);
    }

    private @Nullable QueueRefusal objectionTo(QueueDay day, Target target, DayLeg before, LegAction action) {
        String here = target.window().code();
        return switch (action) {
            case RECALL ->
                before.times().calls() >= policy.mostCalls()
                        ? QueueRefusal.CALLED_OFTEN_ENOUGH
                        : elsewhere(here, before);
            case ARRIVE, SKIP, SUSPEND, FINISH, TRANSFER -> elsewhere(here, before);
            case CALL, RESUME ->
                day.at(here).isPresent()
                        ? QueueRefusal.WINDOW_BUSY
                        : day.isOpen(here) ? null : QueueRefusal.WINDOW_NOT_OPEN;
            case ACTIVATE ->
                before.times().activations() >= policy.mostActivations() ? QueueRefusal.CAME_BACK_OFTEN_ENOUGH : null;
            case RELEASE -> QueueRefusal.NOT_ALLOWED_NOW;
            case ABANDON, CANCEL -> null;
        };
    }

    private static @Nullable QueueRefusal elsewhere(String here, DayLeg leg) {
        return here.equals(leg.window()) ? null : QueueRefusal.LEG_CHANGED;
    }

    private DayLeg moved(QueueDay day, Target target, DayLeg before, LegAction action, Instant now) {
        LegState state = Transitions.after(before.state(), action).orElseThrow();
        DayLeg.Times times = before.times();
        String here = target.window().code();
        return switch (action) {
            case CALL, RECALL -> before.in(state, here, times.called(now));
            case ARRIVE, RESUME -> before.in(state, here, times.served(now));
            case SKIP -> before.in(state, null, times);
            case SUSPEND -> before.in(state, here, times);
            case ACTIVATE -> activated(day, before, now);
            case RELEASE -> throw new IllegalArgumentException("releasing is the supervisor's: " + action);
            case FINISH, TRANSFER, ABANDON, CANCEL -> before.in(state, before.window(), times.ended(now));
        };
    }

    private DayLeg activated(QueueDay day, DayLeg before, Instant now) {
        DayLeg.Wish wants = before.wants();
        List<Leg> others = day.waiting().stream()
                .filter(leg -> leg.item().equals(wants.item()) && leg.priority() == wants.priority())
                .toList();
        return before.wanting(wants.at(places.activated(wants.place(), others, now)))
                .in(LegState.WAITING, null, before.times().activated());
    }

    /** Another class, by a supervisor: the place in the line stays. */
    public Outcome<Change, QueueRefusal> reclassify(QueueDay day, long leg, int version, PriorityClass priority) {
        DayLeg before = day.leg(leg).orElse(null);
        if (before == null || before.version() != version) {
            return Outcome.refused(QueueRefusal.LEG_CHANGED);
        }
        if (before.state() != LegState.WAITING) {
            return Outcome.refused(QueueRefusal.NOT_ALLOWED_NOW);
        }
        DayLeg after = before.wanting(before.wants().of(priority)).in(LegState.WAITING, null, before.times());
        return Outcome.done(Change.of(day, new Change.Move(before, after, "RECLASSIFY", "")));
    }
}
