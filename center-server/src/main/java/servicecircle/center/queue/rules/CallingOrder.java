package servicecircle.center.queue.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is called next, for real calls, for the estimate of the waiting time and for its back-test alike. From the outside
 * in, among those whom the window may serve, who are not reserved for another and not in their pause:
 *
 * <ol>
 *   <li>whoever waits longer than the longest wait, the oldest first;
 *   <li>appointments whose time has come, by slot; one before its time is called only when nobody else is left;
 *   <li>the window's own items before those where it helps out;
 *   <li>priority classes, but only so many in a row while somebody without one waits at the same level;
 *   <li>first come, first served.
 * </ol>
 */
public final class CallingOrder {
    private final CallingPolicy policy;

    public CallingOrder(CallingPolicy policy) {
        this.policy = policy;
    }

    /** The one to call, or empty when there is nobody for this window. Looks at each leg once. */
    public Optional<Choice> next(WindowSkills window, Collection<Leg> waiting, Streak streak, Instant now) {
        Line line = new Line(policy, window, now);
        waiting.forEach(line::see);
        return Optional.ofNullable(line.choose(streak));
    }

    /** As if this window called one after another now, and nobody else came or called. */
    public List<Choice> inOrder(WindowSkills window, Collection<Leg> waiting, Streak streak, Instant now) {
        Map<Long, Leg> left = new LinkedHashMap<>();
        waiting.forEach(leg -> left.put(leg.id(), leg));
        List<Choice> order = new ArrayList<>(left.size());
        Optional<Choice> next = next(window, left.values(), streak, now);
        while (next.isPresent()) {
            Choice choice = next.get();
            order.add(choice);
            left.remove(choice.leg().id());
            next = next(window, left.values(), choice.after(), now);
        }
        return order;
    }
}
