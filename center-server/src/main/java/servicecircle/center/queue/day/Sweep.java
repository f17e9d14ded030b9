package servicecircle.center.queue.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.rules.Streak;

/** The end of a business day: whoever is left is let go, and every window closes. */
public final class Sweep {
    private static final String WHY = "DAY_OVER";

    private Sweep() {}

    public static Change of(QueueDay day, Instant now) {
        List<Change.Move> moves = new ArrayList<>();
        for (DayLeg leg : day.legs()) {
            LegState end = endOf(leg.state());
            moves.add(new Change.Move(
                    leg,
                    leg.in(end, leg.window(), leg.times().ended(now)),
                    actionTo(end).name(),
                    WHY));
        }
        List<Presence> closed = day.windows().values().stream()
                .filter(window -> window.state() != Presence.State.CLOSED)
                .map(window -> Presence.closed(window.window(), now))
                .toList();
        return new Change(moves, null, Map.of(), Streak.NONE, closed);
    }

    /** Who was being served was served; who was called or passed over did not come; who waited is sent home. */
    private static LegState endOf(LegState state) {
        return switch (state) {
            case SERVING -> LegState.DONE;
            case WAITING -> LegState.CANCELLED;
            case CALLED, SKIPPED, SUSPENDED -> LegState.ABANDONED;
            case DONE, TRANSFERRED, ABANDONED, CANCELLED -> state;
        };
    }

    private static LegAction actionTo(LegState end) {
        return switch (end) {
            case DONE -> LegAction.FINISH;
            case CANCELLED -> LegAction.CANCEL;
            case ABANDONED, WAITING, CALLED, SERVING, SUSPENDED, SKIPPED, TRANSFERRED -> LegAction.ABANDON;
        };
    }
}
