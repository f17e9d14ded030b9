package servicecircle.center.queue.appointment;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
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
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.passes.Reference;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.support.db.Database;

/** Appointments of one center. */
final class AppointmentStore {
    private static final String COLUMNS = "reference, code, day, slot, item, priority, state, request_hash";

    /**
     * The first place that is free at one of the planned windows, and only while there are more places than people: whoever was
     * promised one at a window that is not planned any more still comes. Whoever is beaten to it gets no row and asks again.
     */
    private static final String BOOK = """
            INSERT INTO appointment (center_id, day, slot, window_code, place, item, priority, code, reference, request_id,
              request_hash, state, made_at, changed_at)
            SELECT $1, $2, $3, w.code, p, $5, $6, $7, $8, $9, $10, 'BOOKED', $11, $11
            FROM unnest($4::text[]) WITH ORDINALITY AS w (code, turn), generate_series(1, $12::int) p
            WHERE NOT EXISTS (SELECT FROM appointment a
                WHERE a.center_id = $1 AND a.window_code = w.code AND a.slot = $3 AND a.place = p AND a.state <> 'CANCELLED')
              AND (SELECT count(*) FROM appointment a
                WHERE a.center_id = $1 AND a.slot = $3 AND a.window_code = ANY($13::text[]) AND a.state <> 'CANCELLED')
                < $12::int * cardinality($4::text[])
            ORDER BY p, w.turn LIMIT 1
            ON CONFLICT DO NOTHING RETURNING
            """ + COLUMNS;

    private static final String BY_REQUEST =
            "SELECT " + COLUMNS + " FROM appointment WHERE center_id = $1 AND request_id = $2";
    private static final String BY_REFERENCE =
            "SELECT " + COLUMNS + " FROM appointment WHERE center_id = $1 AND reference = $2";
    private static final String BY_CODE =
            "SELECT " + COLUMNS + " FROM appointment WHERE center_id = $1 AND day = $2 AND code = $3";

    /** Whoever took a number with it cancels the number. */
    private static final String CANCEL = """
            UPDATE appointment SET state = 'CANCELLED', changed_at = $3
            WHERE center_id = $1 AND reference = $2 AND state = 'BOOKED'
              AND NOT EXISTS (SELECT FROM ticket t WHERE t.center_id = $1 AND t.request_id = $2)
            RETURNING id""";

    private static final String TAKEN = """
            UPDATE appointment SET state = 'TAKEN', changed_at = $3
            WHERE center_id = $1 AND reference = $2 AND state = 'BOOKED'""";

    private static final String MISSED = """
            UPDATE appointment SET state = 'MISSED', changed_at = $3
            WHERE center_id = $1 AND day < $2 AND state = 'BOOKED'""";

    private static final String COUNTS = """
            SELECT slot, window_code, count(*) AS taken FROM appointment
            WHERE center_id = $1 AND window_code = ANY($2::text[]) AND day BETWEEN $3 AND $4 AND state <> 'CANCELLED'
            GROUP BY slot, window_code""";

    private static final String EXPECTED = """
            SELECT id, item, priority, slot FROM appointment
            WHERE center_id = $1 AND day = $2 AND state = 'BOOKED' AND slot BETWEEN $3 AND $4""";

    private static final String PLANS = """
            SELECT day, window_code, hours FROM window_day_plan WHERE center_id = $1 AND day BETWEEN $2 AND $3""";

    private final Database database;
    private final int center;

    AppointmentStore(Database database, int center) {
        this.database = database;
        this.center = center;
    }

    /** An appointment and what was asked for under its key. */
    record Kept(Appointment appointment, byte[] requestHash) {}

    /**
     * Where the places are.
     *
     * @param windows those planned for it in the slot, the first choice first
     * @param owners all whose own item it is, planned or not
     * @param each how many places each of them has
     */
    record Places(List<String> windows, List<String> owners, int each) {}

    /** A place that is wanted. */
    record Wanted(Appointment appointment, Places places, UUID request, byte[] requestHash, Instant now) {
        Wanted withCode(String code) {
            Appointment other = new Appointment(
                    appointment.reference(),
                    code,
                    appointment.day(),
                    appointment.slot(),
                    appointment.item(),
                    appointment.priority(),
                    appointment.state());
            return new Wanted(other, places, request, requestHash, now);
        }
    }

