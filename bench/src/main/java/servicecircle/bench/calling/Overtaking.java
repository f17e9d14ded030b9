package servicecircle.bench.calling;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import servicecircle.center.queue.rules.CallingOrder;
import servicecircle.center.queue.rules.CallingPolicy;
import servicecircle.center.queue.rules.Choice;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.Streak;
import servicecircle.center.queue.rules.WindowSkills;

/** Plays calls again with the production order: whoever was not the one to call then, overtook somebody. */
record Overtaking(Map<String, WindowSkills> windows) {

    /** One call as it was made; {@code at} is the moment at which it was decided. */
    record Call(Leg leg, String window, Instant at) {}

    /** What is wrong with a history; nothing, one hopes. */
    record Verdict(long twice, long overtaken) {}

    /** @param calls in the order in which they were made; all whose legs were called in the end */
    Verdict of(List<Call> calls) {
        CallingOrder order = new CallingOrder(CallingPolicy.usual());
        Map<Long, Leg> waiting = new LinkedHashMap<>();
        calls.forEach(call -> waiting.put(call.leg().id(), call.leg()));
        Set<Long> called = new HashSet<>();
        Streak streak = Streak.NONE;
        long twice = 0;
        long overtaken = 0;
        for (Call call : calls) {
            if (!called.add(call.leg().id())) {
                twice++;
                continue;
            }
            Choice right = order.next(skillsOf(call.window()), here(waiting.values(), call.at()), streak, call.at())
                    .orElseThrow(() -> new IllegalStateException("nobody was there to call: " + call));
            overtaken += right.leg().id() == call.leg().id() ? 0 : 1;
            waiting.remove(call.leg().id());
            streak = right.after();
        }
        return new Verdict(twice, overtaken);
    }

    WindowSkills skillsOf(String window) {
        return Objects.requireNonNull(windows.get(window));
    }

    private static List<Leg> here(Collection<Leg> legs, Instant at) {
        return legs.stream().filter(leg -> !leg.place().since().isAfter(at)).toList();
    }
}
