package servicecircle.center.people;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import servicecircle.center.support.db.Database;

/** Counts what waits for somebody at a center. */
final class TaskStore {
    private static final String WAITING = """
            SELECT
              (SELECT count(*) FROM staff_account a JOIN staff_center w ON w.account_id = a.id
               WHERE w.center_id = $1 AND a.state = 'WAITING') AS roles,
              (SELECT count(*) FROM sign_in_try WHERE locked_until > $2) AS locked,
              (SELECT count(*) FROM device WHERE center_id = $1 AND state = 'ENROLLED'
                 AND seen_at < $2::timestamptz - interval '10 minutes') AS silent,
              (SELECT count(*) FROM organisation WHERE center_id = $1 AND state = 'SUBMITTED') AS organisations""";

    private final Database database;

    TaskStore(Database database) {
        this.database = database;
    }

    /** @param silentDevices terminals that said nothing for ten minutes */
    record Waiting(int accountsWithoutRole, int lockedNames, int silentDevices, int organisations) {}

    Future<Waiting> of(int center, Instant now) {
        return database.query(WAITING, Tuple.of(center, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Waiting(
                        row.getInteger("roles"),
                        row.getInteger("locked"),
                        row.getInteger("silent"),
                        row.getInteger("organisations")));
    }
}
