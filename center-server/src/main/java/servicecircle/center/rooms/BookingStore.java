package servicecircle.center.rooms;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.Slot;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.ResidentStore;
import servicecircle.center.people.SealedContact;
import servicecircle.center.rooms.catalogue.Purpose;
import servicecircle.center.rooms.rules.BookingRefusal;
import servicecircle.center.rooms.rules.Facts;
import servicecircle.center.rooms.rules.Refusal;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.db.SqlState;
import servicecircle.center.support.db.Transaction;

/** Bookings of one center. The exclusion constraint {@code booking_no_overlap} decides who gets a slot. */
final class BookingStore {
    /** A plain INSERT deadlocks under a rush: an exclusion constraint inserts first and checks after. */
    private static final String INSERT = """
            WITH made AS (
              INSERT INTO booking (center_id, room_id, resident_id, reference, code_index, idempotency_key, request_hash,
                during, occupied, status, purpose, headcount, group_name, organizer_sealed, undertaking)
              VALUES ($1, $2, $3, $4, $5, $6, $7,
                tstzrange($8::timestamptz, $9::timestamptz, '[)'), tstzrange($8::timestamptz, $10::timestamptz, '[)'),
                'APPROVED', $11, $12, $13, $14, $15)
              ON CONFLICT ON CONSTRAINT booking_no_overlap DO NOTHING
              RETURNING reference
            ), told AS (
              INSERT INTO outbox (center_id, topic, subject, body)
              SELECT $1, 'booking.made', reference, jsonb_build_object('room', $2::int, 'start', $8::timestamptz) FROM made
            )
            SELECT reference FROM made""";

    private static final String FACTS = """
            SELECT count(*) FILTER (WHERE upper(during) > $2) AS live,
                   coalesce(sum(extract(epoch FROM upper(during) - lower(during))) FILTER (
                     WHERE lower(during) >= $3 AND lower(during) < $4), 0)::bigint / 60 AS minutes
            FROM booking
            WHERE resident_id = (SELECT id FROM resident WHERE center_id = $5 AND phone_index = $1)
              AND lower(during) >= least($2, $3) - interval '2 days'
              AND status IN ('HELD', 'PENDING_REVIEW', 'APPROVED', 'CHECKED_IN', 'COMPLETED')""";

    private static final String SELECT = """
            SELECT b.reference, r.code AS room, lower(b.during) AS starts, upper(b.during) AS ends, b.status, b.purpose,
                   b.headcount, b.group_name, p.phone_index, p.phone_sealed, b.organizer_sealed, b.request_hash, b.cancel_key
            FROM booking b JOIN room r ON r.id = b.room_id JOIN resident p ON p.id = b.resident_id
            WHERE b.center_id = $1 AND\s""";

    private static final String CANCEL = """
            WITH gone AS (
              UPDATE booking SET status = CASE WHEN lower(during) < $4 THEN 'LATE_CANCELLED' ELSE 'CANCELLED_BY_USER' END,
                cancel_key = $3, cancelled_at = now(), version = version + 1
              WHERE center_id = $1 AND reference = $2 AND status = 'APPROVED' AND lower(during) > $5
              RETURNING reference, room_id, lower(during) AS starts
            )
            INSERT INTO outbox (center_id, topic, subject, body)
            SELECT $1, 'booking.cancelled', reference, jsonb_build_object('room', room_id, 'start', starts) FROM gone
            RETURNING subject""";

    private final Database database;
    private final RoomKeys keys;
    private final ResidentStore residents;

    BookingStore(Database database, RoomKeys keys, ResidentStore residents) {
        this.database = database;
        this.keys = keys;
        this.residents = residents;
    }

    /**
     * Books under the lock of the resident's row, in one transaction of two round trips.
     *
     * <p>Zero rows from the INSERT is definitive: the statement waited for transactions in progress. It may also be the
     * request's own first copy that stands in the way, so the caller asks by key before it says "taken".
     *
     * @param quota asked with facts that are true while the lock is held
     */
    Future<Outcome<Booking, Refusal>> bookUnderResidentLock(
            NewBooking booking, Month month, Function<Facts, @Nullable Refusal> quota) {
        return database.transaction(transaction -> {
            Future<Long> resident = residents.lockResident(transaction, booking.contact());
            Future<Facts> facts = facts(transaction, booking, month);
            return Future.all(resident, facts).compose(both -> {
                Refusal refusal = quota.apply(facts.result());
                return refusal != null
                        ? Future.succeededFuture(Outcome.<Booking, Refusal>refused(refusal))
                        : insert(transaction, booking, resident.result());
            });
        });
    }

