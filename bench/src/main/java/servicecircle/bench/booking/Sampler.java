package servicecircle.bench.booking;

import java.util.Arrays;

/** Collects the latencies of one client. */
final class Sampler {
    private long[] nanos = new long[4096];
    private int count;

    void add(long latency) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = latency;
    }

    Latencies latencies() {
        return Latencies.ofNanos(Arrays.copyOf(nanos, count));
    }
}
