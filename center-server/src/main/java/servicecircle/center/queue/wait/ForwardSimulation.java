package servicecircle.center.queue.wait;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import servicecircle.center.queue.rules.CallingOrder;
import servicecircle.center.queue.rules.Leg;

/**
 * Plays the hall forward with mean service times: whichever window is free first calls whom the production order would
 * call. What stands in the way of better figures are the people, not the rule.
 */
public final class ForwardSimulation {
    private final CallingOrder order;

    public ForwardSimulation(CallingOrder order) {
        this.order = order;
    }

    /** Time until each waiting leg is called, in the order of the calls; without those whom no open window serves. */
    public Map<Long, Duration> starts(HallNow hall, ServiceTimes times) {
        Set<Long> here = hall.waiting().stream().map(Leg::id).collect(Collectors.toSet());
        Map<Long, Duration> starts = new LinkedHashMap<>();
        calls(hall, times).stream()
                .filter(call -> here.contains(call.leg().id()))
                .forEach(call -> starts.put(call.leg().id(), call.after()));
        return starts;
    }

    /** Every call until the last of those who wait now, appointments in between included. */
    List<SimulatedCall> calls(HallNow hall, ServiceTimes times) {
        return new HallAhead(order, hall, times).calls();
    }
}
