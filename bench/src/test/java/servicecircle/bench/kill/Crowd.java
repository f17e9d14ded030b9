package servicecircle.bench.kill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import servicecircle.bench.hall.CenterApi;

/** Many clients at once, each of whom repeats its request under the same key until the answer is clear. */
final class Crowd implements AutoCloseable {
    private static final int AT_ONCE = 32;
    private static final long PATIENCE_S = 240;
    private static final long BREATH_MS = 50;

    private final CenterApi api;
    private final ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    private final Semaphore answered = new Semaphore(0);

    Crowd(CenterApi api) {
        this.api = api;
    }

    List<Future<Reply>> send(List<Order> orders) {
        List<Future<Reply>> replies = new ArrayList<>();
        orders.forEach(order -> replies.add(clients.submit(() -> insist(order))));
        return replies;
    }

    /** Waits until so many more orders than at the last call have a clear answer. */
    void awaitAnswers(int count) throws InterruptedException {
        if (!answered.tryAcquire(count, PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException("fewer than " + count + " answers came in " + PATIENCE_S + " s");
        }
    }

    static List<Reply> all(List<Future<Reply>> replies) throws Exception {
        List<Reply> all = new ArrayList<>();
        for (Future<Reply> reply : replies) {
            all.add(reply.get(PATIENCE_S, TimeUnit.SECONDS));
        }
        return all;
    }

    private Reply insist(Order order) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            Reply reply = ask(order, tries);
            if (reply != null) {
                answered.release();
                return reply;
            }
            TimeUnit.MILLISECONDS.sleep(BREATH_MS);
        }
    }

    private @Nullable Reply ask(Order order, int tries) throws InterruptedException {
        try {
            CenterApi.Answer answer = api.book(order.key(), order.paper());
            return switch (answer.status()) {
                case 201, 200 -> new Reply(order, answer.text("reference"), "", answer.status() == 201, tries);
                case 409, 422 -> new Reply(order, "", answer.text("code"), false, tries);
                case 503 -> null;
                default -> throw new IllegalStateException("an answer that nobody may get: " + answer);
            };
        } catch (IOException unknownOutcome) {
            return null;
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
