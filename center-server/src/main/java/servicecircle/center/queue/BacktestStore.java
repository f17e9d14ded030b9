package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.wait.Served;
import servicecircle.center.queue.wait.Shown;
import servicecircle.center.queue.wait.WaitEstimate;
import servicecircle.center.support.db.Database;

/** What was shown to people and what became of it, of all centers of a host. A leg's id stands for its number. */
final class BacktestStore {
    private static final String CENTERS = """
            SELECT DISTINCT c.id, c.code FROM wait_shown s JOIN center c ON c.id = s.center_id ORDER BY c.code""";

    private static final String SHOWN = """
            SELECT s.leg_id, l.item, s.at, s.ahead, s.p50_minutes, s.p90_minutes, s.simulated_s, s.open_windows
            FROM wait_shown s JOIN ticket_leg l ON l.id = s.leg_id
            WHERE s.center_id = $1 AND l.business_date BETWEEN $2 AND $3 ORDER BY s.id""";

    private static final String SERVED = """
            SELECT id, since, first_called_at, served_at, ended_at FROM ticket_leg
            WHERE center_id = $1 AND business_date BETWEEN $2 AND $3 AND first_called_at IS NOT NULL""";

    private final Database database;

    BacktestStore(Database database) {
        this.database = database;
    }

    record Center(int key, String code) {}

    /** Centers that have ever shown an estimate. */
    Future<List<Center>> centers() {
        return database.query(CENTERS, Tuple.tuple()).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Center(row.getInteger("id"), row.getString("code")))
                .toList());
    }

    Future<List<Shown>> shown(Center center, LocalDate from, LocalDate to) {
        return database.query(SHOWN, Tuple.of(center.key(), from, to)).map(BacktestStore::shown);
    }

    Future<List<Served>> served(Center center, LocalDate from, LocalDate to) {
        return database.query(SERVED, Tuple.of(center.key(), from, to))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Served(
                                row.getLong("id").toString(),
                                row.getOffsetDateTime("since").toInstant(),
                                row.getOffsetDateTime("first_called_at").toInstant(),
                                instant(row, "served_at"),
                                instant(row, "ended_at")))
                        .toList());
    }

    private static List<Shown> shown(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Shown(
                        row.getLong("leg_id").toString(),
                        row.getString("item"),
                        new WaitEstimate(
                                row.getInteger("ahead"),
                                row.getInteger("p50_minutes"),
                                row.getInteger("p90_minutes"),
                                WaitEstimate.Basis.SIM,
                                row.getOffsetDateTime("at").toInstant(),
                                Duration.ofSeconds(row.getInteger("simulated_s"))),
                        row.getInteger("open_windows")))
                .toList();
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
