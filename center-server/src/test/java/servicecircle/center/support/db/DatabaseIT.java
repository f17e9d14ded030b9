package servicecircle.center.support.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseIT {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        value(vertx.close());
    }

    @Test
    void a_statement_that_runs_out_of_time_is_told_as_busy_for_nothing_of_it_happened() {
        Database database = Database.open(vertx, AnyDatabase.migrated(), 1);

        Throwable failure = catchThrowable(() -> value(database.query("SELECT pg_sleep(20)", Tuple.tuple())));

        assertThat(failure).hasCauseInstanceOf(DatabaseTrouble.class);
        assertThat(((DatabaseTrouble) Objects.requireNonNull(failure.getCause())).kind())
                .isEqualTo(DatabaseTrouble.Kind.BUSY);
    }

    @Test
    void patience_is_measured_however_long_a_single_try_takes() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Database database = Database.open(
                    vertx, new DatabaseAddress("127.0.0.1", silent.getLocalPort(), "any", "any", "any"), 1);
            Instant asked = Instant.now();

            Throwable failure = catchThrowable(() -> value(database.awaitReady(Duration.ofSeconds(1))));

            assertThat(failure).hasCauseInstanceOf(DatabaseTrouble.class);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(9));
        }
    }

    private static <T> T value(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
