package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.people.access.Actor;
import servicecircle.center.support.db.Database;

/** Hours that supervisors set for windows of one center on single dates, each with its line in the trail. */
final class PlanStore {
    private static final String SET = """
            WITH done AS (
              INSERT INTO window_day_plan AS p (center_id, day, window_code, hours) VALUES ($1, $2, $3, $4)
              ON CONFLICT (center_id, day, window_code) DO UPDATE SET hours = $4 WHERE p.hours <> $4
              RETURNING window_code)
            SELECT audit_append($1, $5, $6, 'WINDOW_PLANNED', window_code, $2::date::text || ' ' || $4::text) FROM done""";

    private static final String CLEAR = """
            WITH done AS (
              DELETE FROM window_day_plan WHERE center_id = $1 AND day = $2 AND window_code = $3 RETURNING window_code)
            SELECT audit_append($1, $4, $5, 'WINDOW_PLANNED', window_code, $2::date::text || ' as in the file') FROM done""";

    private final Database database;
    private final int center;

    PlanStore(Database database, int center) {
        this.database = database;
        this.center = center;
    }

    /** One window on one date. */
    record Place(LocalDate day, String window) {}

    /** @param hours empty for not at all */
    Future<Void> set(Place place, List<OpenSpan> hours, Actor by) {
        String text = hours.stream().map(OpenSpan::typed).collect(Collectors.joining(" "));
        return database.query(SET, Tuple.of(center, place.day(), place.window(), text, by.kind(), by.name()))
                .mapEmpty();
    }

    /** Back to what the center's file says. */
    Future<Void> clear(Place place, Actor by) {
        return database.query(CLEAR, Tuple.of(center, place.day(), place.window(), by.kind(), by.name()))
                .mapEmpty();
    }
}
