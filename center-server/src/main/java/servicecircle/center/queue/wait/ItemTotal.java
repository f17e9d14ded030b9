package servicecircle.center.queue.wait;

import java.time.Duration;

/** Services of one item that took place, and how long they took together. */
public record ItemTotal(int served, Duration total) {
    public ItemTotal {
        if (served < 0 || total.isNegative()) {
            throw new IllegalArgumentException("%d services in %s".formatted(served, total));
        }
    }
}
