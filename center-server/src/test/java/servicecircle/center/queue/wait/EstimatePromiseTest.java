package servicecircle.center.queue.wait;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.RandomQueue;
import servicecircle.center.queue.rules.WindowSkills;
import servicecircle.center.queue.wait.WaitEstimate.Basis;

/** What every estimate promises, in halls drawn by lot. */
class EstimatePromiseTest {
    private static final int HALLS = 20;
    private static final int STEPS = 60;
    private static final WaitEstimator ESTIMATOR = new WaitEstimator(AnyHall.SIMULATION);

    /** Seeds that once found a defect stay; a fresh one is drawn each time and printed. */
    static LongStream seeds() {
        long fresh = Long.getLong("seed", new SecureRandom().nextLong());
        System.out.println("EstimatePromiseTest: -Dseed=" + fresh);
        return LongStream.of(1, 20261125, fresh);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybody_is_told_a_range_or_that_nobody_serves_them(long seed) {
        Random random = new Random(seed);
        int told = 0;
        for (int i = 0; i < HALLS; i++) {
            RandomQueue queue = new RandomQueue(random);
            Residuals residuals = randomResiduals(random);
            for (int step = 0; step < STEPS; step++) {
                HallNow hall = hall(queue.step(), random);
                Map<Long, WaitEstimate> estimates =
                        ESTIMATOR.forAll(hall, AnyHall.times(1 + random.nextDouble(), 0.08), residuals);
                assertThat(estimates).hasSize(hall.waiting().size());
                hall.waiting().forEach(leg -> check(leg, hall, Objects.requireNonNull(estimates.get(leg.id())), seed));
                told += estimates.size();
            }
        }
        assertThat(told).as("estimates with seed %d", seed).isGreaterThan(1000);
    }

    private static void check(Leg leg, HallNow hall, WaitEstimate estimate, long seed) {
        Supplier<String> where = () -> "seed %d: %s in %s".formatted(seed, leg, hall);
        boolean served =
                hall.windows().stream().anyMatch(window -> window.skills().mayServe(leg));
        assertThat(estimate.basis() != Basis.NONE).as(where).isEqualTo(served);
        assertThat(estimate.p50Minutes()).as(where).isBetween(0, estimate.p90Minutes());
        assertThat(estimate.peopleAhead()).as(where).isLessThan(hall.waiting().size());
        assertThat(estimate.simulated()).as(where).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    /** The one window that calls, perhaps at a break or serving; some whose slot is still to come are not here yet. */
    private static HallNow hall(RandomQueue.Call call, Random random) {
        Instant now = call.now();
        Pause pause = new Pause(now.minusSeconds(random.nextInt(900)), now.plusSeconds(1 + random.nextInt(3600)));
        InService serving = new InService("B", now.minusSeconds(random.nextInt(1800)));
        WindowSkills skills = call.window();
        OpenWindow window = new OpenWindow(
                skills, random.nextBoolean() ? serving : null, random.nextInt(3) == 0 ? List.of(pause) : List.of());
        List<Leg> waiting = new ArrayList<>(call.waiting());
        List<Leg> appointments = new ArrayList<>();
        waiting.removeIf(leg -> leg.place().order().isAfter(now) && random.nextBoolean() && appointments.add(leg));
        return new HallNow(List.of(window), waiting, appointments, call.streak(), now);
    }

    private static Residuals randomResiduals(Random random) {
        return Residuals.learned(
                IntStream.range(0, 500)
                        .mapToObj(i -> new Observed(
                                Duration.ofSeconds(random.nextInt(3600)), Duration.ofSeconds(random.nextInt(3600))))
                        .toList(),
                random.nextInt(20));
    }
}
