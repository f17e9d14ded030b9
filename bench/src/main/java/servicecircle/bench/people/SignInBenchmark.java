package servicecircle.bench.people;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import servicecircle.bench.BenchResult;
import servicecircle.bench.Benchmark;
import servicecircle.bench.booking.HttpBookings;
import servicecircle.bench.booking.Latencies;
import servicecircle.bench.booking.Round;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.house.BenchFolder;
import servicecircle.bench.house.BenchHall;
import servicecircle.bench.house.BenchHouse;
import servicecircle.bench.house.SlotPlan;

/** {@code bench signin}: a flood at the sign-in page must not be felt at the kiosk. */
public final class SignInBenchmark implements Benchmark {
    private static final int FLOOD = 200;
    private static final int CLIENTS = 16;
    /** Ten times the peak of a large hall. */
    private static final double KIOSKS_PER_SECOND = 50;

    private final Clock clock;

    public SignInBenchmark(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "signin";
    }

    @Override
    public String method() {
        return "Method: one center server, embedded PostgreSQL (fsync on). Flood: " + FLOOD
                + " wrong passwords a second for 50"
                + " names, each from another address. Throughput: closed loop of " + CLIENTS
                + " clients that book, after a warm-up of both, in turns without and with the flood; change = median over pairs. Kiosk: "
                + (int) KIOSKS_PER_SECOND
                + " bookings a second at a fixed rate under the flood, latency from the moment a request was due. Load,"
                + " flood, server and database share the machine.";
    }

    @Override
    public BenchResult run(Pace pace) throws Exception {
        BenchHall hall = new BenchHall(2_000, 120);
        try (BenchFolder folder = BenchFolder.fresh()) {
            BenchHouse house = new BenchHouse(hall, folder.path());
            try (HallProcess center = house.startCenter().awaitReady()) {
                return run(pace, center, new HttpBookings(center, new SlotPlan(hall, clock)));
            }
        }
    }

    private static BenchResult run(Pace pace, HallProcess center, HttpBookings bookings) throws Exception {
        boolean quick = pace == Pace.QUICK;
        warmUp(quick, center, bookings);
        Duration length = Duration.ofSeconds(quick ? 3 : 10);
        List<Double> changes = new ArrayList<>();
        List<Double> calm = new ArrayList<>();
        List<Double> flooded = new ArrayList<>();
        for (int round = 0; round < (quick ? 3 : 7); round++) {
            double without = bookings.closedLoop(CLIENTS, length).perSecond();
            double with = underFlood(center, bookings, length);
            calm.add(without);
            flooded.add(with);
            changes.add(1 - with / without);
            System.err.printf(
                    Locale.ROOT, "bench signin: %.0f bookings a second, %.0f under the flood%n", without, with);
        }
        Round before = bookings.openLoop(KIOSKS_PER_SECOND, length);
        try (Flood flood = new Flood(center.port(), FLOOD)) {
            Round under = bookings.openLoop(KIOSKS_PER_SECOND, Duration.ofSeconds(quick ? 5 : 20));
            return result(
                    before,
                    under,
                    new Throughput(Latencies.median(calm), Latencies.median(flooded), Latencies.median(changes)),
                    flood);
        }
    }

    /** Both loads, or the first rounds would measure the compiler. */
    private static void warmUp(boolean quick, HallProcess center, HttpBookings bookings) throws Exception {
        bookings.closedLoop(CLIENTS, Duration.ofSeconds(quick ? 15 : 45));
        underFlood(center, bookings, Duration.ofSeconds(quick ? 15 : 45));
    }

    private static double underFlood(HallProcess center, HttpBookings bookings, Duration length) throws Exception {
        try (Flood flood = new Flood(center.port(), FLOOD)) {
            double perSecond = bookings.closedLoop(CLIENTS, length).perSecond();
            if (flood.turnedAway() == 0) {
                throw new IllegalStateException("there was no flood");
            }
            return perSecond;
        }
    }

    private record Throughput(double calm, double flooded, double change) {}

    private static BenchResult result(Round before, Round under, Throughput throughput, Flood flood) {
        Map<String, Number> keys = new LinkedHashMap<>();
        keys.put("kiosk_p99_ms", rounded(under.latencies().ms(0.99)));
        keys.put("booking_throughput_change", rounded(throughput.change()));
        keys.put("kiosk_p99_calm_ms", rounded(before.latencies().ms(0.99)));
        keys.put("bookings_per_s_calm", rounded(throughput.calm()));
        keys.put("bookings_per_s_flooded", rounded(throughput.flooded()));
        List<List<String>> rows = List.of(
                List.of("kiosk, no flood", "50", before.latencies().text(), "", ""),
                List.of("kiosk under the flood", "50", under.latencies().text(), "", "p99 < 300 ms"),
                List.of("bookings, no flood", text("%.0f", throughput.calm()), "", "", ""),
                List.of(
                        "bookings under the flood",
                        text("%.0f", throughput.flooded()),
                        "",
                        text("%.1f %% fewer", 100 * throughput.change()),
                        "< 10 %"),
                List.of(
                        "the flood",
                        "200",
                        "",
                        flood.looked() + " passwords looked at, " + flood.turnedAway() + " told to wait",
                        ""));
        return new BenchResult(
                List.of("measurement", "per second", "p50 / p99 / max ms", "result", "goal"), rows, keys);
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
