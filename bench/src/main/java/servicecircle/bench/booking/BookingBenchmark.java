package servicecircle.bench.booking;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import servicecircle.bench.BenchResult;
import servicecircle.bench.Benchmark;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.house.BenchFolder;
import servicecircle.bench.house.BenchHall;
import servicecircle.bench.house.BenchHouse;
import servicecircle.bench.house.HouseDatabase;
import servicecircle.bench.house.SlotPlan;

/** {@code bench booking}: what is left of the database's own speed when everything a booking needs is done around it. */
public final class BookingBenchmark implements Benchmark {
    private static final int CLIENTS = 16;
    private static final int CROWD = 300;
    private static final int WARM_UP_RUSHES = 3;
    /** Half of what a closed loop reaches: busy, but without a queue that grows. */
    private static final double SHARE = 0.5;

    private final Clock clock;
    private String inserter = Pgbench.isInstalled() ? "pgbench" : "vertx-pg-client";

    public BookingBenchmark(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking";
    }

    @Override
    public String method() {
        return "Method: one center server, 2,000 rooms, embedded PostgreSQL (fsync on); (a) by " + inserter
                + " and (b) over keep-alive HTTP in turns on one database after a warm-up, 16 clients each, every booking in"
                + " a slot of its own; ratio = median over rounds. (a) and (b) are closed loops: their latencies are service"
                + " times under that load (coordinated omission). \"Fixed rate\" is half of (b)'s rate, (c) one signal for"
                + " all: there, latency counts from the moment a request was due. Load, server and database share the machine.";
    }

    @Override
    public BenchResult run(Pace pace) throws Exception {
        BenchHall hall = new BenchHall(2_000, 120);
        try (BenchFolder folder = BenchFolder.fresh()) {
            return run(pace, hall, new BenchHouse(hall, folder.path()));
        }
    }

    private BenchResult run(Pace pace, BenchHall hall, BenchHouse house) throws Exception {
        try (HallProcess center = house.startCenter().awaitReady();
                HouseDatabase database = HouseDatabase.of(house.data())) {
            SlotPlan plan = new SlotPlan(hall, clock);
            BareInsert insert = BareInsert.prepare(database, hall, plan, HttpBookings.PEOPLE);
            InsertLoad inserts = inserts(insert, database, house.folder().resolve("pgbench"));
            inserter = inserts.name();
            return new Run(center, database, plan, insert, inserts)
                    .figures(pace)
                    .result();
        }
    }

    private static InsertLoad inserts(BareInsert insert, HouseDatabase database, Path folder) throws IOException {
        return Pgbench.isInstalled()
                ? new Pgbench(insert, database.options(), folder)
                : new PgClientLoad(insert, database.vertx(), database.options());
    }

    /** One run on one started house. */
    private record Run(
            HallProcess center, HouseDatabase database, SlotPlan plan, BareInsert insert, InsertLoad inserts) {

        Figures figures(Pace pace) throws Exception {
            Effort effort = Effort.of(pace);
            HttpBookings http = new HttpBookings(center, plan);
            Rush rush = new Rush(CROWD, center, plan);
            warmUp(http, rush, effort);
            tell(CROWD + " for one slot");
            List<Rush.Outcome> rushes = rush.repeat(effort.rushes());
            List<Round> bare = new ArrayList<>();
            List<Round> whole = new ArrayList<>();
            for (int round = 1; round <= effort.rounds(); round++) {
                bare.add(inserts.run(plan.reserve(100_000), effort.insertRound()));
                whole.add(http.closedLoop(CLIENTS, effort.bookingRound()));
                tell("round %d of %d: %.0f inserts and %.0f bookings a second"
                        .formatted(
                                round,
                                effort.rounds(),
                                bare.get(round - 1).perSecond(),
                                whole.get(round - 1).perSecond()));
            }
            tell("fixed rate");
            double rate = fixedRate(whole);
            Round open = http.openLoop(rate, effort.fixedRate());
            Figures.Checks checks = checks(bare);
            Figures.Growth growth = pace == Pace.FULL ? new YearsOfBookings(database, insert, http).growth(rate) : null;
            return new Figures(bare, whole, open, rushes, checks, growth);
        }

        private void warmUp(HttpBookings http, Rush rush, Effort effort) throws Exception {
            tell("warming up");
            http.closedLoop(CLIENTS, effort.warmUp());
            rush.repeat(WARM_UP_RUSHES);
            database.run("VACUUM (ANALYZE) booking, resident, outbox");
        }

        private static double fixedRate(List<Round> whole) {
            return SHARE * Latencies.median(whole.stream().map(Round::perSecond).toList());
        }

        /** Every row must be accounted for: a bare INSERT that met another booking would have been too quick. */
        private Figures.Checks checks(List<Round> bare) throws IOException {
            BookingChecks checks = new BookingChecks(database);
            long inserted =
                    bare.stream().mapToLong(round -> round.latencies().count()).sum();
            long rows = checks.bookings();
            if (rows != inserted + checks.messages()) {
                throw new IllegalStateException("%d rows, but %d bare inserts and %d bookings over HTTP"
                        .formatted(rows, inserted, checks.messages()));
            }
            return new Figures.Checks(checks.doubleBooked(), checks.deadlocks());
        }
    }

    /** Progress goes to standard error, so that standard output holds the result alone. */
    static void tell(String what) {
        System.err.println("bench booking: " + what);
    }
}
