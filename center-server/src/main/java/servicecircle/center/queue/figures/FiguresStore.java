package servicecircle.center.queue.figures;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import servicecircle.center.people.access.Actor;
import servicecircle.center.queue.catalogue.WaitTargets;
import servicecircle.center.support.db.Database;
import servicecircle.pages.figures.Counts;

/** Counts the services of one center between two business dates; each view is one statement. */
final class FiguresStore {
    /**
     * A service that goes on from another one waits from when it was sent on: the first service was no waiting. What the end
     * of the day cut off has an end that says nothing about its length.
     */
    private static final String TALLIES = """
            WITH odd AS (
              SELECT leg_id, bool_or(action = 'SKIP') AS skipped, bool_or(why = 'DAY_OVER') AS swept,
                max(at) FILTER (WHERE action = 'GO_ON') AS went_on,
                (array_agg(window_code ORDER BY id DESC) FILTER (WHERE action = 'SKIP'))[1] AS skipped_at
              FROM ticket_event
              WHERE center_id = $1 AND business_date BETWEEN $2 AND $3
                AND (action IN ('SKIP', 'GO_ON') OR why = 'DAY_OVER')
              GROUP BY leg_id),
            leg AS (
              SELECT l.item, l.state, l.first_called_at, l.served_at, l.ended_at,
                greatest(l.since, o.went_on) AS began, to_char(greatest(l.since, o.went_on) AT TIME ZONE $7, 'HH24') AS hour,
                to_char(l.business_date, 'YYYY-MM-DD') AS day, coalesce(l.window_code, o.skipped_at, '') AS at_window,
                coalesce(o.skipped, false) AS skipped, coalesce(o.swept, false) AS swept, o.went_on IS NULL AS is_first,
                coalesce(t.seconds, $6) AS target
              FROM ticket_leg l
                LEFT JOIN odd o ON o.leg_id = l.id
                LEFT JOIN unnest($4::text[], $5::int[]) AS t (item, seconds) ON t.item = l.item
              WHERE l.center_id = $1 AND l.business_date BETWEEN $2 AND $3),
            timed AS (
              SELECT *, %s AS key,
                CASE WHEN first_called_at IS NOT NULL
                  THEN greatest(extract(epoch FROM first_called_at - began), 0)::float8 END AS waited,
                CASE WHEN state IN ('DONE', 'TRANSFERRED') AND NOT swept
                  THEN extract(epoch FROM ended_at - served_at)::float8 END AS served
              FROM leg)
            SELECT key, grouping(key) = 1 AS is_total,
              count(*) AS services,
              count(*) FILTER (WHERE is_first) AS numbers,
              count(waited) AS called,
              count(*) FILTER (WHERE state = 'DONE') AS finished,
              count(*) FILTER (WHERE state = 'TRANSFERRED') AS sent_on,
              count(*) FILTER (WHERE skipped) AS skipped,
              count(*) FILTER (WHERE state = 'ABANDONED') AS abandoned,
              count(*) FILTER (WHERE state = 'CANCELLED' AND NOT swept) AS given_up,
              count(*) FILTER (WHERE state = 'CANCELLED' AND swept) AS sent_home,
              count(*) FILTER (WHERE waited <= target) AS within,
              avg(waited) AS wait_mean, percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY waited) AS wait_spread,
              count(served) AS served,
              avg(served) AS service_mean, percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY served) AS service_spread
            FROM timed GROUP BY GROUPING SETS ((), (key))""";

    private static final Map<By, String> STATEMENTS = Map.of(
            By.ITEM, TALLIES.formatted("item"),
            By.WINDOW, TALLIES.formatted("at_window"),
            By.HOUR, TALLIES.formatted("hour"),
            By.DAY, TALLIES.formatted("day"));

    private static final String NOTE = "SELECT audit_append($1, $2, $3, 'DATA_EXPORTED', 'queue-figures', $4)";

    private final Database database;
    private final int center;
    private final ZoneId zone;
    private final WaitTargets targets;

    /** @param zone in which an hour is an hour */
    FiguresStore(Database database, int center, ZoneId zone, WaitTargets targets) {
        this.database = database;
        this.center = center;
        this.zone = zone;
        this.targets = targets;
    }

    Future<Tally.All> tallies(Period period, By by) {
        List<Map.Entry<String, Duration>> own = List.copyOf(targets.ofItem().entrySet());
        Tuple values = Tuple.of(center, period.from(), period.to())
                .addArrayOfString(own.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .addArrayOfInteger(
                        own.stream().map(item -> seconds(item.getValue())).toArray(Integer[]::new))
                .addInteger(seconds(targets.usual()))
                .addString(zone.getId());
        return database.query(Objects.requireNonNull(STATEMENTS.get(by)), values)
                .map(FiguresStore::all);
    }

    /** One line in the trail. */
    Future<Void> noteExport(Period period, By by, Actor actor) {
        String detail = period.from() + ".." + period.to() + " by " + by.inAddresses();
        return database.query(NOTE, Tuple.of(center, actor.kind(), actor.name(), detail))
                .mapEmpty();
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }

    private static Tally.All all(RowSet<Row> rows) {
        List<Tally> tallies = new ArrayList<>();
        Tally total = null;
        for (Row row : rows) {
            if (row.getBoolean("is_total")) {
                total = tally("", row);
            } else {
                tallies.add(tally(row.getString("key"), row));
            }
        }
        if (total == null) {
            throw new IllegalStateException("an empty grouping set has one row, always");
        }
        return new Tally.All(total, tallies);
    }

    private static Tally tally(String key, Row row) {
        return new Tally(
                key,
                counts(row),
                spread(row, "called", "wait"),
                spread(row, "served", "service"),
                row.getInteger("within"));
    }

    private static Counts counts(Row row) {
        return new Counts(
                row.getInteger("services"),
                row.getInteger("numbers"),
                row.getInteger("called"),
                row.getInteger("finished"),
                row.getInteger("sent_on"),
                row.getInteger("skipped"),
                row.getInteger("abandoned"),
                row.getInteger("given_up"),
                row.getInteger("sent_home"));
    }

    private static Spread spread(Row row, String cases, String what) {
        int number = row.getInteger(cases);
        if (number == 0) {
            return new Spread(0, 0, 0, 0);
        }
        Double[] spread = row.getArrayOfDoubles(what + "_spread");
        return new Spread(number, row.getDouble(what + "_mean"), spread[0], spread[1]);
    }
}
