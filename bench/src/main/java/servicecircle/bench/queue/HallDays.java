package servicecircle.bench.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.queue.rules.WindowSkills;
import servicecircle.center.queue.wait.Pause;

/**
 * Draws days: three to six windows with lunch in two shifts, three items of 4, 8 and 15 minutes (log-normal), 12 % with
 * priority, 15 % with an appointment, 8 % who do not come, days up to 12 % slower or faster. The same seed and day give the
 * same day on every machine.
 */
public final class HallDays {
    /** What the catalogue of the synthetic hall says, which is not quite true. */
    public static final Map<String, Duration> CATALOGUE =
            Map.of("A", Duration.ofMinutes(5), "B", Duration.ofMinutes(8), "C", Duration.ofMinutes(12));

    /** Half past eight in Shanghai. */
    private static final Instant FIRST_MORNING = Instant.parse("2026-06-01T00:30:00Z");

    private static final double[] TRUE_MINUTES = {4, 8, 15};
    private static final double[] SHARES = {0.50, 0.35, 0.15};

    /** Gives service times a coefficient of variation of about 0.7. */
    private static final double SIGMA = 0.6;

    private static final double SPEED_SPREAD = 0.12;
    private static final double PRIORITY = 0.12;
    private static final double BOOKED = 0.15;
    private static final double NO_SHOW = 0.08;

    /** With a mean of 7 minutes, a window that is never idle serves 8.5 an hour. */
    private static final double ARRIVALS_PER_WINDOW_AND_HOUR = 7.3;

    /** For each half hour from 08:30 to 16:30: quiet at first, a rush at ten, few at lunch, a second rush. */
    private static final double[] RUSH = {0.8, 1.1, 1.3, 1.3, 1.2, 1.0, 0.7, 0.6, 0.6, 0.7, 0.9, 1.2, 1.2, 1.1, 1.0, 0.8
    };

    private final long seed;

    public HallDays(long seed) {
        this.seed = seed;
    }

    /** @param index from 0 */
    public HallDay day(int index) {
        Random random = new Random(seed * 1_000 + index);
        Instant opening = FIRST_MORNING.plus(Duration.ofDays(index));
        int windows = 3 + random.nextInt(4);
        double speed = 1 + SPEED_SPREAD * (2 * random.nextDouble() - 1);
        List<Counter> counters = new ArrayList<>();
        for (int i = 0; i < windows; i++) {
            counters.add(counter(i, opening, random));
        }
        List<Visitor> visitors = new ArrayList<>();
        for (int half = 0; half < RUSH.length; half++) {
            double rate = windows * ARRIVALS_PER_WINDOW_AND_HOUR / 2 * RUSH[half];
            for (int i = poisson(rate, random); i > 0; i--) {
                Instant moment = opening.plusSeconds(1800L * half + random.nextInt(1800));
                visitors.add(visitor(index * 10_000L + visitors.size() + 1, moment, speed, random));
            }
        }
        return new HallDay(counters, visitors);
    }

    /** The first window cannot do the longest item; the others take turns at what is their own. */
    private static Counter counter(int index, Instant opening, Random random) {
        Map<String, Integer> levels =
                switch (index) {
                    case 0 -> Map.of("A", 1, "B", 1);
                    case 1, 3, 5 -> Map.of("B", 1, "C", 1, "A", 2);
                    default -> Map.of("A", 1, "B", 1, "C", 2);
                };
        Instant noon = opening.plus(Duration.ofMinutes(index % 2 == 0 ? 180 : 240));
        Pause lunch = new Pause(noon, noon.plus(Duration.ofMinutes(60)));
        return new Counter(new WindowSkills("W" + (index + 1), levels), lunch, Duration.ofSeconds(random.nextInt(240)));
    }

    private static Visitor visitor(long id, Instant moment, double speed, Random random) {
        int item = item(random.nextDouble());
        Instant slot = random.nextDouble() < BOOKED ? quarterHour(moment) : null;
        return new Visitor(
                id,
                String.valueOf((char) ('A' + item)),
                random.nextDouble() < PRIORITY ? PriorityClass.ELDER : PriorityClass.NORMAL,
                slot == null ? moment : arrivalFor(slot, random),
                slot,
                service(TRUE_MINUTES[item] * speed, random),
                slot != null || random.nextDouble() >= NO_SHOW);
    }

    /** Five minutes early on average, a few too late, some never. */
    private static @Nullable Instant arrivalFor(Instant slot, Random random) {
        long seconds = Math.round(-300 + 400 * random.nextGaussian());
        return random.nextDouble() < NO_SHOW ? null : slot.plusSeconds(seconds);
    }

    private static Duration service(double meanMinutes, Random random) {
        double minutes = meanMinutes * Math.exp(SIGMA * random.nextGaussian() - SIGMA * SIGMA / 2);
        return Duration.ofSeconds(Math.max(20, Math.round(60 * minutes)));
    }

    private static int item(double lot) {
        return lot < SHARES[0] ? 0 : lot < SHARES[0] + SHARES[1] ? 1 : 2;
    }

    private static Instant quarterHour(Instant moment) {
        return moment.minusSeconds(moment.getEpochSecond() % 900);
    }

    /** Knuth's way: how many uniform factors keep the product above e to the minus rate. */
    private static int poisson(double rate, Random random) {
        int count = 0;
        for (double product = random.nextDouble(); product > Math.exp(-rate); product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
