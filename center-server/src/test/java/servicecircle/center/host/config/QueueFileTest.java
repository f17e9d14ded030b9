package servicecircle.center.host.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicecircle.center.queue.catalogue.WaitTargets;

class QueueFileTest {
    private static final String FILE = """
            policy: {mostCalls: 2%s}
            groups: [{prefix: A, name: {zh: 综合}}]
            items:
              - {code: Z-1, group: A, name: {zh: 甲}, department: {zh: 乙}, level: CITY, minutes: 5%s}
              - {code: Z-2, group: A, name: {zh: 丙}, department: {zh: 乙}, level: CITY, minutes: 5}
            windows: [{code: "1", name: {zh: 窗}, serves: [Z-1, Z-2]}]
            """;

    @TempDir
    Path folder;

    @Test
    void a_wait_has_the_usual_target_unless_the_file_names_another() throws IOException {
        assertThat(targets("", "")).isEqualTo(WaitTargets.USUAL);
        assertThat(targets(", targetMinutes: 20", ", targetMinutes: 8"))
                .isEqualTo(new WaitTargets(Duration.ofMinutes(20), Map.of("Z-1", Duration.ofMinutes(8))));
    }

    @Test
    void a_target_of_no_time_at_all_names_its_key() {
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> targets("", ", targetMinutes: 0"))
                .withMessageContaining("targetMinutes");
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> targets(", targetMinutes: 241", ""))
                .withMessageContaining("targetMinutes");
    }

    private WaitTargets targets(String policy, String item) throws IOException {
        Path file = Files.writeString(folder.resolve("queue.yaml"), FILE.formatted(policy, item));
        return QueueFile.read(Section.of(file)).targets();
    }
}
