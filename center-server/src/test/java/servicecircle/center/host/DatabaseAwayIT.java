package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicecircle.center.support.db.AnyDatabase;
import servicecircle.center.support.db.DurabilityCheck;
import servicecircle.center.support.db.EmbeddedDatabase;
import servicecircle.center.support.db.Migrations;

/** A database of its own that is killed while the host runs. */
class DatabaseAwayIT {
    @TempDir
    private static Path folder;

    private static EmbeddedDatabase database;
    private static RunningHost host;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.start(folder, AnyDatabase.KEYS);
        Migrations.run(database.roles());
        host = RunningHost.on(database.address(), AnyHall.aHall(Api.CENTER));
    }

    @AfterAll
    static void stop() throws Exception {
        host.close();
        database.close();
    }

    @Test
    void a_killed_database_is_a_503_that_mends_itself_and_loses_nothing() throws Exception {
        DurabilityCheck.run(database.address());
        String key = UUID.randomUUID().toString();
        String reference =
                host.api.post(Api.bookings(), key, Api.aBooking()).json().getString("reference");

        ProcessHandle.of(database.processId()).orElseThrow().destroyForcibly();
        Api.Answer down = firstAnswerThat(503);
        Api.Answer up = firstAnswerThat(200);

        assertThat(down.code()).isEqualTo("DATABASE_AWAY");
        assertThat(down.raw().getHeader("Retry-After")).isNotBlank();
        assertThat(up.status()).isEqualTo(200);
        assertThat(host.api.get("/Q/" + reference).status()).isEqualTo(200);
        assertThat(host.api.post(Api.bookings(), key, Api.aBooking()).json().getString("reference"))
                .isEqualTo(reference);
    }

    /** Polls until the host answers so; gives up after a minute. */
    private static Api.Answer firstAnswerThat(int status) throws Exception {
        Instant giveUp = Instant.now().plus(Duration.ofMinutes(1));
        Api.Answer answer = host.api.get("/v1/centers/" + Api.CENTER);
        while (answer.status() != status && Instant.now().isBefore(giveUp)) {
            TimeUnit.MILLISECONDS.sleep(10);
            answer = host.api.get("/v1/centers/" + Api.CENTER);
        }
        assertThat(answer.status()).isEqualTo(status);
        return answer;
    }
}
