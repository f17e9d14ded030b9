package servicecircle.center.people.retention;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import servicecircle.center.people.settings.Privacy;
import servicecircle.center.support.db.Database;

/** Erases over all centers of the host. The order of locks stands in the migration. */
final class RetentionStore {
    private static final String ERASE = "SELECT contacts, names, bookings, organisations, traces, ratings"
            + " FROM erase_old($1, $2, $3, $4), erase_old_ratings($1, $2, $4)";

    private final Database database;

    RetentionStore(Database database) {
        this.database = database;
    }

    /** At most so many rows of each kind, with their line in the trail. */
    Future<Erased> eraseUnderLock(Instant now, Privacy privacy, int most) {
        return database.query(
                        ERASE, Tuple.of(now.atOffset(ZoneOffset.UTC), privacy.phoneDays(), privacy.bookingDays(), most))
                .map(rows -> rows.iterator().next())
                .map(row -> new Erased(
                        row.getInteger("contacts"),
                        row.getInteger("names"),
                        row.getInteger("bookings"),
                        row.getInteger("organisations"),
                        row.getInteger("traces"),
                        row.getInteger("ratings")));
    }
}
