package servicecircle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged kiosk, started as its operator starts it. */
class MainIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder = Path.of("");

    @Test
    void it_starts_without_any_center_and_stops_cleanly_when_asked() throws Exception {
        int port = freePort();
        Process kiosk = start(
                "--config", "config/kiosk.example.yaml", "--port", "" + port, "--center-url", "http://127.0.0.1:9");
        try {
            assertThat(hasSaid(kiosk, "kiosk=started address=127.0.0.1 port=" + port))
                    .isTrue();
            assertThat(new Visitor(port).get("/").statusCode()).isEqualTo(503);
        } finally {
            kiosk.toHandle().destroy();
        }
        assertThat(kiosk.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_taken_port_is_one_sentence_and_exit_code_2() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertUnusable(
                    "choose another port",
                    "--config",
                    "config/kiosk.example.yaml",
                    "--port",
                    "" + taken.getLocalPort());
        }
    }

    @Test
    void a_wrong_configuration_is_one_sentence_and_exit_code_2() throws Exception {
        Path file = Files.writeString(folder.resolve("kiosk.yaml"), "screen: {width: 5}");

        assertUnusable("center.id is missing", "--config", file.toString());
        assertUnusable("There is no configuration file", "--config", "none.yaml");
        assertUnusable("Usage:", "--confg", "none.yaml");
        assertUnusable("--port must be", "--config", "config/kiosk.example.yaml", "--port", "many");
    }

    private static void assertUnusable(String sentence, String... arguments) throws Exception {
        Process kiosk = start(arguments);
        assertThat(kiosk.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(kiosk.exitValue()).isEqualTo(2);
        assertThat(errorOf(kiosk)).contains(sentence).hasLineCount(1);
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@config/jvm/kiosk.args",
                "-jar",
                "kiosk/target/kiosk.jar"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(ROOT.toFile()).start();
    }

    /** Waits for a line of the log; false when the process ends without it. */
    private static boolean hasSaid(Process kiosk, String words) {
        return kiosk.inputReader(StandardCharsets.UTF_8).lines().anyMatch(line -> line.contains(words));
    }

    private static String errorOf(Process kiosk) throws IOException {
        return new String(kiosk.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
