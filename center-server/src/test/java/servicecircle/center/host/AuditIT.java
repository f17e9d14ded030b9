package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.audit.TrailReport;
import servicecircle.center.support.db.AnyDatabase;
import servicecircle.center.support.db.DatabaseAddress;

/** The trail: written with every change, and nobody can alter it unseen, not even whoever owns the database. */
class AuditIT {
    private static final int LINES = 160;
    private static final int TAMPERINGS = Integer.getInteger("circle.tamperings", 1_000);
    private static RunningHost host;
    private static DatabaseAddress owner;
    private static Connection tamperer;

    @BeforeAll
    static void start() throws Exception {
        host = RunningHost.withStaff(AnyHall.CLOCK, AnyHall.aHall(Api.CENTER));
        owner = AnyDatabase.rolesOf(host.database).owner();
        tamperer = connection(owner);
        writeFromManySides();
        Await.value(host.host().people().audit().checkpoint());
    }

    @AfterAll
    static void stop() throws Exception {
        tamperer.close();
        host.close();
    }

    /** Lines of any shape, written by eight at a time, so that all lanes are used. */
    private static void writeFromManySides() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        Callable<Void> writer = () -> {
            try (Connection connection = connection(host.database);
                    var append = connection.prepareStatement("SELECT audit_append(?, 'SYSTEM', ?, ?, ?, ?)")) {
                for (int i = 0; i < LINES / 8; i++) {
                    append.setInt(1, i % 3);
                    append.setString(2, i % 2 == 0 ? "" : "操作员🀄");
                    append.setString(3, "RETENTION_RUN");
                    append.setString(4, "1:2:" + i);
                    append.setString(5, i % 5 == 0 ? "" : "detail " + i);
                    append.execute();
                }
            }
            return null;
        };
        for (var done : threads.invokeAll(java.util.Collections.nCopies(8, writer))) {
            done.get();
        }
        threads.shutdown();
    }

    @Test
    void an_untouched_trail_is_whole() throws Exception {
        TrailReport report = check();

        assertThat(report.isWhole()).as(report.toString()).isTrue();
        assertThat(report.lines()).isGreaterThanOrEqualTo(LINES);
        assertThat(host.count("SELECT count(DISTINCT lane) FROM audit_log")).isGreaterThan(1);
    }

    @Test
    void every_booking_and_every_cancelling_is_a_line_and_nothing_else_is() throws Exception {
        String before = counts();
        String reference = host.api.post(Api.bookings(), Api.aBooking()).json().getString("reference");
        assertThat(host.api.post(Api.bookings(), Api.aBooking()).status()).isEqualTo(409);
        host.api.post("/Q/" + reference + "/cancel", new io.vertx.core.json.JsonObject());
        host.api.post("/Q/" + reference + "/cancel", new io.vertx.core.json.JsonObject());

        assertThat(counts()).isNotEqualTo(before);
        assertThat(host.count("SELECT count(*) FROM audit_log WHERE action = 'BOOKING_MADE'"))
                .isEqualTo(host.count("SELECT count(*) FROM booking"));
        assertThat(host.count("SELECT count(*) FROM audit_log WHERE action = 'BOOKING_CANCELLED'"))
                .isEqualTo(host.count("SELECT count(*) FROM booking WHERE cancelled_at IS NOT NULL"));
    }

    @Test
    void the_application_can_only_add() {
        for (String statement : List.of(
                "UPDATE audit_log SET detail = ''",
                "DELETE FROM audit_log",
                "TRUNCATE audit_log",
                "INSERT INTO audit_log SELECT * FROM audit_log LIMIT 1",
                "UPDATE audit_head SET seq = 0",
                "DELETE FROM audit_head",
                "ALTER TABLE audit_log DISABLE TRIGGER USER",
                "DROP TABLE audit_log")) {
            assertThatThrownBy(() -> execute(host.database, statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void even_the_owner_is_stopped_by_the_trigger() {
        assertThatThrownBy(() -> execute(owner, "DELETE FROM audit_log")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> execute(owner, "TRUNCATE audit_log")).hasMessageContaining("append-only");
    }

    /** Whoever owns the database switches the trigger off, and may compute every hash anew. */
    @Test
    void a_thousand_random_tamperings_are_found_and_located() throws Exception {
        execute(owner, "ALTER TABLE audit_log DISABLE TRIGGER USER");
        execute(owner, "CREATE TABLE kept_log AS TABLE audit_log; CREATE TABLE kept_head AS TABLE audit_head");
        long seed = Long.getLong("circle.seed", 20_261_122);
        Random random = new Random(seed);
        try {
            for (int i = 0; i < TAMPERINGS; i++) {
                Tampering tampering = Tampering.values()[i % Tampering.values().length];
                Place place = somewhere(random);
                tampering.apply(place, random);
                TrailReport report = check();
                assertThat(report.breaks())
                        .as("seed %d, number %d: %s at %s", seed, i, tampering, place)
                        .anyMatch(found -> found.lane() == place.lane() && tampering.isLocatedBy(place, found.seq()));
                restore();
            }
        } finally {
            restore();
            execute(owner, "DROP TABLE kept_log; DROP TABLE kept_head; ALTER TABLE audit_log ENABLE TRIGGER USER");
        }
        assertThat(check().isWhole()).isTrue();
    }

    /** A line of the trail and the last one of its lane. */
    private record Place(int lane, long seq, long last) {}

    private enum Tampering {
        EDIT {
            @Override
            void apply(Place at, Random random) throws Exception {
                String column = List.of("actor", "subject", "detail", "action", "at", "center_id", "hash")
                        .get(random.nextInt(7));
                String value =
                        switch (column) {
                            case "at" -> "at + interval '1 microsecond'";
                            case "center_id" -> "center_id + 1";
                            case "hash" -> "set_byte(hash, 7, (get_byte(hash, 7) + 1) % 256)";
                            default -> column + " || 'x'";
                        };
                execute(owner, "UPDATE audit_log SET " + column + " = " + value + where(at));
            }
        },
        DELETE {
            @Override
            void apply(Place at, Random random) throws Exception {
                execute(owner, "DELETE FROM audit_log" + where(at));
            }
        },
        SWAP {
            @Override
            void apply(Place at, Random random) throws Exception {
                long other = at.seq() == at.last() ? at.seq() - 1 : at.seq() + 1;
                execute(
                        owner,
                        "UPDATE audit_log SET seq = -1" + where(at)
                                + "; UPDATE audit_log SET seq = " + at.seq() + " WHERE lane = " + at.lane()
                                + " AND seq = "
                                + other + "; UPDATE audit_log SET seq = " + other + " WHERE lane = " + at.lane()
                                + " AND seq = -1");
            }

            @Override
            boolean isLocatedBy(Place at, long found) {
                return Math.abs(found - at.seq()) <= 1;
            }
        },
        CUT_TAIL {
            @Override
            void apply(Place at, Random random) throws Exception {
                execute(owner, "DELETE FROM audit_log WHERE lane = " + at.lane() + " AND seq >= " + at.seq());
            }
        },
        /** As a restored backup looks: the tail is gone and the head fits what is left. */
        OLD_BACKUP {
            @Override
            void apply(Place at, Random random) throws Exception {
                long kept = at.seq() - 1;
                execute(
                        owner,
                        "DELETE FROM audit_log WHERE lane = " + at.lane() + " AND seq > " + kept
                                + "; UPDATE audit_head SET seq = " + kept
                                + ", hash = coalesce((SELECT hash FROM audit_log WHERE lane = "
                                + at.lane() + " AND seq = " + kept + "), sha256(convert_to('service-circle audit lane "
                                + at.lane() + "', 'UTF8'))) WHERE lane = " + at.lane());
            }
        },
        ADD {
            @Override
            void apply(Place at, Random random) throws Exception {
                execute(
                        owner,
                        "INSERT INTO audit_log SELECT lane, " + (at.last() + 1)
                                + ", at, center_id, actor_kind, actor, action, subject, detail, hash FROM audit_log"
                                + where(at));
            }

            @Override
            boolean isLocatedBy(Place at, long found) {
                return found == at.last() + 1;
            }
        },
        /** One line altered and every hash after it computed anew, the head's too: only the checkpoint knows better. */
        REWRITE {
            @Override
            void apply(Place at, Random random) throws Exception {
                execute(owner, "UPDATE audit_log SET detail = detail || 'x'" + where(at));
                execute(owner, """
                        CREATE OR REPLACE FUNCTION pg_temp.audit_field(value text) RETURNS text LANGUAGE sql
                          RETURN octet_length(value) || ':' || value;
                        DO $$ DECLARE line audit_log; before bytea; BEGIN
                          SELECT hash INTO before FROM audit_log WHERE lane = %1$d AND seq = %2$d - 1;
                          before := coalesce(before, sha256(convert_to('service-circle audit lane %1$d', 'UTF8')));
                          FOR line IN SELECT * FROM audit_log WHERE lane = %1$d AND seq >= %2$d ORDER BY seq LOOP
                            before := sha256(before || convert_to(pg_temp.audit_field(line.lane::text) || pg_temp.audit_field(line.seq::text)
                              || pg_temp.audit_field((extract(epoch FROM line.at) * 1000000)::bigint::text)
                              || pg_temp.audit_field(line.center_id::text) || pg_temp.audit_field(line.actor_kind) || pg_temp.audit_field(line.actor)
                              || pg_temp.audit_field(line.action) || pg_temp.audit_field(line.subject) || pg_temp.audit_field(line.detail), 'UTF8'));
                            UPDATE audit_log SET hash = before WHERE lane = line.lane AND seq = line.seq;
                          END LOOP;
                          UPDATE audit_head SET hash = before WHERE lane = %1$d;
                        END $$""".formatted(at.lane(), at.seq()));
            }

            /** Located between the last checkpoint before it and the first one after it. */
            @Override
            boolean isLocatedBy(Place at, long found) {
                return found >= at.seq();
            }
        };

        abstract void apply(Place at, Random random) throws Exception;

        boolean isLocatedBy(Place at, long found) {
            return found == at.seq();
        }

        private static String where(Place at) {
            return " WHERE lane = " + at.lane() + " AND seq = " + at.seq();
        }
    }

    private static Place somewhere(Random random) throws Exception {
        String number = host.text("SELECT lane || '.' || seq FROM audit_head WHERE seq > 1 ORDER BY md5(lane || '"
                + random.nextLong() + "') LIMIT 1");
        int dot = number.indexOf('.');
        long last = Long.parseLong(number.substring(dot + 1));
        return new Place(Integer.parseInt(number.substring(0, dot)), 1 + random.nextLong(last), last);
    }

    private static void restore() throws Exception {
        execute(
                owner,
                "TRUNCATE audit_log; INSERT INTO audit_log TABLE kept_log;"
                        + " TRUNCATE audit_head; INSERT INTO audit_head TABLE kept_head");
    }

    private static TrailReport check() throws Exception {
        return Await.value(host.host().people().audit().check());
    }

    private static String counts() throws Exception {
        return host.text("SELECT count(*) FROM audit_log");
    }

    private static Connection connection(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    /** Without waiting for the disk: a thousand times that would be the longest part of this test. */
    private static void execute(DatabaseAddress as, String sql) throws SQLException {
        if (as.equals(owner)) {
            execute(tamperer, "SET synchronous_commit = off; " + sql);
            return;
        }
        try (Connection connection = connection(as)) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
