package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that answers, but not in time: somebody holds a lock on all bookings. */
class DatabaseBusyIT {
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.of(AnyHall.aHall(Api.CENTER));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void who_waits_for_a_connection_or_a_lock_in_vain_is_told_to_come_back_and_nothing_is_stored() throws Exception {
        List<Future<Api.Answer>> waiting;
        try (Connection other = DriverManager.getConnection(
                        host.database.jdbcUrl(), host.database.user(), host.database.password());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE booking");
            waiting = twiceAsManyAsConnections();
            Await.value(Future.join(waiting));
        }

        assertThat(waiting.stream().map(Future::result))
                .hasSize(2 * RunningHost.CONNECTIONS)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.code()).isEqualTo("BUSY");
                    assertThat(answer.raw().getHeader("Retry-After")).isNotBlank();
                });
        assertThat(host.count("SELECT count(*) FROM booking")).isZero();
        assertThat(host.api
                        .post(Api.bookings(), UUID.randomUUID().toString(), Api.aBooking())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoever_asks_for_readiness_hears_that_it_is_busy_and_not_that_it_is_away() throws Exception {
        try (Connection other = DriverManager.getConnection(
                        host.database.jdbcUrl(), host.database.user(), host.database.password());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE booking");
            List<Future<Api.Answer>> waiting = twiceAsManyAsConnections();

            Api.Answer ready = host.api.get("/health/ready");

            other.rollback();
            Await.value(Future.join(waiting).otherwiseEmpty());
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.json().getString("status")).isEqualTo("BUSY");
        }
    }

    private List<Future<Api.Answer>> twiceAsManyAsConnections() {
        return IntStream.range(0, 2 * RunningHost.CONNECTIONS)
                .mapToObj(i -> host.api.postLater(
                        Api.bookings(),
                        new UUID(20261122, i).toString(),
                        Api.aBooking().put("phone", "1990000%04d".formatted(i))))
                .toList();
    }
}