    /** Somebody who is expected. */
    record Expected(long id, String item, PriorityClass priority, Instant slot) {}

    /** Empty where all places are taken, somebody was faster, the code exists or this very request was here before. */
    Future<Optional<Kept>> book(Wanted wanted) {
        Appointment appointment = wanted.appointment();
        Tuple values = Tuple.of(center, appointment.day(), time(appointment.slot()))
                .addValue(wanted.places().windows().toArray(String[]::new))
                .addValue(appointment.item())
                .addValue(appointment.priority().name())
                .addValue(appointment.code())
                .addValue(appointment.reference().id())
                .addValue(wanted.request())
                .addValue(Buffer.buffer(wanted.requestHash()))
                .addValue(time(wanted.now()))
                .addValue(wanted.places().each())
                .addValue(wanted.places().owners().toArray(String[]::new));
        return database.query(BOOK, values).map(AppointmentStore::first);
    }

    Future<Optional<Kept>> findByRequest(UUID request) {
        return database.query(BY_REQUEST, Tuple.of(center, request)).map(AppointmentStore::first);
    }

    Future<Optional<Kept>> find(Reference reference) {
        return database.query(BY_REFERENCE, Tuple.of(center, reference.id())).map(AppointmentStore::first);
    }

    Future<Optional<Kept>> findByCode(LocalDate day, String code) {
        return database.query(BY_CODE, Tuple.of(center, day, code)).map(AppointmentStore::first);
    }

    /** False where there was nothing to cancel any more. */
    Future<Boolean> cancel(Reference reference, Instant now) {
        return database.query(CANCEL, Tuple.of(center, reference.id(), time(now)))
                .map(rows -> rows.size() == 1);
    }

    Future<Void> taken(Reference reference, Instant now) {
        return database.query(TAKEN, Tuple.of(center, reference.id(), time(now)))
                .mapEmpty();
    }

    /** Closes the days before this one. */
    Future<Void> missedBefore(LocalDate today, Instant now) {
        return database.query(MISSED, Tuple.of(center, today, time(now))).mapEmpty();
    }

    /** How many places of each slot are taken, by window. */
    Future<Map<Instant, Map<String, Integer>>> counts(List<String> windows, LocalDate from, LocalDate to) {
        Tuple asked = Tuple.of(center, windows.toArray(String[]::new), from, to);
        return database.query(COUNTS, asked).map(rows -> {
            Map<Instant, Map<String, Integer>> taken = new HashMap<>();
            rows.forEach(row -> taken.computeIfAbsent(
                            row.getOffsetDateTime("slot").toInstant(), slot -> new HashMap<>())
                    .put(row.getString("window_code"), row.getLong("taken").intValue()));
            return taken;
        });
    }

    Future<List<Expected>> expected(LocalDate day, Instant from, Instant to) {
        return database.query(EXPECTED, Tuple.of(center, day, time(from), time(to)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Expected(
                                row.getLong("id"),
                                row.getString("item"),
                                PriorityClass.valueOf(row.getString("priority")),
                                row.getOffsetDateTime("slot").toInstant()))
                        .toList());
    }

    /** Hours that were set for single dates, by date and window. */
    Future<Map<LocalDate, Map<String, List<OpenSpan>>>> plans(LocalDate from, LocalDate to) {
        return database.query(PLANS, Tuple.of(center, from, to)).map(rows -> {
            Map<LocalDate, Map<String, List<OpenSpan>>> plans = new HashMap<>();
            rows.forEach(row -> plans.computeIfAbsent(row.getLocalDate("day"), day -> new HashMap<>())
                    .put(row.getString("window_code"), OpenSpan.list(row.getString("hours"))));
            return plans;
        });
    }

    private static Optional<Kept> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(row -> new Kept(
                        appointment(row),
                        Objects.requireNonNull(row.getBuffer("request_hash")).getBytes()));
    }

    private static Appointment appointment(Row row) {
        return new Appointment(
                new Reference(row.getUUID("reference")),
                row.getString("code"),
                row.getLocalDate("day"),
                row.getOffsetDateTime("slot").toInstant(),
                row.getString("item"),
                PriorityClass.valueOf(row.getString("priority")),
                Appointment.State.valueOf(row.getString("state")));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
