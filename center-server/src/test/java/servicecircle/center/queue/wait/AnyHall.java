package servicecircle.center.queue.wait;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import servicecircle.center.queue.rules.AnyQueue;
import servicecircle.center.queue.rules.CallingOrder;
import servicecircle.center.queue.rules.CallingPolicy;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.Streak;

/** Halls at 09:20; services of A take 4 minutes, of B 8, of C 16, and everybody comes who is called. */
final class AnyHall {
    static final Instant NOW = AnyQueue.at(20);
    static final ForwardSimulation SIMULATION = new ForwardSimulation(new CallingOrder(CallingPolicy.usual()));

    private AnyHall() {}

    static HallNow aHall(List<Leg> waiting, OpenWindow... windows) {
        return new HallNow(List.of(windows), waiting, List.of(), Streak.NONE, NOW);
    }

    static HallNow withAppointments(HallNow hall, List<Leg> appointments) {
        return new HallNow(hall.windows(), hall.waiting(), appointments, hall.streak(), hall.now());
    }

    static OpenWindow free(String name, String... itemsByLevel) {
        return new OpenWindow(AnyQueue.aWindow(name, itemsByLevel), null, List.of());
    }

    /** A window for item A that is serving. */
    static OpenWindow serving(String name, String item, Instant since) {
        return new OpenWindow(AnyQueue.aWindow(name, "A"), new InService(item, since), List.of());
    }

    static ServiceTimes times(double speed, double noShow) {
        Map<String, Duration> means =
                Map.of("A", Duration.ofMinutes(4), "B", Duration.ofMinutes(8), "C", Duration.ofMinutes(16));
        return new ServiceTimes(means, speed, noShow);
    }

    /** So short that the whole queue is called at one instant, by the minute. */
    static ServiceTimes quick() {
        return new ServiceTimes(Map.of("A", Duration.ofMillis(1), "B", Duration.ofMillis(1)), 1, 0);
    }

    /** {@code A00+0 A02+4}: who is called how many minutes from now. */
    static String drawn(HallNow hall) {
        return drawn(hall, times(1, 0));
    }

    static String drawn(HallNow hall, ServiceTimes times) {
        Map<Long, String> numbers = hall.waiting().stream().collect(Collectors.toMap(Leg::id, Leg::number));
        return SIMULATION.starts(hall, times).entrySet().stream()
                .map(start -> numbers.get(start.getKey()) + "+" + minutes(start.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String minutes(Duration duration) {
        return String.valueOf(duration.toMillis() / 60_000.0).replaceAll("\\.0$", "");
    }
}
