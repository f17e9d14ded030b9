package servicecircle.center.queue.day;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.rules.Place;
import servicecircle.center.queue.rules.Places;
import servicecircle.center.support.Outcome;

/** Sending somebody on to another item or window, under the same number. */
public final class Transfers {
    private static final char AT = '@';

    private final Places places;

    public Transfers(QueuePlan plan) {
        this.places = new Places(plan.policy());
    }

    /** Where in the line somebody stands who was sent on. */
    public enum Standing {
        HEAD,
        /** As if they had stood there from the beginning: nobody loses by being sent on. */
        ARRIVAL,
        TAIL
    }

    /**
     * Where to.
     *
     * @param onlyWindow the one window that may call, or null for any with the skill
     * @param back whether the visit comes back to this window afterwards
     * @param note for the next clerk; empty for none
     */
    public record Onward(String item, @Nullable String onlyWindow, Standing standing, boolean back, String note) {}

    public Outcome<Change, QueueRefusal> transfer(QueueDay day, WindowActs.Target target, Onward onward, Instant now) {
        DayLeg before = day.leg(target.leg()).orElse(null);
        if (before == null || before.version() != target.version()) {
            return Outcome.refused(QueueRefusal.LEG_CHANGED);
        }
        if (before.state() != LegState.SERVING || !target.window().code().equals(before.window())) {
            return Outcome.refused(QueueRefusal.NOT_ALLOWED_NOW);
        }
        DayLeg after =
                before.in(LegState.TRANSFERRED, before.window(), before.times().ended(now));
        DayLeg.Wish wish = new DayLeg.Wish(
                onward.item(),
                before.wants().priority(),
                place(day, before.wants().place(), onward.standing(), now),
                onward.onlyWindow(),
                onward.back()
                        ? before.wants().item() + AT + target.window().code()
                        : before.wants().backTo());
        return Outcome.done(Change.of(day, Change.move(before, after, LegAction.TRANSFER))
                .beginning(begin(before, wish, onward.note())));
    }

    private Place place(QueueDay day, Place before, Standing standing, Instant now) {
        List<Leg> waiting = day.waiting();
        return switch (standing) {
            case HEAD -> places.atHead(before, waiting, now);
            case ARRIVAL -> places.byArrival(before);
            case TAIL -> places.atTail(before, now);
        };
    }

    /** After the last act of a leg that has to go back, the way back begins: at the head, for the same window. */
    static Change goingOn(Change change, DayLeg before, Instant now) {
        String back = before.wants().backTo();
        if (back == null) {
            return change;
        }
        int at = back.indexOf(AT);
        Place place = new Place(now, before.wants().place().order(), null, null);
        DayLeg.Wish wish =
                new DayLeg.Wish(back.substring(0, at), before.wants().priority(), place, back.substring(at + 1), null);
        return change.beginning(begin(before, wish, before.note()));
    }

    private static Change.Begin begin(DayLeg before, DayLeg.Wish wish, String note) {
        return new Change.Begin("", before.holder().ticket(), before.holder().origin(), wish, note);
    }
}
