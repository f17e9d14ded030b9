package servicecircle.bench.calling;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import servicecircle.bench.booking.Latencies;
import servicecircle.bench.booking.Round;
import servicecircle.bench.booking.Sampler;
import servicecircle.bench.house.HouseDatabase;
import servicecircle.center.queue.rules.CallingOrder;
import servicecircle.center.queue.rules.CallingPolicy;
import servicecircle.center.queue.rules.Choice;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.Place;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.queue.rules.Streak;
import servicecircle.center.queue.rules.WindowSkills;

/**
 * The transactions of a call and nothing else, by the client library that the center uses: lock the day, read who waits, choose,
 * write leg, event and day. Arrival and end lock and write alike. One connection a window, one statement after the other.
 */
final class BareCalls {
    private static final String LOCK = """
            SELECT priority_in_a_row, seq FROM queue_day WHERE center_id = $1 AND business_date = $2 FOR UPDATE""";
    private static final String WAITING = """
            SELECT id, item, priority, since, place FROM ticket_leg
            WHERE center_id = $1 AND business_date = $2 AND state = 'WAITING'""";
    private static final String CALL = """
            UPDATE ticket_leg SET state = 'CALLED', window_code = $2, version = version + 1, calls = 1, called_at = $3,
              first_called_at = coalesce(first_called_at, $3) WHERE id = $1 AND state = 'WAITING'""";
    private static final String ARRIVE = """
            UPDATE ticket_leg SET state = 'SERVING', window_code = $2, version = version + 1, served_at = $3
            WHERE id = $1 AND state = 'CALLED'""";
    private static final String FINISH = """
            UPDATE ticket_leg SET state = 'DONE', window_code = $2, version = version + 1, ended_at = $3
            WHERE id = $1 AND state = 'SERVING'""";
    private static final String EVENT = """
            INSERT INTO ticket_event (center_id, business_date, seq, leg_id, action, to_state, window_code, why, actor_kind, actor,
              request_id, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'STAFF', 'bench', gen_random_uuid(), $9)""";
    private static final String DAY = """
            UPDATE queue_day SET seq = $3, priority_in_a_row = $4 WHERE center_id = $1 AND business_date = $2""";

    private final CallingOrder order = new CallingOrder(CallingPolicy.usual());
    private final HouseDatabase database;
    private final int center;
    private final Overtaking windows;
    private final Clock clock;

    BareCalls(HouseDatabase database, QueueOfPeople people, Overtaking windows, Clock clock) {
        this.database = database;
        this.center = (int) people.center();
        this.windows = windows;
        this.clock = clock;
    }

    /** As {@link HttpCalls#drain}. */
    Round drain() throws IOException {
        List<PgConnection> connections = new ArrayList<>();
        for (int i = 0; i < CallingHall.WINDOWS; i++) {
            connections.add(HouseDatabase.await(PgConnection.connect(database.vertx(), database.options())));
        }
        long start = System.nanoTime();
        List<Future<Latencies>> windowsAtWork = new ArrayList<>();
        for (int i = 0; i < CallingHall.WINDOWS; i++) {
            windowsAtWork.add(new Window(connections.get(i), HttpCalls.WINDOWS.get(i), new Sampler()).callAll());
        }
        List<Latencies> parts = new ArrayList<>();
        for (Future<Latencies> part : windowsAtWork) {
            parts.add(HouseDatabase.await(part));
        }
        Latencies all = Latencies.all(parts);
        Round round = new Round(all.count() * 1e9 / (System.nanoTime() - start), all);
        for (PgConnection connection : connections) {
            HouseDatabase.await(connection.close());
        }
        return round;
    }

    /** What a leg becomes, and what is written about it. */
    private record Step(String sql, String action, String state, String why) {}

    private static final Step ARRIVED = new Step(ARRIVE, "ARRIVE", "SERVING", "");
    private static final Step FINISHED = new Step(FINISH, "FINISH", "DONE", "");

    private final class Window {
        private final PgConnection connection;
        private final String code;
        private final Sampler sampler;
        private final LocalDate date = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));

        Window(PgConnection connection, String code, Sampler sampler) {
            this.connection = connection;
            this.code = code;
            this.sampler = sampler;
        }

        Future<Latencies> callAll() {
            long sent = System.nanoTime();
            return call().compose(called -> {
                if (called.isEmpty()) {
                    return Future.succeededFuture(sampler.latencies());
                }
                sampler.add(System.nanoTime() - sent);
                return step(called.get(), ARRIVED)
                        .compose(arrived -> step(called.get(), FINISHED))
                        .compose(finished -> callAll());
            });
        }

        private Future<Optional<Long>> call() {
            return query("BEGIN", Tuple.tuple())
                    .compose(begun -> query(LOCK, Tuple.of(center, date)))
                    .compose(day -> query(WAITING, Tuple.of(center, date))
                            .compose(waiting -> called(day.iterator().next(), legs(waiting))))
                    .compose(called -> query("COMMIT", Tuple.tuple()).map(called));
        }

        private Future<Optional<Long>> called(Row day, List<Leg> waiting) {
            Streak streak = new Streak(day.getInteger("priority_in_a_row"));
            WindowSkills skills = windows.skillsOf(code);
            Optional<Choice> choice = order.next(skills, waiting, streak, clock.instant());
            if (choice.isEmpty()) {
                return Future.succeededFuture(Optional.empty());
            }
            long leg = choice.get().leg().id();
            Step step = new Step(CALL, "CALL", "CALLED", choice.get().why().name());
            return write(leg, step, day.getLong("seq") + 1, choice.get().after().priorityInARow())
                    .map(Optional.of(leg));
        }

        private Future<?> step(long leg, Step step) {
            return query("BEGIN", Tuple.tuple())
                    .compose(begun -> query(LOCK, Tuple.of(center, date)))
                    .compose(rows -> {
                        Row day = rows.iterator().next();
                        return write(leg, step, day.getLong("seq") + 1, day.getInteger("priority_in_a_row"));
                    })
                    .compose(written -> query("COMMIT", Tuple.tuple()));
        }

        private Future<?> write(long leg, Step step, long seq, int streak) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            return query(step.sql(), Tuple.of(leg, code, now))
                    .compose(updated -> query(EVENT, event(leg, step, seq).addValue(now)))
                    .compose(noted -> query(DAY, Tuple.of(center, date, seq, streak)));
        }

        private Tuple event(long leg, Step step, long seq) {
            return Tuple.of(center, date, seq, leg, step.action(), step.state())
                    .addValue(code)
                    .addValue(step.why());
        }

        private Future<RowSet<Row>> query(String sql, Tuple parameters) {
            return connection.preparedQuery(sql).execute(parameters);
        }
    }

    private static List<Leg> legs(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Leg(
                        row.getLong("id"),
                        "",
                        row.getString("item"),
                        PriorityClass.valueOf(row.getString("priority")),
                        new Place(instant(row, "since"), instant(row, "place"), null, null),
                        null))
                .toList();
    }

    private static Instant instant(Row row, String column) {
        return QueueOfPeople.instant(row, column);
    }
}
