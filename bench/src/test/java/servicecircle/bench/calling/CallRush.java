package servicecircle.bench.calling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import servicecircle.center.queue.rules.LegAction;

/** Phones that take numbers and clerks that call, all at once, each repeating its request until the answer is clear. */
final class CallRush implements AutoCloseable {
    static final List<String> WINDOWS = List.of("1", "2", "3", "4", "5", "6");
    private static final int PHONES = 6;
    private static final int RECALLED = 5;
    private static final long PATIENCE_S = 50;
    private static final long BREATH_MS = 20;

    private final FaultHall hall;
    private final ExecutorService people = Executors.newFixedThreadPool(PHONES + WINDOWS.size());
    private final Queue<CallAudit.Taken> taken = new ConcurrentLinkedQueue<>();
    private final Queue<CallAudit.Acted> acted = new ConcurrentLinkedQueue<>();
    private final Semaphore calls = new Semaphore(0);
    private final AtomicInteger toCome;
    private final AtomicInteger toBeServed;
    private final List<Future<?>> atWork = new ArrayList<>();

    CallRush(FaultHall hall, int people) {
        this.hall = hall;
        this.toCome = new AtomicInteger(people);
        this.toBeServed = new AtomicInteger(people);
    }

    void begin() throws Exception {
        for (String window : WINDOWS) {
            hall.open(window);
        }
        for (int phone = 0; phone < PHONES; phone++) {
            atWork.add(people.submit(this::takeNumbers));
        }
        for (String window : WINDOWS) {
            atWork.add(people.submit(() -> serve(window)));
        }
    }

    /** Waits until so many more than at the last time were called. */
    void awaitCalls(int more) throws InterruptedException {
        if (!calls.tryAcquire(more, PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException("fewer than " + more + " calls in " + PATIENCE_S + " s");
        }
    }

    void awaitEnd() throws Exception {
        for (Future<?> one : atWork) {
            one.get(PATIENCE_S, TimeUnit.SECONDS);
        }
    }

    List<CallAudit.Taken> taken() {
        return List.copyOf(taken);
    }

    List<CallAudit.Acted> acted() {
        return List.copyOf(acted);
    }

    /** Calls whoever is next, and waits for somebody to come where nobody does. */
    JsonNode call(String window) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < end && toBeServed.get() > 0) {
            UUID key = FaultHall.key();
            Persistent.Clear answer = hall.asking().insist(FaultHall.WINDOWS + window + "/next", key, Map.of());
            if (answer.status() == 200) {
                note(key, LegAction.CALL, answer);
                calls.release();
                toBeServed.decrementAndGet();
                return answer.body();
            }
            if (!answer.code().equals("NOBODY_WAITS")) {
                throw new IllegalStateException("an answer that no clerk expects: " + answer);
            }
            TimeUnit.MILLISECONDS.sleep(BREATH_MS);
        }
        return MissingNode.getInstance();
    }

    JsonNode act(String window, JsonNode leg, LegAction action) throws Exception {
        UUID key = FaultHall.key();
        String path = FaultHall.WINDOWS + window + "/legs/" + leg.path("leg").asLong() + "/"
                + action.name().toLowerCase(Locale.ROOT);
        Persistent.Clear answer = hall.asking()
                .insist(path, key, Map.of("version", leg.path("version").asInt()));
        if (answer.status() != 200) {
            throw new IllegalStateException(action + " was refused: " + answer);
        }
        note(key, action, answer);
        return answer.body();
    }

    private void note(UUID key, LegAction action, Persistent.Clear answer) {
        acted.add(new CallAudit.Acted(key, answer.body().path("leg").asLong(), action, answer.tries()));
    }

    private Void takeNumbers() throws Exception {
        for (int left = toCome.getAndDecrement(); left > 0; left = toCome.getAndDecrement()) {
            UUID key = FaultHall.key();
            String item = FaultHall.ITEMS.get(left % FaultHall.ITEMS.size());
            Persistent.Clear answer =
                    hall.asking().insist(FaultHall.TICKETS, key, Map.of("item", item, "priority", "NORMAL"));
            if (answer.status() / 100 != 2) {
                throw new IllegalStateException("no number: " + answer);
            }
            taken.add(new CallAudit.Taken(key, answer.body().path("number").asText(), answer.tries()));
        }
        return null;
    }

    private Void serve(String window) throws Exception {
        for (JsonNode leg = call(window); !leg.isMissingNode(); leg = call(window)) {
            if (leg.path("leg").asLong() % RECALLED == 0) {
                leg = act(window, leg, LegAction.RECALL);
            }
            act(window, act(window, leg, LegAction.ARRIVE), LegAction.FINISH);
        }
        return null;
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
