package servicecircle.bench.booking;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** How long answers took, sorted; nanoseconds inside, milliseconds outside. */
public final class Latencies {
    private static final double NANOS_IN_MS = 1e6;

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    public static Latencies ofNanos(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    public static Latencies all(Collection<Latencies> parts) {
        return ofNanos(
                parts.stream().flatMapToLong(part -> Arrays.stream(part.sorted)).toArray());
    }

    public int count() {
        return sorted.length;
    }

    /** The smallest value that at least this share of all values does not exceed. */
    public double ms(double share) {
        if (sorted.length == 0 || share <= 0 || share > 1) {
            throw new IllegalArgumentException("no percentile " + share + " of " + sorted.length + " values");
        }
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS_IN_MS;
    }

    /** p50, p99 and max as a person reads them. */
    public String text() {
        return String.format(Locale.ROOT, "%.1f / %.1f / %.1f", ms(0.5), ms(0.99), ms(1));
    }

    public static double median(Collection<Double> values) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (all.length == 0) {
            throw new IllegalArgumentException("no median of nothing");
        }
        int middle = all.length / 2;
        return all.length % 2 == 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
    }
}
