package servicecircle.bench.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import servicecircle.bench.booking.Latencies;
import servicecircle.bench.booking.Sampler;
import servicecircle.center.queue.rules.CallingOrder;
import servicecircle.center.queue.rules.CallingPolicy;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.Place;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.queue.rules.Streak;
import servicecircle.center.queue.rules.WindowSkills;
import servicecircle.center.queue.wait.Arrival;
import servicecircle.center.queue.wait.ForwardSimulation;
import servicecircle.center.queue.wait.HallNow;
import servicecircle.center.queue.wait.InService;
import servicecircle.center.queue.wait.LearnedMeans;
import servicecircle.center.queue.wait.OpenWindow;
import servicecircle.center.queue.wait.Residuals;
import servicecircle.center.queue.wait.ServiceTimes;
import servicecircle.center.queue.wait.WaitEstimator;
import servicecircle.center.queue.wait.WorkingDay;

/** What one estimate for somebody who comes now costs, with the demo's windows and so many waiting. */
final class EstimateCost {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final List<String> ITEMS = List.of("ZH-01", "SB-02", "DQ-01");
    private static final int TIMES = 3_000;

    private EstimateCost() {}

    /** Of the second half of the runs; the first is for the compiler. */
    static Latencies measure(int waiting) {
        WaitEstimator estimator = new WaitEstimator(new ForwardSimulation(new CallingOrder(CallingPolicy.usual())));
        ServiceTimes times = new LearnedMeans(
                        Map.of(
                                "ZH-01",
                                Duration.ofMinutes(5),
                                "SB-02",
                                Duration.ofMinutes(8),
                                "DQ-01",
                                Duration.ofMinutes(12)),
                        List.of())
                .on(new WorkingDay(Map.of(), 0));
        HallNow hall = hall(waiting);
        Sampler sampler = new Sampler();
        for (int i = 0; i < 2 * TIMES; i++) {
            long start = System.nanoTime();
            estimator.forArrival(new Arrival("ZH-01", PriorityClass.NORMAL), hall, times, Residuals.none());
            if (i >= TIMES) {
                sampler.add(System.nanoTime() - start);
            }
        }
        return sampler.latencies();
    }

    private static HallNow hall(int waiting) {
        List<Leg> legs = new ArrayList<>();
        for (int i = 1; i <= waiting; i++) {
            Instant since = NOW.minusSeconds(20L * (waiting - i));
            PriorityClass priority = i % 8 == 0 ? PriorityClass.ELDER : PriorityClass.NORMAL;
            legs.add(new Leg(
                    i, "A%03d".formatted(i), ITEMS.get(i % 3), priority, new Place(since, since, null, null), null));
        }
        List<OpenWindow> windows = List.of(
                window("1", Map.of("ZH-01", 1, "SB-02", 2)),
                window("2", Map.of("SB-02", 1, "ZH-01", 2)),
                window("3", Map.of("DQ-01", 1, "ZH-01", 2)));
        return new HallNow(windows, legs, List.of(), Streak.NONE, NOW);
    }

    private static OpenWindow window(String code, Map<String, Integer> levels) {
        return new OpenWindow(new WindowSkills(code, levels), new InService("ZH-01", NOW.minusSeconds(90)), List.of());
    }
}
