package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import servicecircle.center.queue.wait.ItemTotal;
import servicecircle.center.queue.wait.Observed;
import servicecircle.center.queue.wait.WorkingDay;
import servicecircle.center.support.db.Database;

/** What a center has seen of its own days, to learn from. */
final class WaitStore {
    private static final String SERVED = """
            SELECT business_date, item, count(*) AS served,
              coalesce(sum(extract(epoch FROM ended_at - served_at)), 0)::float8 AS seconds
            FROM ticket_leg
            WHERE center_id = $1 AND business_date BETWEEN $2 AND $3 AND served_at IS NOT NULL
              AND state IN ('DONE', 'TRANSFERRED')
            GROUP BY business_date, item""";

    private static final String NO_SHOWS = """
            SELECT business_date, count(*) AS missed FROM ticket_event
            WHERE center_id = $1 AND business_date BETWEEN $2 AND $3 AND action = 'SKIP' GROUP BY business_date""";

    /** The first that was shown for a leg that was called later; whoever gave up before teaches nothing. */
    private static final String PAIRS = """
            SELECT DISTINCT ON (l.id) s.simulated_s, extract(epoch FROM l.first_called_at - s.at)::float8 AS real_s
            FROM wait_shown s JOIN ticket_leg l ON l.id = s.leg_id
            WHERE s.center_id = $1 AND l.business_date BETWEEN $2 AND $3 AND l.first_called_at >= s.at
            ORDER BY l.id DESC, s.id LIMIT 20000""";

    private final Database database;
    private final int center;

    WaitStore(Database database, int center) {
        this.database = database;
        this.center = center;
    }

    /** The working days of a stretch of dates, oldest first; a day on which nobody was served is none. */
    Future<List<WorkingDay>> days(LocalDate from, LocalDate to) {
        Future<RowSet<Row>> served = database.query(SERVED, Tuple.of(center, from, to));
        Future<RowSet<Row>> missed = database.query(NO_SHOWS, Tuple.of(center, from, to));
        return Future.all(served, missed).map(all -> days(served.result(), missed.result()));
    }

    Future<List<Observed>> pairs(LocalDate from, LocalDate to) {
        return database.query(PAIRS, Tuple.of(center, from, to))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Observed(
                                Duration.ofSeconds(row.getInteger("simulated_s")),
                                Duration.ofMillis(Math.round(row.getDouble("real_s") * 1_000))))
                        .toList());
    }

    private static List<WorkingDay> days(RowSet<Row> served, RowSet<Row> missed) {
        Map<LocalDate, Integer> noShows = new HashMap<>();
        missed.forEach(row -> noShows.put(
                row.getLocalDate("business_date"), row.getLong("missed").intValue()));
        Map<LocalDate, Map<String, ItemTotal>> items = new TreeMap<>();
        served.forEach(row -> items.computeIfAbsent(row.getLocalDate("business_date"), date -> new HashMap<>())
                .put(row.getString("item"), total(row)));
        return items.entrySet().stream()
                .map(day -> new WorkingDay(day.getValue(), noShows.getOrDefault(day.getKey(), 0)))
                .toList();
    }

    private static ItemTotal total(Row row) {
        return new ItemTotal(
                row.getLong("served").intValue(), Duration.ofMillis(Math.round(row.getDouble("seconds") * 1_000)));
    }
}
