package servicecircle.center.queue.day;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.rules.Transitions;
import servicecircle.center.support.Outcome;

/**
 * What a supervisor does with a number when a window cannot go on: gives it to another one, or back to all. Nobody loses a
 * place by it: whoever was called already stands where they stood.
 */
public final class Reassignment {
    private static final Set<LegState> MOVABLE =
            EnumSet.of(LegState.WAITING, LegState.CALLED, LegState.SERVING, LegState.SUSPENDED);

    private final QueuePlan plan;

    public Reassignment(QueuePlan plan) {
        this.plan = plan;
    }

    /** @param window the one window that may call from now on, or null for every one with the skill */
    public Outcome<Change, QueueRefusal> to(QueueDay day, long leg, int version, @Nullable String window) {
        DayLeg before = day.leg(leg).orElse(null);
        if (before == null || before.version() != version) {
            return Outcome.refused(QueueRefusal.LEG_CHANGED);
        }
        if (!MOVABLE.contains(before.state())) {
            return Outcome.refused(QueueRefusal.NOT_ALLOWED_NOW);
        }
        if (window != null && !serves(day, window, before)) {
            return Outcome.refused(QueueRefusal.NO_WINDOW);
        }
        DayLeg standing = before.wanting(before.wants().onlyAt(window));
        return Outcome.done(Change.of(day, new Change.Move(before, moved(standing), "REASSIGN", why(window))));
    }

    private boolean serves(QueueDay day, String window, DayLeg leg) {
        return plan.window(window)
                .filter(there -> there.isThereOn(day.date()))
                .map(ServiceWindow::levels)
                .filter(levels -> levels.containsKey(leg.wants().item()))
                .isPresent();
    }

    private static DayLeg moved(DayLeg leg) {
        if (leg.state() == LegState.WAITING) {
            return leg.in(LegState.WAITING, null, leg.times());
        }
        LegState after = Transitions.after(leg.state(), LegAction.RELEASE).orElseThrow();
        return leg.in(after, null, leg.times().released());
    }

    private static String why(@Nullable String window) {
        return window == null ? "TO_ALL" : "TO_WINDOW";
    }
}
