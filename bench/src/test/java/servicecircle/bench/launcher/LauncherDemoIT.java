package servicecircle.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherDemoIT {

    @TempDir
    Path folder;

    @TempDir
    Path second;

    private Checkout checkout;
    private Process demo;
    private int port;

    @BeforeEach
    void start_the_demo() throws Exception {
        checkout = Checkout.in(folder).withStandIns();
        port = Ports.freePair();
        demo = checkout.start("demo", "--port", Integer.toString(port), "--data", data());
    }

    @AfterEach
    void stop_the_demo() throws Exception {
        demo.destroy();
        assertThat(demo.waitFor(40, TimeUnit.SECONDS)).isTrue();
        demo.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void it_starts_both_processes_and_prints_where_they_are() throws Exception {
        awaitWelcome();

        assertThat(checkout.printed())
                .contains("http://127.0.0.1:" + (port + 10) + "/\n", "http://127.0.0.1:" + port + "/\n")
                .contains("http://127.0.0.1:" + port + "/api", data());
        assertThat(Files.readString(folder.resolve("my data/log/center.log")))
                .contains("--config, config/demo-city/host.yaml, --port, " + port)
                .contains("--public-url, http://127.0.0.1:" + port + ", --data, " + data());
        assertThat(Files.readString(folder.resolve("my data/log/kiosk.log")))
                .contains("--config, config/demo-city/kiosk.yaml, --port, " + (port + 10))
                .contains("--center-url, http://127.0.0.1:" + port)
                .contains("--device-key, " + data() + "/demo-kiosk.key");
    }

    @Test
    void it_shows_the_console_and_who_may_sign_in() throws Exception {
        awaitWelcome();

        assertThat(checkout.printed())
                .contains("http://127.0.0.1:" + port + "/staff\n")
                .containsPattern("clerk +any-password +窗口人员 · window clerk\n");
    }

    @Test
    void a_hall_without_demo_accounts_shows_none_and_its_kiosk_has_no_key() throws Exception {
        Checkout plain = Checkout.in(second).withStandIns().with("STAND_IN_IS_NO_DEMO", "yes");
        Process other = plain.start("demo", "--port", Integer.toString(Ports.freePair()));
        try {
            awaitWelcome(plain, other);

            assertThat(plain.printed()).contains("/staff\n").doesNotContain("demo accounts");
            assertThat(Files.readString(second.resolve("var/log/kiosk.log"))).doesNotContain("--device-key");
        } finally {
            other.destroy();
            assertThat(other.waitFor(40, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void ctrl_c_stops_both_and_frees_the_folder() throws Exception {
        awaitWelcome();

        new ProcessBuilder("kill", "-INT", Long.toString(demo.pid())).start().waitFor();

        assertThat(demo.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(demo.exitValue()).isZero();
        assertThat(checkout.printed()).contains("stopped; the data is kept in " + data());
        assertThat(Ports.isTaken(port)).isFalse();
        assertThat(Ports.isTaken(port + 10)).isFalse();
        assertThat(folder.resolve("my data/demo.lock")).doesNotExist();
    }

    @Test
    void a_second_demo_on_the_same_folder_is_refused() throws Exception {
        awaitWelcome();
        Checkout other = Checkout.in(second).withStandIns();

        Ran ran = other.run("demo", "--port", Integer.toString(Ports.freePair()), "--data", data());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.sentences()).hasSize(2);
        assertThat(ran.err()).contains("Another demo is using the data folder " + data());
        assertThat(demo.isAlive()).isTrue();
    }

    @Test
    void children_of_a_killed_launcher_still_hold_the_folder() throws Exception {
        awaitWelcome();
        var children = demo.children().toList();
        demo.destroyForcibly().waitFor();
        Checkout other = Checkout.in(second).withStandIns();

        Ran refused = other.run("demo", "--port", Integer.toString(Ports.freePair()), "--data", data());
        for (ProcessHandle child : children) {
            child.destroyForcibly();
            child.onExit().get(10, TimeUnit.SECONDS);
        }
        Ran afterwards = other.with("STAND_IN_DIES", "center")
                .run("demo", "--port", Integer.toString(Ports.freePair()), "--data", data());

        assertThat(refused.err()).contains("Another demo is using");
        assertThat(afterwards.err()).doesNotContain("Another demo is using");
    }

    @Test
    void a_child_that_dies_later_is_named_and_the_other_is_stopped() throws Exception {
        awaitWelcome();

        ProcessHandle kiosk = demo.children()
                .filter(child -> child.info().commandLine().orElse("").contains("--center-url"))
                .findFirst()
                .orElseThrow();
        kiosk.destroyForcibly();

        assertThat(demo.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(demo.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("err.txt")))
                .contains("kiosk ended by itself with exit code 137", "stand-in started with");
        assertThat(Ports.isTaken(port)).isFalse();
    }

    @Test
    void a_child_that_dies_at_the_start_shows_its_last_lines() throws Exception {
        Checkout dying = Checkout.in(second).withStandIns().with("STAND_IN_DIES", "kiosk");
        int otherPort = Ports.freePair();

        Ran ran = dying.run("demo", "--port", Integer.toString(otherPort));

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err())
                .contains("kiosk ended by itself with exit code 3", "the stand-in was told to die")
                .doesNotContain("Terminated");
        assertThat(Ports.isTaken(otherPort)).isFalse();
        assertThat(second.resolve("var/demo.lock")).doesNotExist();
    }

    private String data() {
        return folder.resolve("my data").toString();
    }

    private void awaitWelcome() throws IOException, InterruptedException {
        awaitWelcome(checkout, demo);
    }

    private static void awaitWelcome(Checkout checkout, Process demo) throws IOException, InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            if (checkout.printed().contains("Ctrl-C stops it")) {
                return;
            }
            assertThat(demo.waitFor(100, TimeUnit.MILLISECONDS))
                    .as(() -> "the demo ended early")
                    .isFalse();
        }
        throw new AssertionError("no welcome: " + checkout.printed());
    }
}
