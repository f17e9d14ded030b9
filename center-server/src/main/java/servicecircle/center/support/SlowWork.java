package servicecircle.center.support;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Work that keeps a core busy for tens of milliseconds, such as checking a password: done by few threads, in a short line
 * that refuses whoever would have to wait too long, so that the hall's other work goes on.
 */
public final class SlowWork implements AutoCloseable {
    private final Vertx vertx;
    private final ThreadPoolExecutor threads;

    /**
     * Opens the line.
     *
     * @param most threads at work at a time
     * @param waiting how many may stand in line
     */
    public SlowWork(Vertx vertx, int most, int waiting) {
        this.vertx = vertx;
        this.threads =
                new ThreadPoolExecutor(most, most, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, "slow-work");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** The line is full. */
    public static final class TooBusy extends RuntimeException {
        TooBusy(RejectedExecutionException cause) {
            super("too much slow work is waiting", cause);
        }
    }

    /** Does it on another thread and answers on this one; fails with {@link TooBusy} when the line is full. */
    public <T> Future<T> run(Callable<T> work) {
        Context here = vertx.getOrCreateContext();
        Promise<T> done = Promise.promise();
        try {
            threads.execute(() -> {
                try {
                    T result = work.call();
                    here.runOnContext(back -> done.complete(result));
                } catch (Throwable failure) { // also an error: or whoever waits would wait for ever
                    here.runOnContext(back -> done.fail(failure));
                }
            });
        } catch (RejectedExecutionException full) {
            return Future.failedFuture(new TooBusy(full));
        }
        return done.future();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
