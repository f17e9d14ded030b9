package servicecircle.bench.calling;

import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import servicecircle.bench.house.HouseDatabase;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.Place;
import servicecircle.center.queue.rules.PriorityClass;

/** People who wait at the one queue, written past the product, and what became of them. */
final class QueueOfPeople {
    /** Every eighth of a priority class, so that the order has something to decide. */
    private static final String SEED = """
            WITH day AS (
              INSERT INTO queue_day (center_id, business_date) VALUES (%1$d, (now() AT TIME ZONE 'Asia/Shanghai')::date)
              ON CONFLICT DO NOTHING), people AS (
              INSERT INTO ticket (center_id, business_date, number, reference, request_id, request_hash, origin, priority, issued_at)
              SELECT %1$d, (now() AT TIME ZONE 'Asia/Shanghai')::date, 'S' || lpad(n::text, 6, '0'), gen_random_uuid(),
                gen_random_uuid(), sha256('seed'), 'KIOSK', CASE WHEN n %% 8 = 0 THEN 'ELDER' ELSE 'NORMAL' END, now()
              FROM generate_series(%2$d, %3$d) n RETURNING id, business_date, number, priority)
            INSERT INTO ticket_leg (center_id, business_date, ticket_id, item, state, priority, since, place)
            SELECT %1$d, business_date, id, '%4$s', 'WAITING', priority, now(),
              now() - interval '1 s' + substr(number, 2)::int %% 900000 * interval '1 microsecond' FROM people""";

    private static final String CALLS = """
            SELECT e.leg_id, e.window_code, e.at, t.number, l.item, l.priority, l.since, l.place
            FROM ticket_event e JOIN ticket_leg l ON l.id = e.leg_id JOIN ticket t ON t.id = l.ticket_id
            WHERE e.center_id = %d AND e.action = 'CALL' ORDER BY e.id""";

    private final HouseDatabase database;
    private final long center;
    private int people;

    private QueueOfPeople(HouseDatabase database, long center) {
        this.database = database;
        this.center = center;
    }

    static QueueOfPeople at(HouseDatabase database, String code) throws IOException {
        return new QueueOfPeople(database, database.number("SELECT id FROM center WHERE code = '" + code + "'"));
    }

    long center() {
        return center;
    }

    /** So many more come at once. */
    void come(int more) throws IOException {
        database.run(SEED.formatted(center, people + 1, people + more, CallingHall.ITEM));
        people += more;
        database.run("ANALYZE ticket_leg");
    }

    /** Every call there was, in the order in which they were made. */
    List<Overtaking.Call> calls() throws IOException {
        List<Overtaking.Call> calls = new ArrayList<>();
        for (Row row : database.rows(CALLS.formatted(center))) {
            calls.add(new Overtaking.Call(leg(row), row.getString("window_code"), instant(row, "at")));
        }
        return calls;
    }

    private static Leg leg(Row row) {
        return new Leg(
                row.getLong("leg_id"),
                row.getString("number"),
                row.getString("item"),
                PriorityClass.valueOf(row.getString("priority")),
                new Place(instant(row, "since"), instant(row, "place"), null, null),
                null);
    }

    static Instant instant(Row row, String column) {
        return row.get(OffsetDateTime.class, column).toInstant();
    }
}
