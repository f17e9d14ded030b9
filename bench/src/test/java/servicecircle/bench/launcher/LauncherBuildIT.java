package servicecircle.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherBuildIT {

    private static final String MAVEN_3_8 = "if [[ $1 == -v ]]; then echo Apache Maven 3.8.7; exit; fi; ";

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void check_out() throws IOException {
        checkout = Checkout.in(folder);
    }

    @Test
    void a_failed_build_shows_the_last_lines_of_its_log() throws Exception {
        Ran ran = maven("for n in {1..40}; do echo line $n; done; exit 1").run("build");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err())
                .contains("The build failed; the whole log is in var/build.log:", "line 11\n", "line 40\n")
                .doesNotContain("line 10\n");
    }

    @Test
    void a_demo_builds_when_a_jar_is_missing_or_a_source_is_newer() throws Exception {
        Checkout counting = maven("echo built >>builds; exit 1");
        counting.run("demo", "--port", freePort());
        assertThat(folder.resolve("builds")).hasContent("built");

        checkout.withStandIns();
        Path source = folder.resolve("kiosk/src/main/resources/deep/page.ftlh");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
        setOld(folder.resolve("kiosk/src/main/resources/deep"));
        setOld(folder.resolve("kiosk/src/main/resources"));
        setOld(folder.resolve("kiosk/src/main"));
        counting.with("STAND_IN_DIES", "center").run("demo", "--port", freePort());
        assertThat(folder.resolve("builds")).hasContent("built");

        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        Ran ran = counting.run("demo", "--port", freePort());
        assertThat(folder.resolve("builds")).hasContent("built\nbuilt");
        assertThat(ran.exitCode()).isEqualTo(1);
    }

    @Test
    void the_last_line_of_a_test_run_counts_the_reports_of_all_modules() throws Exception {
        Ran ran = maven(report("kiosk/target/surefire-reports", 5, 0, 0, 1)
                        + report("center-server/target/failsafe-reports", 7, 0, 0, 0))
                .run("test", "--fast");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.lastLine()).isEqualTo("11 passed, 0 failed, 1 skipped");
    }

    @Test
    void failures_and_errors_count_as_failed_and_so_does_the_run() throws Exception {
        Ran ran = maven(report("kiosk/target/surefire-reports", 5, 1, 2, 0)).run("test", "--fast");

        assertThat(ran.lastLine()).isEqualTo("2 passed, 3 failed, 0 skipped");
        assertThat(ran.exitCode()).isEqualTo(1);
    }

    @Test
    void a_run_without_tests_and_a_broken_build_fail() throws Exception {
        Ran nothing = maven("exit 0").run("test", "--fast");
        assertThat(nothing.lastLine()).isEqualTo("0 passed, 0 failed, 0 skipped");
        assertThat(nothing.exitCode()).isEqualTo(1);

        Ran broken = maven(report("kiosk/target/surefire-reports", 5, 0, 0, 0) + "exit 1")
                .run("test", "--fast");
        assertThat(broken.lastLine()).isEqualTo("5 passed, 0 failed, 0 skipped");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.out()).contains("No test failed, but Maven did");
    }

    @Test
    void reports_of_an_earlier_run_do_not_count() throws Exception {
        maven(report("kiosk/target/surefire-reports", 5, 0, 0, 0)).run("test", "--fast");

        Ran again = maven("sleep 0.1").run("test", "--fast");

        assertThat(again.lastLine()).isEqualTo("0 passed, 0 failed, 0 skipped");
    }

    private Checkout maven(String script) throws IOException {
        return checkout.withTool("mvn", MAVEN_3_8 + script);
    }

    private static void setOld(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH));
    }

    private static String freePort() throws IOException {
        return Integer.toString(Ports.freePair());
    }

    private static String report(String folder, int tests, int failures, int errors, int skipped) {
        return """
                sleep 0.1
                mkdir -p %1$s
                cat >%1$s/TEST-one.xml <<'XML'
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="one" time="0.1" tests="%2$d" errors="%4$d" skipped="%5$d" failures="%3$d">
                </testsuite>
                XML
                """.formatted(folder, tests, failures, errors, skipped);
    }
}
