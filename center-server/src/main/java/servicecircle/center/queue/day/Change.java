package servicecircle.center.queue.day;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.queue.rules.Streak;

/**
 * What a command makes of a day. Written as a whole or not at all.
 *
 * @param moves legs that change, and why
 * @param begun a leg that begins, or null
 * @param numbers last numbers that are new, by prefix
 * @param streak the streak from now on
 * @param windows presences that change
 */
public record Change(
        List<Move> moves, @Nullable Begin begun, Map<String, Integer> numbers, Streak streak, List<Presence> windows) {
    public Change {
        moves = List.copyOf(moves);
        numbers = Map.copyOf(numbers);
        windows = List.copyOf(windows);
    }

    /**
     * One leg goes on.
     *
     * @param action a {@link LegAction}, {@code RECLASSIFY} or {@code REASSIGN}
     * @param why words {@code why.*}, a reason of the order or empty
     */
    public record Move(DayLeg before, DayLeg after, String action, String why) {}

    /**
     * A leg that begins to wait.
     *
     * @param number of a ticket that begins with it; empty where the ticket is there already
     * @param ticket id of the ticket that is there; 0 for a new one
     */
    public record Begin(String number, long ticket, Origin origin, DayLeg.Wish wants, String note) {}

    static Change of(QueueDay day, Move... moves) {
        return new Change(List.of(moves), null, Map.of(), day.streak(), List.of());
    }

    static Change of(QueueDay day, Presence presence) {
        return new Change(List.of(), null, Map.of(), day.streak(), List.of(presence));
    }

    Change beginning(Begin begin) {
        return new Change(moves, begin, numbers, streak, windows);
    }

    Change with(Streak after) {
        return new Change(moves, begun, numbers, after, windows);
    }

    /** The leg that the command was about, after it. */
    public @Nullable DayLeg moved() {
        return moves.isEmpty() ? null : moves.get(0).after();
    }

    static Move move(DayLeg before, DayLeg after, LegAction action) {
        return new Move(before, after, action.name(), "");
    }
}
