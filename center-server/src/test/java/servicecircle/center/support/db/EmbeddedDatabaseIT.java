package servicecircle.center.support.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
    @TempDir
    Path folder;

    @Test
    void a_stale_process_id_that_somebody_else_has_by_now_stops_nobody_and_holds_nobody_up() throws Exception {
        EmbeddedDatabase.start(folder, AnyDatabase.KEYS).close();
        Process stranger = aProcessCalledPostgres();
        try {
            Files.write(folder.resolve("data/postmaster.pid"), List.of(Long.toString(stranger.pid())));

            try (EmbeddedDatabase again = EmbeddedDatabase.start(folder, AnyDatabase.KEYS)) {
                assertThat(again.processId()).isNotEqualTo(stranger.pid());
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_server_that_was_left_behind_is_stopped_by_the_next_start() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder, AnyDatabase.KEYS)) {
            ProcessHandle orphan = ProcessHandle.of(first.processId()).orElseThrow();

            // The first one's guard may start its server again afterwards, so only the stop itself is looked at.
            new ServerProcess(folder).stopOrphan(Duration.ofSeconds(60));

            assertThat(orphan.isAlive()).isFalse();
        }
    }

    private Process aProcessCalledPostgres() throws Exception {
        Path program = Files.copy(
                Path.of("/bin/sleep").toRealPath(), folder.resolve("postgres"), StandardCopyOption.COPY_ATTRIBUTES);
        Process stranger = new ProcessBuilder(program.toString(), "120").start();
        while (!stranger.info().command().orElse("").endsWith("postgres")) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return stranger;
    }
}
