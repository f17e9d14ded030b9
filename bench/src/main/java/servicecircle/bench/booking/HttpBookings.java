package servicecircle.bench.booking;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.house.BookingPaper;
import servicecircle.bench.house.Line;
import servicecircle.bench.house.SlotPlan;

/** Whole bookings over keep-alive connections, every one in a slot of its own; any answer but 201 ends the benchmark. */
public final class HttpBookings {
    /** So many residents come back again and again: the first bookings make them, the later ones lock them. */
    static final int PEOPLE = 10_000;
    /** Enough that an open-loop request never waits for a connection while the server keeps up. */
    private static final int OPEN_LINES = 64;

    private final int port;
    private final SlotPlan plan;
    private final BookingPaper paper;

    public HttpBookings(HallProcess center, SlotPlan plan) {
        this.port = center.port();
        this.plan = plan;
        this.paper = new BookingPaper(center.port());
    }

    /** Each client asks again as soon as it has its answer. Latencies are service times under that load. */
    public Round closedLoop(int clients, Duration length) throws Exception {
        AtomicLong next = new AtomicLong(plan.reserve(100_000));
        long start = System.nanoTime();
        long deadline = start + length.toNanos();
        Latencies all = Latencies.all(Clients.together(clients, client -> {
            Sampler sampler = new Sampler();
            try (Line line = new Line(port)) {
                for (long sent = System.nanoTime(); sent < deadline; sent = System.nanoTime()) {
                    book(line, next.getAndIncrement());
                    sampler.add(System.nanoTime() - sent);
                }
            }
            return sampler.latencies();
        }));
        return new Round(all.count() / seconds(System.nanoTime() - start), all);
    }

    /** Requests fall due at a fixed rate, whatever the answers do; latency counts from the moment one was due. */
    public Round openLoop(double perSecond, Duration length) throws Exception {
        int requests = (int) (perSecond * length.toNanos() / 1e9);
        long from = plan.reserve(requests);
        AtomicLong next = new AtomicLong();
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        List<Latencies> parts = Clients.together(OPEN_LINES, client -> {
            Sampler sampler = new Sampler();
            try (Line line = new Line(port)) {
                for (long turn = next.getAndIncrement(); turn < requests; turn = next.getAndIncrement()) {
                    long due = start + (long) (turn * 1e9 / perSecond);
                    waitUntil(due);
                    book(line, from + turn);
                    sampler.add(System.nanoTime() - due);
                }
            }
            return sampler.latencies();
        });
        return new Round(requests / seconds(System.nanoTime() - start), Latencies.all(parts));
    }

    private void book(Line line, long slot) throws Exception {
        Line.Answer answer = line.ask(paper.booking(plan.at(slot), (int) (slot % PEOPLE)));
        if (answer.status() != 201) {
            throw new IllegalStateException("slot " + slot + " was free, yet the answer was " + answer.text());
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
