package servicecircle.center.queue;

import io.vertx.core.Future;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicecircle.center.passes.Reference;
import servicecircle.center.queue.day.DayLeg;
import servicecircle.center.support.db.Database;

/** Tickets of one center as their holders see them, and what was called lately. */
final class TicketStore {
    /** The leg that counts is the last one. */
    private static final String TICKET = """
            SELECT t.reference, t.request_hash, t.business_date, t.slot AS ticket_slot, t.issued_at,
            """ + DayStore.LEG_COLUMNS + """

            FROM ticket t JOIN ticket_leg l ON l.ticket_id = t.id
            WHERE t.center_id = $1 AND %s ORDER BY l.id DESC LIMIT 1""";

    private static final String BY_REFERENCE = TICKET.formatted("t.reference = $2");
    private static final String BY_REQUEST = TICKET.formatted("t.request_id = $2");
    private static final String BY_LEG = TICKET.formatted("l.id = $2");

    private static final String CALLS = """
            SELECT e.id, e.at, e.window_code, t.number, l.calls, l.state, l.window_code AS now_at, l.priority
            FROM ticket_event e JOIN ticket_leg l ON l.id = e.leg_id JOIN ticket t ON t.id = l.ticket_id
            WHERE e.center_id = $1 AND e.business_date = $2 AND e.action IN ('CALL', 'RECALL')
              AND NOT EXISTS (SELECT FROM ticket_event later WHERE later.leg_id = e.leg_id AND later.id > e.id
                AND later.action IN ('CALL', 'RECALL'))
            ORDER BY e.id DESC LIMIT $3""";

    private static final String SERVED = """
            SELECT window_code, count(*) AS served FROM ticket_leg
            WHERE center_id = $1 AND business_date = $2 AND state IN ('DONE', 'TRANSFERRED') GROUP BY window_code""";

    private static final String NOTE = """
            UPDATE ticket_leg SET note = $3 WHERE center_id = $1 AND id = $2 AND ended_at IS NULL""";

    private static final String SHOWN = """
            INSERT INTO wait_shown (center_id, leg_id, at, ahead, simulated_s, p50_minutes, p90_minutes, open_windows, algorithm)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    private final Database database;
    private final int center;

    TicketStore(Database database, int center) {
        this.database = database;
        this.center = center;
    }

    /** A ticket with its last leg. */
    record Kept(
            Reference reference,
            byte[] requestHash,
            LocalDate date,
            @Nullable Instant slot,
            Instant issuedAt,
            DayLeg leg) {}

    /** The last call of somebody. */
    record Called(long event, Instant at, String window, String number, int times, String state, String priority) {}

    /** What somebody was told about their wait. */
    record Shown(long leg, Instant at, int ahead, int simulatedSeconds, int p50, int p90, int openWindows) {}

    Future<Optional<Kept>> find(Reference reference) {
        return one(BY_REFERENCE, reference.id());
    }

    Future<Optional<Kept>> findByRequest(UUID request) {
        return one(BY_REQUEST, request);
    }

    Future<Optional<Kept>> findByLeg(long leg) {
        return one(BY_LEG, leg);
    }

    /** The last calls of a day, one per leg, latest first. */
    Future<List<Called>> calls(LocalDate date, int most) {
        return database.query(CALLS, Tuple.of(center, date, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(TicketStore::called)
                        .toList());
    }

    /** How many legs each window finished on a day. */
    Future<Map<String, Integer>> served(LocalDate date) {
        return database.query(SERVED, Tuple.of(center, date)).map(rows -> {
            Map<String, Integer> served = new HashMap<>();
            rows.forEach(row -> {
                if (row.getString("window_code") != null) {
                    served.put(
                            row.getString("window_code"), row.getLong("served").intValue());
                }
            });
            return served;
        });
    }

    /** Editing a remark takes no lock of the day: it changes nobody's place. */
    Future<Boolean> note(long leg, String text) {
        return database.query(NOTE, Tuple.of(center, leg, text)).map(rows -> rows.rowCount() == 1);
    }

    Future<Void> shown(Shown shown, int algorithm) {
        return database.query(
                        SHOWN,
                        Tuple.of(center, shown.leg(), shown.at().atOffset(ZoneOffset.UTC), shown.ahead())
                                .addValue(shown.simulatedSeconds())
                                .addValue(shown.p50())
                                .addValue(shown.p90())
                                .addValue(shown.openWindows())
                                .addValue(algorithm))
                .mapEmpty();
    }

    private Future<Optional<Kept>> one(String sql, Object key) {
        return database.query(sql, Tuple.of(center, key)).map(TicketStore::first);
    }

    private static Optional<Kept> first(RowSet<Row> rows) {
        return DayStore.legs(rows).stream()
                .findFirst()
                .map(leg -> kept(rows.iterator().next(), leg));
    }

    private static Kept kept(Row row, DayLeg leg) {
        OffsetDateTime slot = row.getOffsetDateTime("ticket_slot");
        return new Kept(
                new Reference(row.getUUID("reference")),
                Objects.requireNonNull(row.getBuffer("request_hash")).getBytes(),
                row.getLocalDate("business_date"),
                slot == null ? null : slot.toInstant(),
                row.getOffsetDateTime("issued_at").toInstant(),
                leg);
    }

    private static Called called(Row row) {
        return new Called(
                row.getLong("id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("window_code"),
                row.getString("number"),
                row.getInteger("calls"),
                row.getString("state"),
                row.getString("priority"));
    }
}