    Future<Optional<Booking>> findByKey(UUID key) {
        return database.query(SELECT + "b.idempotency_key = $2", Tuple.of(keys.center(), key))
                .map(BookingStore::first);
    }

    Future<Optional<Booking>> find(Reference reference) {
        return database.query(SELECT + "b.reference = $2", Tuple.of(keys.center(), reference.id()))
                .map(BookingStore::first);
    }

    /** By the keyed hash of the short code; bookings that ended more than a day before {@code now} are not found. */
    Future<Optional<Booking>> findByCode(byte[] codeIndex, Instant now) {
        return database.query(
                        SELECT + "b.code_index = $2 AND upper(b.during) > $3::timestamptz - interval '1 day'",
                        Tuple.of(keys.center(), Buffer.buffer(codeIndex), now.atOffset(ZoneOffset.UTC)))
                .map(BookingStore::first);
    }

    /**
     * Cancels if it is still approved and has not started.
     *
     * @param freeUntil starts before this moment are cancelled late
     * @return whether this call did it
     */
    Future<Boolean> cancel(Reference reference, UUID key, Instant freeUntil, Instant now) {
        return database.query(
                        CANCEL,
                        Tuple.of(
                                keys.center(),
                                reference.id(),
                                key,
                                freeUntil.atOffset(ZoneOffset.UTC),
                                now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.size() == 1);
    }

    private Future<Outcome<Booking, Refusal>> insert(Transaction transaction, NewBooking booking, long resident) {
        return transaction
                .commitWith(INSERT, parameters(booking, resident))
                .map(rows -> rows.size() == 1)
                .recover(failure -> SqlState.isViolationOf("booking_key_once", failure)
                        ? Future.succeededFuture(false)
                        : Future.failedFuture(failure))
                .map(made -> made
                        ? Outcome.done(booking.asBooking())
                        : Outcome.refused(Refusal.of(BookingRefusal.SLOT_TAKEN, "start")));
    }

    private Tuple parameters(NewBooking booking, long resident) {
        var request = booking.request();
        Slot slot = request.slot();
        return Tuple.tuple()
                .addValue(keys.center())
                .addValue(keys.of(request.room().id()))
                .addValue(resident)
                .addValue(booking.reference().id())
                .addValue(Buffer.buffer(booking.codeIndex()))
                .addValue(booking.key())
                .addValue(Buffer.buffer(booking.requestHash()))
                .addValue(slot.start().atOffset(ZoneOffset.UTC))
                .addValue(slot.end().atOffset(ZoneOffset.UTC))
                .addValue(request.room().occupiedUntil(slot).atOffset(ZoneOffset.UTC))
                .addValue(request.purpose().name())
                .addValue(request.headcount())
                .addValue(request.groupName())
                .addValue(Buffer.buffer(booking.contact().nameSealed()))
                .addValue(request.undertaking());
    }

    private Future<Facts> facts(Transaction transaction, NewBooking booking, Month month) {
        return transaction
                .query(
                        FACTS,
                        Tuple.of(
                                Buffer.buffer(booking.contact().phoneIndex()),
                                month.now().atOffset(ZoneOffset.UTC),
                                month.start().atOffset(ZoneOffset.UTC),
                                month.end().atOffset(ZoneOffset.UTC),
                                keys.center()))
                .map(rows -> rows.iterator().next())
                .map(row -> new Facts(row.getLong("live").intValue(), row.getLong("minutes")));
    }

    /** The calendar month over which hours are counted, and the moment of asking. */
    record Month(Instant start, Instant end, Instant now) {}

    private static Optional<Booking> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(toBooking(rows.iterator().next()));
    }

    private static Booking toBooking(Row row) {
        return new Booking(
                new Reference(row.getUUID("reference")),
                row.getString("room"),
                new Slot(
                        row.getOffsetDateTime("starts").toInstant(),
                        row.getOffsetDateTime("ends").toInstant()),
                BookingStatus.valueOf(row.getString("status")),
                Purpose.valueOf(row.getString("purpose")),
                row.getInteger("headcount"),
                row.getString("group_name"),
                new SealedContact(
                        bytes(row, "phone_index"), bytes(row, "phone_sealed"), bytes(row, "organizer_sealed")),
                bytes(row, "request_hash"),
                row.getUUID("cancel_key"));
    }

    private static byte[] bytes(Row row, String column) {
        return Objects.requireNonNull(row.getBuffer(column)).getBytes();
    }
}
