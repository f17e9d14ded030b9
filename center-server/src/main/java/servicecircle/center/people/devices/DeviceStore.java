package servicecircle.center.people.devices;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.Actor;
import servicecircle.center.support.db.Database;

/** Terminals of all centers of this host; each statement of a console names the center it speaks for. */
final class DeviceStore {
    private static final String SELECT =
            "SELECT id, center_id, kind, place, state, reason, enrolled_at, seen_at FROM device WHERE ";

    private static final String INVITE = """
            WITH made AS (
              INSERT INTO device (id, center_id, kind, place, state, code_index, code_until)
              VALUES ($1, $2, $3, $4, 'INVITED', $5, $6) RETURNING id)
            SELECT audit_append($2, $7, $8, 'DEVICE_INVITED', $1::uuid::text, 'kind=' || $3) FROM made""";

    /** A fresh code for one that lost its key: the old key is worth nothing from now on. */
    private static final String INVITE_AGAIN = """
            WITH done AS (
              UPDATE device SET state = 'INVITED', reason = '', code_index = $3, code_until = $4, key_hash = NULL,
                version = version + 1
              WHERE id = $1 AND center_id = $2 AND state <> 'REVOKED' RETURNING id)
            SELECT audit_append($2, $5, $6, 'DEVICE_INVITED', $1::uuid::text, 'again') FROM done""";

    /** The code is spent in the statement that gives the key: of two terminals with one code one is enrolled. */
    private static final String ENROL = """
            WITH done AS (
              UPDATE device SET state = 'ENROLLED', code_index = NULL, code_until = NULL, key_hash = $3, enrolled_at = $4,
                seen_at = $4, version = version + 1
              WHERE id = $1 AND code_index = $2 AND state = 'INVITED' AND code_until > $4
              RETURNING id, center_id, kind, place, state, reason, enrolled_at, seen_at)
            SELECT done.*, audit_append(center_id, 'DEVICE', id::text, 'DEVICE_ENROLLED', id::text, 'kind=' || kind) FROM done""";

    private static final String CHANGE = """
            WITH done AS (
              UPDATE device SET state = $3, reason = $4, version = version + 1,
                code_index = NULL, code_until = NULL, key_hash = CASE WHEN $3 = 'REVOKED' THEN NULL ELSE key_hash END
              WHERE id = $1 AND center_id = $2 AND state = ANY($5) RETURNING id)
            SELECT audit_append($2, $6, $7, $8, $1::uuid::text, '') FROM done""";

    private final Database database;

    DeviceStore(Database database) {
        this.database = database;
    }

    /** The hashes of all keys that were given and not taken back, with their devices' ids. */
    Future<Map<ByteBuffer, UUID>> keyHashes() {
        return database.query("SELECT key_hash, id FROM device WHERE key_hash IS NOT NULL", Tuple.tuple())
                .map(rows -> {
                    Map<ByteBuffer, UUID> hashes = new HashMap<>();
                    rows.forEach(row ->
                            hashes.put(ByteBuffer.wrap(row.getBuffer("key_hash").getBytes()), row.getUUID("id")));
                    return hashes;
                });
    }

    Future<List<Device>> of(int center) {
        return database.query(SELECT + "center_id = $1 ORDER BY state = 'REVOKED', kind, place", Tuple.of(center))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DeviceStore::device)
                        .toList());
    }

    /** The device of a key, whatever its state; suspended ones are told why. */
    Future<Optional<Device>> byKey(DeviceKey key) {
        return one(SELECT + "id = $1 AND key_hash = $2", Tuple.of(key.id(), Buffer.buffer(key.hash())));
    }

    Future<Optional<Device>> invitedBy(byte[] codeIndex, Instant now) {
        return one(
                SELECT + "code_index = $1 AND state = 'INVITED' AND code_until > $2",
                Tuple.of(Buffer.buffer(codeIndex), at(now)));
    }

    Future<Void> seen(UUID id, Instant now) {
        return database.query("UPDATE device SET seen_at = $2 WHERE id = $1", Tuple.of(id, at(now)))
                .mapEmpty();
    }

    /** A code to enrol with, as the database keeps it. */
    record Code(byte[] index, Instant until) {}

    Future<Void> invite(Device device, Code code, Actor by) {
        return database.query(
                        INVITE,
                        Tuple.tuple()
                                .addValue(device.id())
                                .addValue(device.center())
                                .addValue(device.kind().name())
                                .addValue(device.place())
                                .addValue(Buffer.buffer(code.index()))
                                .addValue(at(code.until()))
                                .addValue(by.kind())
                                .addValue(by.name()))
                .mapEmpty();
    }

    Future<Boolean> inviteAgain(UUID id, int center, Code code, Actor by) {
        return database.query(
                        INVITE_AGAIN,
                        Tuple.of(id, center, Buffer.buffer(code.index()), at(code.until()), by.kind(), by.name()))
                .map(rows -> rows.size() == 1);
    }

    Future<Optional<Device>> enrol(UUID id, byte[] codeIndex, DeviceKey key, Instant now) {
        return one(ENROL, Tuple.of(id, Buffer.buffer(codeIndex), Buffer.buffer(key.hash()), at(now)));
    }

    /** A change of state, from which states it is possible, and what the trail calls it. */
    record Change(Device.State to, String reason, String action, List<Device.State> from) {}

    /** @return whether it was in one of the states from which this is possible */
    Future<Boolean> change(UUID id, int center, Change change, Actor by) {
        return database.query(
                        CHANGE,
                        Tuple.tuple()
                                .addValue(id)
                                .addValue(center)
                                .addValue(change.to().name())
                                .addValue(change.reason())
                                .addValue(change.from().stream().map(Enum::name).toArray(String[]::new))
                                .addValue(by.kind())
                                .addValue(by.name())
                                .addValue(change.action()))
                .map(rows -> rows.size() == 1);
    }

    private Future<Optional<Device>> one(String sql, Tuple parameters) {
        return database.query(sql, parameters).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(DeviceStore::device));
    }

    private static Device device(Row row) {
        return new Device(
                row.getUUID("id"),
                row.getInteger("center_id"),
                DeviceKind.valueOf(row.getString("kind")),
                row.getString("place"),
                Device.State.valueOf(row.getString("state")),
                row.getString("reason"),
                instant(row, "enrolled_at"),
                instant(row, "seen_at"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
