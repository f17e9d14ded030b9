package servicecircle.center.host.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicecircle.center.queue.rating.CasePolicy;

class RatingFileTest {
    @TempDir
    Path folder;

    @Test
    void what_a_center_leaves_out_has_its_usual_value() {
        assertThat(HallFile.read(file("")).ratings()).isEqualTo(CasePolicy.usual());
        assertThat(read("{}")).isEqualTo(CasePolicy.usual());
    }

    @Test
    void every_key_is_read() {
        assertThat(read("{callBackWorkingDays: 2, deadlineWorkingDays: 5, keepDays: 180}"))
                .isEqualTo(new CasePolicy(2, 5, 180));
    }

    @Test
    void a_wrong_key_and_a_deadline_without_sense_are_refused() {
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> read("{deadlineDays: 5}"))
                .withMessageContaining("queue: ratings: deadlineDays");
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> read("{keepDays: 3}"))
                .withMessageContaining("keepDays must be from 30 to 1095");
    }

    private CasePolicy read(String ratings) {
        return HallFile.read(file("""
                queue:
                  ratings: %s
                  groups: [{prefix: A, name: {zh: x, en: X}}]
                  items: [{code: ZH-01, group: A, name: {zh: x, en: X}, department: {zh: x, en: X}, level: COMMUNITY, minutes: 5}]
                  windows: [{code: "1", name: {zh: x, en: X}, serves: [ZH-01]}]
                """.formatted(ratings))).ratings();
    }

    private Path file(String queue) {
        return new ConfigFolder(folder).write("hall.yaml", ConfigFolder.HALL + "\n" + queue);
    }
}
