package servicecircle.bench.people;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import servicecircle.bench.BenchResult;
import servicecircle.bench.Benchmark;
import servicecircle.bench.booking.HttpBookings;
import servicecircle.bench.booking.Latencies;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.house.BenchFolder;
import servicecircle.bench.house.BenchHall;
import servicecircle.bench.house.BenchHouse;
import servicecircle.bench.house.HouseDatabase;
import servicecircle.bench.house.SlotPlan;

/** {@code bench audit}: what the trail and the sealing of contacts cost a booking. */
public final class AuditBenchmark implements Benchmark {
    private static final int CLIENTS = 16;
    private static final String SIGNATURE = "audit_append(int, text, text, text, text, text)";

    /** In the bench's own database only. */
    private static final String NO_TRAIL = """
            CREATE OR REPLACE FUNCTION audit_append(
              of_center int, of_actor_kind text, of_actor text, of_action text, of_subject text, of_detail text)
            RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
            BEGIN RETURN ''; END $$""";

    private final Clock clock;

    public AuditBenchmark(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String method() {
        return "Method: one center server, embedded PostgreSQL (fsync on), closed loop of " + CLIENTS
                + " clients that book, in"
                + " turns with the trail as shipped and with audit_append replaced by a function that does nothing; share of"
                + " the trail = median over pairs of 1 − with/without. Sealing is measured apart, in the load program: two"
                + " AES-256-GCM seals and three HMACs, as one booking needs, times the bookings a second.";
    }

    @Override
    public BenchResult run(Pace pace) throws Exception {
        BenchHall hall = new BenchHall(2_000, 120);
        try (BenchFolder folder = BenchFolder.fresh()) {
            BenchHouse house = new BenchHouse(hall, folder.path());
            try (HallProcess center = house.startCenter().awaitReady();
                    HouseDatabase database = HouseDatabase.of(house.data())) {
                return run(pace, new HttpBookings(center, new SlotPlan(hall, clock)), database);
            }
        }
    }

    private static BenchResult run(Pace pace, HttpBookings bookings, HouseDatabase database) throws Exception {
        boolean quick = pace == Pace.QUICK;
        String trail = database.text("SELECT pg_get_functiondef('" + SIGNATURE + "'::regprocedure)");
        bookings.closedLoop(CLIENTS, Duration.ofSeconds(quick ? 20 : 60));
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int round = 0; round < (quick ? 3 : 9); round++) {
            with.add(round(bookings, database, trail, quick));
            without.add(round(bookings, database, NO_TRAIL, quick));
            shares.add(1 - with.get(round) / without.get(round));
            System.err.printf(
                    Locale.ROOT,
                    "bench audit: %.0f bookings a second with the trail, %.0f without%n",
                    with.get(round),
                    without.get(round));
        }
        database.run(trail);
        return result(Latencies.median(with), Latencies.median(without), Latencies.median(shares), sealingMicros());
    }

    private static double round(HttpBookings bookings, HouseDatabase database, String function, boolean quick)
            throws Exception {
        database.run(function);
        bookings.closedLoop(CLIENTS, Duration.ofSeconds(1));
        return bookings.closedLoop(CLIENTS, Duration.ofSeconds(quick ? 3 : 8)).perSecond();
    }

    private static BenchResult result(double with, double without, double trailShare, double sealingMicros) {
        double sealingShare = sealingMicros * with / 1e6;
        Map<String, Number> keys = new LinkedHashMap<>();
        keys.put("cost_share", rounded(trailShare + sealingShare));
        keys.put("trail_share", rounded(trailShare));
        keys.put("sealing_share", rounded(sealingShare));
        keys.put("sealing_us", rounded(sealingMicros));
        keys.put("bookings_per_s", rounded(with));
        keys.put("bookings_per_s_no_trail", rounded(without));
        return new BenchResult(
                List.of("measurement", "bookings a second", "share", "goal"),
                List.of(
                        List.of("without the trail", text("%.0f", without), "", ""),
                        List.of("with the trail", text("%.0f", with), text("%.1f %%", 100 * trailShare), ""),
                        List.of(
                                text("sealing, %.1f µs each", sealingMicros),
                                "",
                                text("%.1f %%", 100 * sealingShare),
                                ""),
                        List.of("together", "", text("%.1f %%", 100 * (trailShare + sealingShare)), "≤ 15 %")),
                keys);
    }

    /** One core's time for what a booking seals and hashes. */
    private static double sealingMicros() throws IOException {
        int times = 200_000;
        try {
            for (int warm = 0; warm < times; warm++) {
                seal();
            }
            long start = System.nanoTime();
            for (int i = 0; i < times; i++) {
                seal();
            }
            return (System.nanoTime() - start) / 1e3 / times;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SecretKeySpec SEAL = new SecretKeySpec(new byte[32], "AES");
    private static final SecretKeySpec HASH = new SecretKeySpec(new byte[32], "HmacSHA256");

    private static void seal() throws GeneralSecurityException {
        for (int field = 0; field < 2; field++) {
            byte[] nonce = new byte[12];
            RANDOM.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, SEAL, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(new byte[40]);
            cipher.doFinal(new byte[12]);
        }
        for (int index = 0; index < 3; index++) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(HASH);
            mac.doFinal(new byte[60]);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
