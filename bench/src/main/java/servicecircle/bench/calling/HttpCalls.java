package servicecircle.bench.calling;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import servicecircle.bench.booking.Clients;
import servicecircle.bench.booking.Latencies;
import servicecircle.bench.booking.Round;
import servicecircle.bench.booking.Sampler;
import servicecircle.bench.house.Line;

/** Whole calls over keep-alive connections: next, arrived, finished. */
record HttpCalls(Clerk clerk) {
    static final List<String> WINDOWS = IntStream.rangeClosed(1, CallingHall.WINDOWS)
            .mapToObj(Integer::toString)
            .toList();
    private static final int NOBODY = 409;

    /** Told of each call as soon as its answer is there. */
    @FunctionalInterface
    interface Witness {
        void called(String number, long sentNanos);
    }

    /** All windows call as fast as they can until nobody waits. Latencies are those of calling alone. */
    Round drain() throws Exception {
        clerk.openAll(CallingHall.CENTER, WINDOWS);
        long start = System.nanoTime();
        Latencies all = Latencies.all(Clients.together(CallingHall.WINDOWS, client -> {
            Sampler sampler = new Sampler();
            try (Line line = new Line(clerk.port())) {
                long sent = System.nanoTime();
                while (serve(line, WINDOWS.get(client), sampler, sent)) {
                    sent = System.nanoTime();
                }
            }
            return sampler.latencies();
        }));
        return new Round(all.count() * 1e9 / (System.nanoTime() - start), all);
    }

    /** Calls fall due at a fixed rate; latency counts from the moment one was due. */
    Round paced(double perSecond, int calls, Witness witness) throws Exception {
        clerk.openAll(CallingHall.CENTER, WINDOWS);
        AtomicLong next = new AtomicLong();
        long start = System.nanoTime() + Duration.ofMillis(200).toNanos();
        List<Latencies> parts = Clients.together(CallingHall.WINDOWS, client -> {
            Sampler sampler = new Sampler();
            try (Line line = new Line(clerk.port())) {
                for (long turn = next.getAndIncrement(); turn < calls; turn = next.getAndIncrement()) {
                    long due = start + (long) (turn * 1e9 / perSecond);
                    waitUntil(due);
                    Clerk.Called called = call(line, WINDOWS.get(client), sampler, due);
                    witness.called(called.number(), due);
                    finish(line, WINDOWS.get(client), called);
                }
            }
            return sampler.latencies();
        });
        return new Round(calls * 1e9 / (System.nanoTime() - start), Latencies.all(parts));
    }

    private boolean serve(Line line, String window, Sampler sampler, long sent) throws IOException {
        Line.Answer answer = line.ask(clerk.next(CallingHall.CENTER, window));
        if (answer.status() == NOBODY && answer.text().contains("NOBODY_WAITS")) {
            return false;
        }
        sampler.add(System.nanoTime() - sent);
        finish(line, window, Clerk.Called.of(Clerk.expect(answer)));
        return true;
    }

    private Clerk.Called call(Line line, String window, Sampler sampler, long due) throws IOException {
        Line.Answer answer = Clerk.expect(line.ask(clerk.next(CallingHall.CENTER, window)));
        sampler.add(System.nanoTime() - due);
        return Clerk.Called.of(answer);
    }

    private void finish(Line line, String window, Clerk.Called called) throws IOException {
        Line.Answer there = Clerk.expect(line.ask(clerk.act(CallingHall.CENTER, window, called, "arrive")));
        Clerk.expect(line.ask(clerk.act(CallingHall.CENTER, window, Clerk.Called.of(there), "finish")));
    }

    static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
