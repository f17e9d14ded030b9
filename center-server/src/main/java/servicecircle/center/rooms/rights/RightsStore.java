package servicecircle.center.rooms.rights;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.Slot;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.residents.SealedContact;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.db.Database;

/** What the holder of a number may ask of one center; each act is a function of the migrations, with its line in the trail. */
final class RightsStore {
    private static final String EXPORT = "SELECT * FROM export_person($1, $2, $3)";
    private static final String ERASE = "SELECT outcome, until, cancelled FROM erase_person($1, $2, $3, $4)";

    private final Database database;
    private final int center;

    /** @param center the database's id */
    RightsStore(Database database, int center) {
        this.database = database;
        this.center = center;
    }

    /** None where reference and number do not belong together. */
    Future<List<KeptBooking>> export(Reference reference, byte[] phoneIndex) {
        return database.query(EXPORT, Tuple.of(center, reference.id(), Buffer.buffer(phoneIndex)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RightsStore::booking)
                        .toList());
    }

    /** How many bookings to come were cancelled. */
    Future<Outcome<Integer, RightsRefusal>> eraseUnderResidentLock(
            Reference reference, byte[] phoneIndex, Instant now) {
        return database.query(
                        ERASE,
                        Tuple.of(center, reference.id(), Buffer.buffer(phoneIndex), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> outcome(rows.iterator().next()));
    }

    private static Outcome<Integer, RightsRefusal> outcome(Row row) {
        return switch (row.getString("outcome")) {
            case "ERASED" -> Outcome.done(row.getInteger("cancelled"));
            case "UNDER_WAY" ->
                Outcome.refused(new RightsRefusal(RightsRefusal.Reason.VISIT_UNDER_WAY, instant(row, "until")));
            default -> Outcome.refused(new RightsRefusal(RightsRefusal.Reason.NUMBER_DIFFERS, null));
        };
    }

    private static KeptBooking booking(Row row) {
        return new KeptBooking(
                new Reference(row.getUUID("reference")),
                row.getString("room"),
                new Slot(
                        row.getOffsetDateTime("starts").toInstant(),
                        row.getOffsetDateTime("ends").toInstant()),
                row.getString("status"),
                row.getString("purpose"),
                row.getInteger("headcount"),
                row.getString("group_name"),
                contact(row),
                row.getString("undertaking"),
                row.getString("consent"),
                row.getOffsetDateTime("made_at").toInstant(),
                instant(row, "cancelled_at"),
                row.getOffsetDateTime("known_since").toInstant());
    }

    private static @Nullable SealedContact contact(Row row) {
        Buffer name = row.getBuffer("organizer_sealed");
        return name == null
                ? null
                : new SealedContact(bytes(row, "phone_index"), bytes(row, "phone_sealed"), name.getBytes());
    }

    private static byte[] bytes(Row row, String column) {
        return Objects.requireNonNull(row.getBuffer(column)).getBytes();
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
