package servicecircle.bench.booking;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import servicecircle.bench.house.HouseDatabase;

/** Whether a booking takes longer once millions are stored. Constraint and indexes stay in place while they are loaded. */
final class YearsOfBookings {
    private static final int FEW = 10_000;
    private static final int MANY = 3_000_000;
    private static final int BATCH = 100_000;
    private static final Duration STRETCH = Duration.ofSeconds(10);

    private final HouseDatabase database;
    private final BareInsert insert;
    private final HttpBookings http;

    YearsOfBookings(HouseDatabase database, BareInsert insert, HttpBookings http) {
        this.database = database;
        this.insert = insert;
        this.http = http;
    }

    /** Few, many, and few again, so that a machine that slows down is not taken for a table that grew. */
    Figures.Growth growth(double perSecond) throws Exception {
        List<Double> few = new ArrayList<>(p99s(FEW, 3, perSecond));
        List<Double> many = p99s(MANY, 5, perSecond);
        few.addAll(p99s(FEW, 3, perSecond));
        return new Figures.Growth(perSecond, Latencies.median(few), Latencies.median(many), FEW, MANY);
    }

    private List<Double> p99s(int bookings, int stretches, double perSecond) throws Exception {
        BookingBenchmark.tell("loading " + bookings + " bookings");
        load(bookings);
        http.openLoop(perSecond, STRETCH);
        List<Double> p99s = new ArrayList<>();
        for (int i = 0; i < stretches; i++) {
            p99s.add(http.openLoop(perSecond, STRETCH).latencies().ms(0.99));
        }
        return p99s;
    }

    private void load(int bookings) throws IOException {
        database.run("TRUNCATE booking, outbox");
        database.run(
                "CREATE TEMP TABLE everybody AS SELECT row_number() OVER (ORDER BY id) - 1 AS n, id FROM resident");
        database.run("CREATE UNIQUE INDEX ON pg_temp.everybody (n)");
        database.run("ANALYZE pg_temp.everybody");
        long residents = database.number("SELECT count(*) FROM everybody");
        for (int from = 0; from < bookings; from += BATCH) {
            database.run(batch(from, Math.min(bookings, from + BATCH), residents));
        }
        database.run("DROP TABLE pg_temp.everybody");
        database.run("VACUUM (ANALYZE) booking, resident, outbox");
    }

    /** An hour in every fourth, going back from the start of slot 0, so that nothing meets what comes later. */
    private String batch(int from, int to, long residents) {
        return """
                INSERT INTO booking (center_id, room_id, resident_id, reference, code_index, idempotency_key, request_hash,
                  during, occupied, status, purpose, headcount, group_name, organizer_sealed, undertaking)
                SELECT %d, %d + b %% %d, p.id, gen_random_uuid(), decode(md5(b::text), 'hex'), gen_random_uuid(),
                  sha256(b::text::bytea), span, span, 'APPROVED', 'REHEARSAL', 12, '月桥夕阳红舞蹈队', sha256(b::text::bytea),
                  '2026-1'
                FROM generate_series(%d, %d) b
                JOIN everybody p ON p.n = (b::bigint * 7919) %% %d,
                LATERAL (SELECT %d - (b / %d + 1) * 14400::bigint AS start) AS s,
                LATERAL (SELECT tstzrange(to_timestamp(start), to_timestamp(start + 3600), '[)') AS span) AS t""".formatted(
                        insert.center(),
                        insert.firstRoom(),
                        insert.rooms(),
                        from,
                        to - 1,
                        residents,
                        insert.epoch(),
                        insert.rooms());
    }
}
