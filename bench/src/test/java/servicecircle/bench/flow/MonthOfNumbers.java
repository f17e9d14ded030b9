package servicecircle.bench.flow;

import java.util.concurrent.TimeoutException;
import servicecircle.bench.hall.DemoHall;
import servicecircle.bench.hall.Ledger;

/**
 * Thirty days of numbers as a hall with three windows might have given them out, for a look at its figures. The same each time:
 * waits and services come out of the hash of a row, not out of a dice cup.
 *
 * @param daily how many numbers a day
 */
record MonthOfNumbers(Ledger ledger, int daily) {
    private static final String DAYS = """
            INSERT INTO queue_day (center_id, business_date)
            SELECT c.id, (now() AT TIME ZONE 'Asia/Shanghai')::date - n
            FROM center c, generate_series(1, 30) n WHERE c.code = '%s' ON CONFLICT DO NOTHING""";

    private static final String NUMBERS = """
            INSERT INTO ticket (center_id, business_date, number, reference, request_id, request_hash, origin, priority, issued_at)
            SELECT d.center_id, d.business_date, 'Z' || lpad(n::text, 5, '0'), gen_random_uuid(), gen_random_uuid(), sha256('x'),
              'KIOSK', 'NORMAL',
              (d.business_date + time '08:30' + n * interval '8 hours' / %2$d) AT TIME ZONE 'Asia/Shanghai'
            FROM queue_day d JOIN center c ON c.id = d.center_id, generate_series(1, %2$d) n
            WHERE c.code = '%1$s' AND d.business_date < (now() AT TIME ZONE 'Asia/Shanghai')::date""";

    private static final String LEGS = """
            WITH dice AS (
              SELECT t.*, abs(hashint8(id)) %% 1000 AS fate, abs(hashint8(id + 7)) %% 1000 / 1000.0 AS a,
                abs(hashint8(id + 13)) %% 1000 / 1000.0 AS b,
                extract(hour FROM issued_at AT TIME ZONE 'Asia/Shanghai') AS hour
              FROM ticket t WHERE number LIKE 'Z%%'),
            timed AS (
              SELECT *, interval '1 minute' * (1 + a * (CASE WHEN hour BETWEEN 9 AND 10 THEN 24 ELSE 9 END) + a * a * a * 14) AS wait,
                interval '1 minute' * (2 + b * 11 + b * b * b * 16) AS service,
                CASE WHEN fate < 930 THEN 'DONE' WHEN fate < 950 THEN 'ABANDONED' WHEN fate < 990 THEN 'CANCELLED' ELSE 'TRANSFERRED' END
                  AS state
              FROM dice)
            INSERT INTO ticket_leg (center_id, business_date, ticket_id, item, state, priority, window_code, since, place,
              first_called_at, called_at, served_at, ended_at)
            SELECT center_id, business_date, id,
              CASE WHEN id %% 997 = 0 THEN 'DQ-02' ELSE (ARRAY['ZH-01', 'ZH-01', 'ZH-02', 'ZH-03', 'SB-01', 'SB-02', 'SB-03', 'DQ-01'])[1 + id %% 8] END,
              state, 'NORMAL', CASE WHEN state <> 'CANCELLED' THEN (1 + id %% 3)::text END, issued_at, issued_at,
              CASE WHEN state <> 'CANCELLED' THEN issued_at + wait END, CASE WHEN state <> 'CANCELLED' THEN issued_at + wait END,
              CASE WHEN state IN ('DONE', 'TRANSFERRED') THEN issued_at + wait END, issued_at + wait + service
            FROM timed""";

    private static final String EVENTS = """
            INSERT INTO ticket_event (center_id, business_date, seq, leg_id, action, to_state, window_code, actor_kind, actor, at)
            SELECT l.center_id, l.business_date, 1, l.id, action, 'DONE', l.window_code, 'SYSTEM', '', l.since
            FROM ticket_leg l JOIN ticket t ON t.id = l.ticket_id,
              unnest(ARRAY['ISSUE', 'CALL', 'ARRIVE', CASE WHEN l.state = 'ABANDONED' THEN 'SKIP' ELSE 'RECALL' END, 'FINISH']) action
            WHERE t.number LIKE 'Z%%'""";

    void write() throws TimeoutException {
        ledger.rows(DAYS.formatted(DemoHall.CENTER));
        ledger.rows(NUMBERS.formatted(DemoHall.CENTER, daily));
        ledger.rows(LEGS.formatted());
        ledger.rows(EVENTS.formatted());
        ledger.rows("ANALYZE");
    }
}
