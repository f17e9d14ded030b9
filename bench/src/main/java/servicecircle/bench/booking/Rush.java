package servicecircle.bench.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.house.BookingPaper;
import servicecircle.bench.house.Line;
import servicecircle.bench.house.SlotPlan;

/** Many people want one slot at the same moment, each with a telephone number, a key and a connection of their own. */
final class Rush {
    /** Somebody who never arrives at the line must not keep the others there for ever. */
    private static final int PATIENCE_SECONDS = 30;

    private final int people;
    private final int port;
    private final SlotPlan plan;

    Rush(int people, HallProcess center, SlotPlan plan) {
        this.people = people;
        this.port = center.port();
        this.plan = plan;
    }

    /**
     * How one rush ended. Latencies count from the starting signal that all share.
     *
     * @param turnedAway neither booked nor told that the slot is taken: the server was too busy
     */
    record Outcome(int winners, int refused, int turnedAway, Latencies latencies) {}

    List<Outcome> repeat(int times) throws Exception {
        long slots = plan.reserve(times);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            outcomes.add(once(plan.at(slots + i)));
        }
        return outcomes;
    }

    private Outcome once(SlotPlan.BenchSlot slot) throws Exception {
        BookingPaper paper = new BookingPaper(port);
        AtomicLong signal = new AtomicLong();
        CyclicBarrier line = new CyclicBarrier(people, () -> signal.set(System.nanoTime()));
        List<Answered> answers = Clients.together(people, client -> {
            byte[] request = paper.booking(slot, HttpBookings.PEOPLE + client);
            try (Line connection = new Line(port)) {
                line.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                int status = connection.ask(request).status();
                return new Answered(status, System.nanoTime() - signal.get());
            }
        });
        return outcome(answers);
    }

    private static Outcome outcome(List<Answered> answers) {
        int winners = count(answers, 201);
        int refused = count(answers, 409);
        long[] nanos = answers.stream().mapToLong(Answered::nanos).toArray();
        return new Outcome(winners, refused, answers.size() - winners - refused, Latencies.ofNanos(nanos));
    }

    private static int count(List<Answered> answers, int status) {
        return (int) answers.stream().filter(answer -> answer.status == status).count();
    }

    private record Answered(int status, long nanos) {}
}
