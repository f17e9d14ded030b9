package servicecircle.center.queue.wait;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.wait.WaitEstimate.Basis;

/** Simulates the hall and says for each person how many are ahead and between what the wait will lie. */
public final class WaitEstimator {
    private final ForwardSimulation simulation;

    public WaitEstimator(ForwardSimulation simulation) {
        this.simulation = simulation;
    }

    /** One estimate for each waiting leg, by its id. */
    public Map<Long, WaitEstimate> forAll(HallNow hall, ServiceTimes times, Residuals residuals) {
        Map<Long, WaitEstimate> estimates = new HashMap<>();
        hall.waiting().forEach(leg -> estimates.put(leg.id(), WaitEstimate.none(hall.now())));
        Set<Long> here = Set.copyOf(estimates.keySet());
        List<SimulatedCall> calls = simulation.calls(hall, times).stream()
                .filter(call -> here.contains(call.leg().id()))
                .toList();
        for (int i = 0; i < calls.size(); i++) {
            SimulatedCall call = calls.get(i);
            int ahead = ahead(call.leg(), calls.subList(0, i));
            estimates.put(call.leg().id(), estimate(ahead, call.after(), hall, residuals));
        }
        return estimates;
    }

    /** For somebody who would come this moment. */
    public WaitEstimate forArrival(Arrival arrival, HallNow hall, ServiceTimes times, Residuals residuals) {
        List<Leg> waiting = new ArrayList<>(hall.waiting());
        waiting.add(arrival.at(hall.now()));
        HallNow with = new HallNow(hall.windows(), waiting, hall.appointments(), hall.streak(), hall.now());
        return forAll(with, times, residuals).getOrDefault(Arrival.NOBODY, WaitEstimate.none(hall.now()));
    }

    private static int ahead(Leg leg, List<SimulatedCall> before) {
        return (int) before.stream().filter(call -> call.window().mayServe(leg)).count();
    }

    private static WaitEstimate estimate(int ahead, Duration simulated, HallNow hall, Residuals residuals) {
        Spread spread = residuals.spreadFor(simulated);
        int p50 = minutes(simulated.plus(spread.q50()));
        int p90 = minutes(simulated.plus(spread.q90()));
        Basis basis = residuals.areMature() ? Basis.SIM : Basis.DEFAULT;
        return new WaitEstimate(ahead, p50, p90, basis, hall.now(), simulated);
    }

    private static int minutes(Duration wait) {
        return (int) Math.max(0, Math.round(wait.toMillis() / 60_000.0));
    }
}
