package servicecircle.center.host;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;

/** Lets a test read top to bottom. */
final class Await {
    private Await() {}

    static <T> T value(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
