package servicecircle.center.rooms.staff;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.Slot;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.residents.SealedContact;
import servicecircle.center.support.db.Database;

/** Bookings of one center for its staff. */
final class StaffBookingStore {
    private static final String COLUMNS = """
            SELECT b.reference, r.code AS room, lower(b.during) AS starts, upper(b.during) AS ends, b.status, b.purpose,
                   b.headcount, b.group_name, p.phone_index, p.phone_sealed, b.organizer_sealed""";

    private static final String FROM = """

            FROM booking b JOIN room r ON r.id = b.room_id LEFT JOIN resident p ON p.id = b.resident_id
            WHERE b.center_id = $1 AND\s""";

    /** By its end, for which there is an index over all that are not forgotten; a booking is shorter than a day. */
    private static final String DAY = COLUMNS + FROM + """
            b.erased_at IS NULL AND upper(b.during) > $2 AND upper(b.during) < $3::timestamptz + interval '1 day'
              AND lower(b.during) >= $2 AND lower(b.during) < $3
            ORDER BY lower(b.during), r.code, b.id""";

    /** Read and written down in one statement: no view without its line, no line without a view. */
    private static final String REVEAL =
            COLUMNS + ", audit_append($1, $3, $4, 'CONTACT_REVEALED', b.reference::text, $5) AS line" + FROM
                    + "b.reference = $2 AND b.organizer_sealed IS NOT NULL AND p.phone_sealed IS NOT NULL";

    private final Database database;
    private final int center;

    /** @param center the database's id */
    StaffBookingStore(Database database, int center) {
        this.database = database;
        this.center = center;
    }

    /** Those that begin within a stretch of time, the earliest first. */
    Future<List<StaffBooking>> within(Slot stretch) {
        return database.query(
                        DAY,
                        Tuple.of(
                                center,
                                stretch.start().atOffset(ZoneOffset.UTC),
                                stretch.end().atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StaffBookingStore::booking)
                        .toList());
    }

    Future<Optional<StaffBooking>> find(Reference reference) {
        return one(COLUMNS + FROM + "b.reference = $2", Tuple.of(center, reference.id()));
    }

    /** One whose contact may be opened now, because its line stands in the trail; empty where the contact is gone. */
    Future<Optional<StaffBooking>> reveal(Reference reference, String reason, Actor by) {
        return one(REVEAL, Tuple.of(center, reference.id(), by.kind(), by.name(), "reason=" + reason));
    }

    private Future<Optional<StaffBooking>> one(String sql, Tuple parameters) {
        return database.query(sql, parameters).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(StaffBookingStore::booking));
    }

    private static StaffBooking booking(Row row) {
        return new StaffBooking(
                new Reference(row.getUUID("reference")),
                row.getString("room"),
                new Slot(
                        row.getOffsetDateTime("starts").toInstant(),
                        row.getOffsetDateTime("ends").toInstant()),
                row.getString("status"),
                row.getString("purpose"),
                row.getInteger("headcount"),
                row.getString("group_name"),
                contact(
                        row.getBuffer("phone_index"),
                        row.getBuffer("phone_sealed"),
                        row.getBuffer("organizer_sealed")));
    }

    private static @Nullable SealedContact contact(
            @Nullable Buffer index, @Nullable Buffer phone, @Nullable Buffer name) {
        return index == null || phone == null || name == null
                ? null
                : new SealedContact(index.getBytes(), phone.getBytes(), name.getBytes());
    }
}
