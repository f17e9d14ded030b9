package servicecircle.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherRefusalIT {

    private static final String[] TOOLS = {"bash", "dirname", "cat", "mkdir", "rm", "tail", "sleep"};

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void check_out() throws IOException {
        checkout = Checkout.in(folder);
    }

    @Test
    void help_names_every_command() throws Exception {
        Ran ran = checkout.run("help");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("./circle demo [--port N] [--kiosk-port N] [--data DIR]", "./circle demo --smoke")
                .contains("./circle test [--fast] [--all]", "./circle bench NAME [--quick] [--json FILE]")
                .contains("./circle generate-city", "./circle build");
        assertThat(checkout.run().out()).isEqualTo(ran.out());
    }

    @Test
    void an_unknown_command_shows_the_help_and_ends_with_2() throws Exception {
        Ran ran = checkout.run("dance");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no command \"dance\"", "./circle demo [--port N]");
    }

    @Test
    void a_missing_jdk_is_one_sentence() throws Exception {
        assertRefused(checkout.withOnlyTools(TOOLS).run("demo"), "No JDK was found: install JDK 17 or newer");
    }

    @Test
    void a_runtime_without_compiler_is_no_jdk() throws Exception {
        Checkout runtimeOnly = checkout.withOnlyTools(TOOLS).withTool("java", "exit 0");

        assertRefused(runtimeOnly.run("build"), "No JDK was found");
    }

    @Test
    void an_old_jdk_is_one_sentence() throws Exception {
        String version = "echo 'Picked up JAVA_TOOL_OPTIONS: -X' >&2; echo 'openjdk version \"11.0.22\"' >&2";
        Checkout old = checkout.withOnlyTools(TOOLS).withTool("javac", "exit 0").withTool("java", version);

        assertRefused(old.run("demo"), "This JDK is too old (openjdk version \"11.0.22\")");
    }

    @Test
    void a_missing_or_old_maven_is_one_sentence() throws Exception {
        Checkout bare =
                checkout.withOnlyTools(TOOLS).withTool("javac", "exit 0").withTool("java", aJdk17());

        assertRefused(bare.run("build"), "Maven was not found");
        assertRefused(bare.withTool("mvn", "echo Apache Maven 3.6.3").run("build"), "This Maven is too old");
    }

    @Test
    void a_folder_that_cannot_be_written_is_one_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "");

        Ran ran = checkout.run("demo", "--data", file.resolve("data").toString());

        assertRefused(ran, "a-file/data is not writable");
        assertThat(ran.err()).contains("--data DIR");
    }

    @Test
    void a_taken_port_is_one_sentence_that_names_the_option() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            String free = Integer.toString(Ports.freePair());

            assertRefused(
                    checkout.run("demo", "--port", port, "--kiosk-port", free),
                    "Port " + port + " is taken: choose another with --port N.");
            assertRefused(
                    checkout.run("demo", "--port", free, "--kiosk-port", port),
                    "Port " + port + " is taken: choose another with --port N or --kiosk-port N.");
        }
    }

    @Test
    void a_wrong_option_or_port_is_one_sentence() throws Exception {
        assertRefused(checkout.run("demo", "--loud"), "The demo does not know --loud");
        assertRefused(checkout.run("demo", "--port"), "--port needs a value");
        assertRefused(checkout.run("demo", "--port", "80a"), "you gave 80a");
        assertRefused(checkout.run("demo", "--port", "65536"), "you gave 65536");
        assertRefused(checkout.run("demo", "--port", "65530"), "--kiosk-port N");
        assertRefused(checkout.run("demo", "--port", "8080", "--kiosk-port", "8080"), "a port of its own");
    }

    private static String aJdk17() {
        return "echo 'openjdk version \"17.0.15\"' >&2";
    }

    private static void assertRefused(Ran ran, String sentence) {
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.sentences()).hasSize(2);
        assertThat(ran.sentences().get(1)).contains(sentence);
    }
}
