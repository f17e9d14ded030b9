package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.queue.day.DayLeg;
import servicecircle.center.queue.day.Origin;
import servicecircle.center.queue.day.Presence;
import servicecircle.center.queue.day.QueueDay;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.rules.Place;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.queue.rules.Streak;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.db.Statements;

/** Reads a business day of one center, with or without its lock. */
final class DayStore {
    private static final String DAY = """
            SELECT numbers, priority_in_a_row, seq FROM queue_day WHERE center_id = $1 AND business_date = $2""";

    /** The first statement of every change: what follows sees all that was committed before the lock was given. */
    private static final String LOCK = DAY + " FOR UPDATE";

    private static final String BEGIN_DAY = """
            INSERT INTO queue_day (center_id, business_date) VALUES ($1, $2) ON CONFLICT DO NOTHING""";

    static final String LEG_COLUMNS = """
            l.id, l.version, l.ticket_id, t.number, t.origin, l.state, l.item, l.priority, l.since, l.place, l.slot,
            l.not_before, l.only_window, l.back_to, l.window_code, l.calls, l.activations, l.first_called_at, l.called_at,
            l.served_at, l.ended_at, l.note""";

    private static final String LEGS = "SELECT " + LEG_COLUMNS + """

            FROM ticket_leg l JOIN ticket t ON t.id = l.ticket_id
            WHERE l.center_id = $1 AND l.business_date = $2
              AND l.state IN ('WAITING', 'CALLED', 'SERVING', 'SUSPENDED', 'SKIPPED')""";

    private static final String WINDOWS = """
            SELECT window_code, state, reason, clerk, since, hours
            FROM (SELECT * FROM window_presence WHERE center_id = $1) w
            FULL JOIN (SELECT window_code, hours FROM window_day_plan WHERE center_id = $1 AND day = $2) p USING (window_code)""";

    private static final String UNSWEPT = """
            SELECT business_date FROM queue_day WHERE center_id = $1 AND business_date < $2 AND swept_at IS NULL
            ORDER BY business_date""";

    private static final String SWEPT = """
            UPDATE queue_day SET swept_at = $3 WHERE center_id = $1 AND business_date = $2""";

    private static final String HEARD = """
            UPDATE window_presence SET heard_at = $3 WHERE center_id = $1 AND window_code = $2 AND state = 'OPEN'""";

    private static final String SILENT = """
            SELECT window_code FROM window_presence WHERE center_id = $1 AND state = 'OPEN' AND heard_at < $2""";

    private final int center;

    DayStore(int center) {
        this.center = center;
    }

    /** The day under its lock, which is held until the transaction ends; begins the day if it has not begun. */
    Future<QueueDay> lock(Statements statements, LocalDate date) {
        Future<RowSet<Row>> begun = statements.query(BEGIN_DAY, Tuple.of(center, date));
        Future<RowSet<Row>> head = statements.query(LOCK, Tuple.of(center, date));
        Future<RowSet<Row>> legs = statements.query(LEGS, Tuple.of(center, date));
        Future<RowSet<Row>> windows = statements.query(WINDOWS, Tuple.of(center, date));
        return Future.all(begun, head, legs, windows)
                .map(all -> day(date, head.result(), legs.result(), windows.result()));
    }

    /** The day as it is, without a lock: one snapshot, for boards and pages. */
    Future<QueueDay> read(Database database, LocalDate date) {
        return database.transaction(statements -> {
            Future<RowSet<Row>> calm =
                    statements.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY", Tuple.tuple());
            Future<RowSet<Row>> head = statements.query(DAY, Tuple.of(center, date));
            Future<RowSet<Row>> legs = statements.query(LEGS, Tuple.of(center, date));
            Future<RowSet<Row>> windows = statements.query(WINDOWS, Tuple.of(center, date));
            return Future.all(calm, head, legs, windows)
                    .map(all -> day(date, head.result(), legs.result(), windows.result()));
        });
    }

    /** Days before this one that nobody has ended yet. */
    Future<List<LocalDate>> unswept(Database database, LocalDate today) {
        return database.query(UNSWEPT, Tuple.of(center, today))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLocalDate("business_date"))
                        .toList());
    }

    Future<Void> swept(Database database, LocalDate date, Instant now) {
        return database.query(SWEPT, Tuple.of(center, date, now.atOffset(ZoneOffset.UTC)))
                .mapEmpty();
    }

    /** The page of an open window is there. Takes no lock: it changes nobody's place. */
    Future<Void> heard(Database database, String window, Instant now) {
        return database.query(HEARD, Tuple.of(center, window, now.atOffset(ZoneOffset.UTC)))
                .mapEmpty();
    }

    /** Open windows that were not heard of since. */
    Future<List<String>> silentSince(Database database, Instant since) {
        return database.query(SILENT, Tuple.of(center, since.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("window_code"))
                        .toList());
    }

    private static QueueDay day(LocalDate date, RowSet<Row> head, RowSet<Row> legs, RowSet<Row> windows) {
        Map<String, Integer> numbers = new HashMap<>();
        Streak streak = Streak.NONE;
        long seq = 0;
        for (Row row : head) {
            JsonObject last = (JsonObject) Objects.requireNonNull(row.getValue("numbers"));
            last.forEach(entry -> numbers.put(entry.getKey(), ((Number) entry.getValue()).intValue()));
            streak = new Streak(row.getInteger("priority_in_a_row"));
            seq = row.getLong("seq");
        }
        return new QueueDay(date, numbers, streak, seq, legs(legs), presences(windows), plans(windows));
    }

    private static Map<String, Presence> presences(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getString("state") != null)
                .map(row -> new Presence(
                        row.getString("window_code"),
                        Presence.State.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getString("clerk"),
                        row.getOffsetDateTime("since").toInstant()))
                .collect(Collectors.toMap(Presence::window, presence -> presence));
    }

    private static Map<String, List<OpenSpan>> plans(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getString("hours") != null)
                .collect(Collectors.toMap(
                        row -> row.getString("window_code"), row -> OpenSpan.list(row.getString("hours"))));
    }

    static List<DayLeg> legs(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(DayStore::leg)
                .toList();
    }

    private static DayLeg leg(Row row) {
        return new DayLeg(
                row.getLong("id"),
                row.getInteger("version"),
                new DayLeg.Holder(
                        row.getLong("ticket_id"), row.getString("number"), Origin.valueOf(row.getString("origin"))),
                LegState.valueOf(row.getString("state")),
                wish(row),
                row.getString("window_code"),
                new DayLeg.Times(
                        row.getInteger("calls"),
                        row.getInteger("activations"),
                        instant(row, "first_called_at"),
                        instant(row, "called_at"),
                        instant(row, "served_at"),
                        instant(row, "ended_at")),
                row.getString("note"));
    }

    private static DayLeg.Wish wish(Row row) {
        Place place = new Place(
                row.getOffsetDateTime("since").toInstant(),
                row.getOffsetDateTime("place").toInstant(),
                instant(row, "slot"),
                instant(row, "not_before"));
        return new DayLeg.Wish(
                row.getString("item"),
                PriorityClass.valueOf(row.getString("priority")),
                place,
                row.getString("only_window"),
                row.getString("back_to"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
