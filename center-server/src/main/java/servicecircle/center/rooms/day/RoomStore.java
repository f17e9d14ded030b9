package servicecircle.center.rooms.day;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import servicecircle.center.calendar.Slot;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.support.db.Database;

/** Rooms of one center and what is taken in them. */
final class RoomStore {
    private static final String REGISTER_CENTER = """
            INSERT INTO center (code) VALUES ($1)
            ON CONFLICT (code) DO UPDATE SET code = excluded.code RETURNING id""";

    private static final String REGISTER_ROOMS = """
            INSERT INTO room (center_id, code) SELECT $1, unnest($2::text[])
            ON CONFLICT (center_id, code) DO UPDATE SET code = excluded.code RETURNING id, code""";

    private static final String BOOKED_BUT_MISSING = """
            SELECT coalesce(string_agg(r.code, ', ' ORDER BY r.code), '') AS rooms
            FROM room r
            WHERE r.center_id = $1 AND r.id <> ALL($2) AND EXISTS (
              SELECT FROM booking b
              WHERE b.room_id = r.id AND b.occupied && tstzrange($3, NULL) AND upper(b.during) > $3
                AND b.status IN ('HELD', 'PENDING_REVIEW', 'APPROVED', 'CHECKED_IN'))""";

    /** The range test is the one the exclusion constraint's index serves. */
    private static final String TAKEN = """
            SELECT room_id, lower(during) AS starts, upper(during) AS ends, upper(occupied) AS occupied_until
            FROM booking
            WHERE room_id = ANY($1) AND occupied && tstzrange($2, $3)
              AND status IN ('HELD', 'PENDING_REVIEW', 'APPROVED', 'CHECKED_IN')
            ORDER BY starts""";

    private final Database database;
    private final RoomKeys keys;

    RoomStore(Database database, RoomKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Makes the center and its rooms known to the database and answers their ids there. Safe to repeat. */
    static Future<RoomKeys> register(Database database, Hall hall) {
        String[] codes = hall.rooms().stream().map(Room::id).toArray(String[]::new);
        return database.query(REGISTER_CENTER, Tuple.of(hall.id()))
                .map(rows -> rows.iterator().next().getInteger("id"))
                .compose(center -> database.query(
                                REGISTER_ROOMS, Tuple.tuple().addValue(center).addValue(codes))
                        .map(rows -> {
                            Map<String, Integer> rooms = new HashMap<>();
                            rows.forEach(row -> rooms.put(row.getString("code"), row.getInteger("id")));
                            return new RoomKeys(center, rooms);
                        }));
    }

    /** The rooms with bookings under way or to come that are not among the registered ones; empty when there is none. */
    static Future<String> bookedButMissing(Database database, RoomKeys keys, Instant now) {
        return database.query(BOOKED_BUT_MISSING, Tuple.of(keys.center(), keys.rooms(), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getString("rooms"));
    }

    /** What is taken in these rooms between two instants, in one query however many rooms and days. */
    Future<List<Taken>> takenIn(Collection<Room> rooms, Instant from, Instant to) {
        Integer[] ids = rooms.stream().map(room -> keys.of(room.id())).toArray(Integer[]::new);
        return database.query(TAKEN, Tuple.of(ids, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Taken(
                                keys.codeOf(row.getInteger("room_id")),
                                new Slot(
                                        row.getOffsetDateTime("starts").toInstant(),
                                        row.getOffsetDateTime("ends").toInstant()),
                                row.getOffsetDateTime("occupied_until").toInstant()))
                        .toList());
    }
}
