package servicecircle.center.support.db;

import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** How many connections of a pool are busy at this moment, and how many requests wait for one. */
public final class PoolUse {
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();

    PoolUse() {}

    public int waiting() {
        return waiting.get();
    }

    public int busy() {
        return busy.get();
    }

    <T> Future<T> whileWaiting(Supplier<Future<T>> connecting) {
        return counted(waiting, connecting);
    }

    <T> Future<T> whileBusy(Supplier<Future<T>> work) {
        return counted(busy, work);
    }

    private static <T> Future<T> counted(AtomicInteger count, Supplier<Future<T>> work) {
        count.incrementAndGet();
        return work.get().onComplete(done -> count.decrementAndGet());
    }
}
