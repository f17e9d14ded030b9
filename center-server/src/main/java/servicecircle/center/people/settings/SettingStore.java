package servicecircle.center.people.settings;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import servicecircle.center.people.access.Actor;
import servicecircle.center.support.db.Database;

/** Settings of the host. */
final class SettingStore {
    private static final String PUT = """
            WITH done AS (
              INSERT INTO setting AS s (key, value, changed_at)
              SELECT key, value, $3 FROM unnest($1::text[], $2::text[]) AS given (key, value)
              ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = $3 WHERE s.value <> excluded.value
              RETURNING key, value)
            SELECT audit_append(0, $4, $5, 'SETTING_CHANGED', key, value) FROM done""";

    private final Database database;

    SettingStore(Database database) {
        this.database = database;
    }

    Future<Map<String, String>> all() {
        return database.query("SELECT key, value FROM setting", Tuple.tuple()).map(rows -> {
            Map<String, String> values = new HashMap<>();
            rows.forEach(row -> values.put(row.getString("key"), row.getString("value")));
            return values;
        });
    }

    /** Puts what differs, each with its line in the trail. */
    Future<Void> put(Map<String, String> values, Actor by, Instant now) {
        String[] keys = values.keySet().toArray(String[]::new);
        String[] texts = Arrays.stream(keys).map(values::get).toArray(String[]::new);
        return database.query(PUT, Tuple.of(keys, texts, now.atOffset(ZoneOffset.UTC), by.kind(), by.name()))
                .mapEmpty();
    }
}
