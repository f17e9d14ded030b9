package servicecircle.bench.booking;

import java.util.Arrays;

/** Collects the latencies of one client. */
public final class Sampler {
    private long[] nanos = new long[4096];
    private int count;

    public void add(long latency) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = latency;
    }

    public Latencies latencies() {
        return Latencies.ofNanos(Arrays.copyOf(nanos, count));
    }
}
