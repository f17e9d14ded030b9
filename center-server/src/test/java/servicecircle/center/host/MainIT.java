package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicecircle.center.host.config.ConfigFolder;
import servicecircle.center.host.config.ConfigProblem;
import servicecircle.center.host.config.DataFolder;
import servicecircle.center.support.db.AnyDatabase;
import servicecircle.center.support.db.DatabaseAddress;

/** A host as an operator starts it: a process of its own. */
class MainIT {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

    @TempDir
    Path folder;

    @Test
    void a_running_host_keeps_its_data_folder_also_after_a_garbage_collection() throws Exception {
        Process host = started();
        try {
            assertThat(said(host, "event=ready")).as("the host came up").isTrue();
            // Twice: what a first collection finds unreachable is let go of after it.
            collectGarbageOf(host);
            collectGarbageOf(host);

            assertThatExceptionOfType(ConfigProblem.class)
                    .isThrownBy(() -> DataFolder.take(folder.resolve("var")))
                    .withMessageContaining("another center server");
        } finally {
            host.destroy();
            host.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private Process started() throws IOException {
        DatabaseAddress database = AnyDatabase.migrated();
        DatabaseAddress owner = AnyDatabase.rolesOf(database).owner();
        Path password = Files.writeString(folder.resolve("password"), database.password());
        Path ownersPassword = Files.writeString(folder.resolve("owners-password"), owner.password());
        Path config = new ConfigFolder(folder)
                .aHost(
                        "listen: {port: 0}",
                        "data: " + folder.resolve("var"),
                        "database:",
                        "  url: postgresql://" + database.host() + ":" + database.port() + "/" + database.database(),
                        "  user: " + database.user(),
                        "  passwordFile: " + password,
                        "  migration: {user: " + owner.user() + ", passwordFile: " + ownersPassword + "}",
                        "  poolSize: 2");
        return new ProcessBuilder(
                        JAVA.resolve("java").toString(),
                        "-Xmx128m",
                        "-Dlogback.configurationFile=" + ConfigFolder.SHIPPED.resolve("logback.xml"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--config",
                        config.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static boolean said(Process host, String word) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8));
        return lines.lines().anyMatch(line -> line.contains(word));
    }

    private static void collectGarbageOf(Process host) throws Exception {
        Process jcmd = new ProcessBuilder(JAVA.resolve("jcmd").toString(), Long.toString(host.pid()), "GC.run")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("successfully");
        jcmd.waitFor();
        TimeUnit.MILLISECONDS.sleep(500);
    }
}
