package servicecircle.bench.calling;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import servicecircle.bench.BenchResult;
import servicecircle.bench.Benchmark;
import servicecircle.bench.booking.Latencies;
import servicecircle.bench.booking.Round;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.house.BenchFolder;
import servicecircle.bench.house.HouseDatabase;
import servicecircle.center.queue.rules.WindowSkills;

/** {@code bench queue}: how fast and how right a hall calls, and how soon everybody sees it. */
public final class QueueBenchmark implements Benchmark {
    private static final int BOARDS = 40;
    /** A hall with twenty windows at five minutes a person calls every 15 s; this is sixty times that. */
    private static final double BUSY_HALL = 4;

    private static final double FIXED_RATE = 50;

    private final Clock clock;

    public QueueBenchmark(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public String method() {
        return "Method: one center server, embedded PostgreSQL (fsync on). 20 windows at one queue call, say arrived and finish as fast as"
                + " they can until nobody waits of those who came at once, an eighth of them with priority: over keep-alive HTTP with"
                + " JSON, and in turns by the bare transactions of the same three acts (20 connections of the center's client"
                + " library, no HTTP, no checks, the same choice in Java); ratio = median over rounds; latency = calling alone, a"
                + " service time under that load. \"Fixed rate\" is " + (int) FIXED_RATE
                + " visits a second, latency from the moment a call was due. Every call is played again with the order. Boards: "
                + BOARDS
                + " live streams, " + (int) BUSY_HALL
                + " calls a second, from the moment a call was due to its frame on each. Estimate: one run in this process, median."
                + " Replay: a synthetic day at the demo's windows, " + DayReplay.SPEED
                + " times faster, each event against its own due time; drift = mean lateness of the last tenth minus that of the first."
                + " Load, server and database share the machine.";
    }

    @Override
    public BenchResult run(Pace pace) throws Exception {
        try (BenchFolder folder = BenchFolder.fresh()) {
            CallingHall hall = new CallingHall(folder.path());
            try (HallProcess center = hall.start().awaitReady().awaitSaid("event=ready");
                    HouseDatabase database = HouseDatabase.of(hall.data())) {
                return new Run(Clerk.signIn(center, hall.data()), database, pace == Pace.QUICK).result();
            }
        }
    }

    private final class Run {
        private final Clerk clerk;
        private final HouseDatabase database;
        private final boolean quick;
        private final Overtaking judge = new Overtaking(HttpCalls.WINDOWS.stream()
                .collect(Collectors.toMap(code -> code, code -> new WindowSkills(code, Map.of(CallingHall.ITEM, 1)))));
        private final HttpCalls http;
        private final List<Round> bare = new ArrayList<>();
        private final List<Round> whole = new ArrayList<>();

        Run(Clerk clerk, HouseDatabase database, boolean quick) {
            this.clerk = clerk;
            this.database = database;
            this.quick = quick;
            this.http = new HttpCalls(clerk);
        }

        BenchResult result() throws Exception {
            QueueOfPeople people = QueueOfPeople.at(database, CallingHall.CENTER);
            rounds(people);
            Round paced = paced(people);
            Latencies boards = boards(people);
            Overtaking.Verdict verdict = judge.of(people.calls());
            tell("estimates");
            Latencies estimate = EstimateCost.measure(60);
            tell("a day");
            DayReplay.Outcome replay = new DayReplay(
                            clerk,
                            quick ? Duration.ofMinutes(60) : Duration.ZERO,
                            quick ? Duration.ofMinutes(135) : Duration.ofHours(9))
                    .play();
            return new CallingFigures(bare, whole, paced, boards, verdict, estimate, replay, unfinished()).result();
        }

        private void rounds(QueueOfPeople people) throws Exception {
            int crowd = quick ? 200 : 400;
            BareCalls sql = new BareCalls(database, people, judge, clock);
            long warm = System.nanoTime() + Duration.ofSeconds(quick ? 12 : 60).toNanos();
            while (System.nanoTime() < warm) {
                drainBoth(people, sql, crowd);
            }
            bare.clear();
            whole.clear();
            for (int round = 0; round < (quick ? 5 : 15); round++) {
                drainBoth(people, sql, crowd);
            }
        }

        private void drainBoth(QueueOfPeople people, BareCalls sql, int crowd) throws Exception {
            people.come(crowd);
            bare.add(sql.drain());
            people.come(crowd);
            whole.add(http.drain());
            tell("%.0f calls a second bare, %.0f over HTTP"
                    .formatted(
                            bare.get(bare.size() - 1).perSecond(),
                            whole.get(whole.size() - 1).perSecond()));
        }

        private Round paced(QueueOfPeople people) throws Exception {
            int calls = quick ? 200 : 1_500;
            people.come(calls);
            return http.paced(FIXED_RATE, calls, (number, sent) -> {});
        }

        private Latencies boards(QueueOfPeople people) throws Exception {
            tell(BOARDS + " boards");
            int calls = quick ? 20 : 200;
            people.come(calls);
            try (Boards boards = Boards.open(BOARDS, clerk.port(), CallingHall.CENTER)) {
                http.paced(BUSY_HALL, calls, boards::expect);
                return boards.latencies();
            }
        }

        private long unfinished() throws Exception {
            return database.number(
                    "SELECT count(*) FROM ticket_leg l JOIN center c ON c.id = l.center_id WHERE c.code = '"
                            + CallingHall.DEMO + "' AND l.state NOT IN ('DONE', 'ABANDONED')");
        }
    }

    /** Progress goes to standard error, so that standard output holds the result alone. */
    private static void tell(String what) {
        System.err.println("bench queue: " + what);
    }
}
