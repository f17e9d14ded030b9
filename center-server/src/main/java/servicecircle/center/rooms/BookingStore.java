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
import servicecircle.center.calendar.Slot;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.residents.SealedContact;
import servicecircle.center.people.settings.Privacy;
import servicecircle.center.rooms.catalogue.Purpose;
import servicecircle.center.rooms.day.RoomKeys;
import servicecircle.center.rooms.rules.BookingRequest;
import servicecircle.center.rooms.rules.Facts;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.db.SqlState;

/** Bookings of one center. The exclusion constraint {@code booking_no_overlap} decides who gets a slot. */
final class BookingStore {
    /** Defined by the migrations: lock, facts, INSERT … ON CONFLICT and outbox, in one message to the server. */
    private static final String BOOK = """
            SELECT live, minutes, booked, key_known
            FROM book_room($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                           $22, $23, $24)""";

    private static final String SELECT = """
            SELECT b.reference, r.code AS room, lower(b.during) AS starts, upper(b.during) AS ends, b.status, b.purpose,
                   b.headcount, b.group_name, p.phone_index, p.phone_sealed, b.organizer_sealed, b.request_hash, b.cancel_key
            FROM booking b JOIN room r ON r.id = b.room_id JOIN resident p ON p.id = b.resident_id
            WHERE b.center_id = $1 AND b.organizer_sealed IS NOT NULL AND p.phone_sealed IS NOT NULL AND\s""";

    private static final String CANCEL = """
            WITH gone AS (
              UPDATE booking SET status = CASE WHEN lower(during) < $4 THEN 'LATE_CANCELLED' ELSE 'CANCELLED_BY_USER' END,
                cancel_key = $3, cancelled_at = now(), version = version + 1
              WHERE center_id = $1 AND reference = $2 AND status = 'APPROVED' AND lower(during) > $5
              RETURNING reference, room_id, lower(during) AS starts),
            told AS (
              INSERT INTO outbox (center_id, topic, subject, body)
              SELECT $1, 'booking.cancelled', reference, jsonb_build_object('room', room_id, 'start', starts) FROM gone)
            SELECT audit_append($1, $6, $7, 'BOOKING_CANCELLED', reference::text, '') FROM gone""";

    private final Database database;
    private final RoomKeys keys;

    BookingStore(Database database, RoomKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Books under the lock of the resident's row, in one statement, if the facts then found stay within the limits.
     *
     * <p>Not booked within the limits means that the slot is taken: the statement waited for transactions in progress. It
     * may also be the request's own first copy that stands in the way; then the attempt says that its key is known.
     *
     * @param most the greatest facts with which booking is still allowed
     */
    Future<Attempt> bookUnderResidentLock(NewBooking booking, Month month, Facts most) {
        return database.query(BOOK, parameters(booking, month, most))
                .map(rows -> rows.iterator().next())
                .map(row -> new Attempt(
                        row.getBoolean("booked"),
                        new Facts(row.getInteger("live"), row.getInteger("minutes")),
                        row.getBoolean("key_known")))
                .recover(failure -> SqlState.isViolationOf("booking_key_once", failure)
                        ? Future.succeededFuture(Attempt.KEY_KNOWN)
                        : Future.failedFuture(failure));
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
                                now.atOffset(ZoneOffset.UTC),
                                Actor.RESIDENT.kind(),
                                Actor.RESIDENT.name()))
                .map(rows -> rows.size() == 1);
    }

    /** In the order of {@code book_room}. */
    private Tuple parameters(NewBooking booking, Month month, Facts most) {
        Tuple parameters = Tuple.tuple()
                .addValue(keys.center())
                .addValue(keys.of(booking.request().room().id()));
        addIdentity(parameters, booking);
        addWishes(parameters, booking.request(), booking.contact());
        addLimits(parameters, month, most);
        return parameters
                .addValue(Privacy.DEFAULT.consentVersion())
                .addValue(booking.by().kind())
                .addValue(booking.by().name());
    }

    private static void addIdentity(Tuple parameters, NewBooking booking) {
        parameters
                .addValue(Buffer.buffer(booking.contact().phoneIndex()))
                .addValue(Buffer.buffer(booking.contact().phoneSealed()))
                .addValue(booking.reference().id())
                .addValue(Buffer.buffer(booking.codeIndex()))
                .addValue(booking.key())
                .addValue(Buffer.buffer(booking.requestHash()));
    }

    private static void addWishes(Tuple parameters, BookingRequest request, SealedContact contact) {
        Slot slot = request.slot();
        parameters
                .addValue(slot.start().atOffset(ZoneOffset.UTC))
                .addValue(slot.end().atOffset(ZoneOffset.UTC))
                .addValue(request.room().occupiedUntil(slot).atOffset(ZoneOffset.UTC))
                .addValue(request.purpose().name())
                .addValue(request.headcount())
                .addValue(request.groupName())
                .addValue(Buffer.buffer(contact.nameSealed()))
                .addValue(request.undertaking());
    }

    private static void addLimits(Tuple parameters, Month month, Facts most) {
        parameters
                .addValue(month.now().atOffset(ZoneOffset.UTC))
                .addValue(month.start().atOffset(ZoneOffset.UTC))
                .addValue(month.end().atOffset(ZoneOffset.UTC))
                .addValue(most.liveBookings())
                .addValue(most.monthMinutes());
    }

    /**
     * How an attempt to book ended.
     *
     * @param facts as they were while the resident's row was locked
     * @param keyKnown whether the key was used before: then the booking it stands for has the answer
     */
    record Attempt(boolean booked, Facts facts, boolean keyKnown) {
        static final Attempt KEY_KNOWN = new Attempt(false, new Facts(0, 0), true);
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
