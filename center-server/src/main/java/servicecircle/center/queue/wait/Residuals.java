package servicecircle.center.queue.wait;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What experience adds to a simulated wait, apart for short and long ones. Learned every night from the last 20 working
 * days.
 *
 * @param byBucket from the lower edge of a bucket in minutes (0, 1, 3, 6, 10, 15, 25, 40) to its quantiles, and from
 *     {@link #AT_ONCE}; a bucket of which too little is known is missing
 * @param days working days behind it
 */
public record Residuals(Map<Integer, Spread> byBucket, int days) {
    /** The bucket of those for whom a window is free: they hardly wait, and would spoil the next bucket. */
    public static final int AT_ONCE = -1;

    /** Fewer days give ranges that hold too rarely: marked as reference only. */
    private static final int ENOUGH_DAYS = 10;

    /** A 0.9 quantile wants a few values above it. */
    private static final int ENOUGH_PAIRS = 30;

    private static final List<Integer> EDGES = List.of(AT_ONCE, 0, 1, 3, 6, 10, 15, 25, 40);
    private static final Duration LEAST_MARGIN = Duration.ofMinutes(3);

    public Residuals {
        byBucket = Map.copyOf(byBucket);
    }

    /** For a center that has learned nothing yet. */
    public static Residuals none() {
        return new Residuals(Map.of(), 0);
    }

    /** Learns from what was shown and what came of it; a bucket with too few pairs asks its neighbours. */
    public static Residuals learned(Collection<Observed> pairs, int days) {
        NavigableMap<Integer, List<Duration>> errors = new TreeMap<>(pairs.stream()
                .collect(Collectors.groupingBy(
                        pair -> bucketOf(pair.simulated()), Collectors.mapping(Observed::error, Collectors.toList()))));
        Map<Integer, Spread> byBucket = new HashMap<>();
        for (int bucket = 0; bucket < EDGES.size(); bucket++) {
            List<Duration> around = around(bucket, errors);
            if (around.size() >= ENOUGH_PAIRS) {
                byBucket.put(EDGES.get(bucket), new Spread(quantile(around, 0.5), quantile(around, 0.9)));
            }
        }
        return new Residuals(byBucket, days);
    }

    boolean areMature() {
        return days >= ENOUGH_DAYS;
    }

    /** Without experience half of the wait again, at least three minutes: an assumption. */
    Spread spreadFor(Duration simulated) {
        Duration half = simulated.dividedBy(2);
        Duration margin = half.compareTo(LEAST_MARGIN) > 0 ? half : LEAST_MARGIN;
        return byBucket.getOrDefault(bucketOf(simulated), new Spread(Duration.ZERO, margin));
    }

    private static int bucketOf(Duration simulated) {
        int bucket = AT_ONCE;
        for (int edge : EDGES) {
            bucket = simulated.toMillis() > 0 && simulated.toMillis() >= edge * 60_000L ? edge : bucket;
        }
        return bucket;
    }

    /** The errors of a bucket and of as many neighbours as it takes to have enough of them, sorted. */
    private static List<Duration> around(int bucket, NavigableMap<Integer, List<Duration>> errors) {
        List<Duration> around = List.of();
        for (int reach = 0; reach < EDGES.size() && around.size() < ENOUGH_PAIRS; reach++) {
            int from = bucket == 0 ? 0 : Math.max(1, bucket - reach);
            int to = bucket == 0 ? 0 : Math.min(EDGES.size() - 1, bucket + reach);
            around = errors.subMap(EDGES.get(from), true, EDGES.get(to), true).values().stream()
                    .flatMap(List::stream)
                    .sorted()
                    .toList();
        }
        return around;
    }

    /** The smallest value that, with one more drawn, is as likely as asked not to be exceeded. */
    private static Duration quantile(List<Duration> sorted, double share) {
        int rank = (int) Math.ceil(share * (sorted.size() + 1));
        return sorted.get(Math.min(rank, sorted.size()) - 1);
    }
}
