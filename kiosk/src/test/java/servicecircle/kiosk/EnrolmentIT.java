package servicecircle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentIT {
    @TempDir
    Path folder = Path.of("");

    private final Vertx vertx = Vertx.vertx();
    private final FakeCenter center = new FakeCenter(0);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path file = Path.of("");
    private String id = "";

    @BeforeEach
    void open() {
        id = vertx.deployVerticle(center).await();
        file = folder.resolve("device.key");
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void a_good_code_becomes_a_key_that_only_the_owner_reads() throws Exception {
        assertThat(enrol(Samples.ENROLMENT)).isZero();

        assertThat(Files.readString(file)).isEqualTo(Samples.KEY.text() + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new DeviceKeyFile(file).read()).hasToString("key of " + Samples.KEY.device());
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("now belongs to center QT-013-005", file.toString())
                .hasLineCount(2)
                .doesNotContain(Samples.KEY.text(), Samples.ENROLMENT);
        assertThat(folder.toFile().list()).containsExactly("device.key");
    }

    @Test
    void a_new_key_takes_the_place_of_the_old_one() throws Exception {
        Files.writeString(file, "old");

        enrol(Samples.ENROLMENT);

        assertThat(Files.readString(file)).startsWith(Samples.KEY.device());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_wrong_code_is_told_and_leaves_nothing() throws Exception {
        Files.writeString(file, "old");

        assertThat(enrol("0000-0000-0000")).isEqualTo(Enrolment.REFUSED);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("wrong, used or too old");
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(folder.toFile().list()).containsExactly("device.key");
    }

    @Test
    void a_center_that_does_not_answer_is_told() throws Exception {
        vertx.undeploy(id).await();

        assertThat(enrol(Samples.ENROLMENT)).isEqualTo(Enrolment.NO_ANSWER);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("try again");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void no_code_is_spent_where_nothing_can_be_written() {
        Path nowhere = folder.resolve("no/such/folder/device.key");

        assertThatThrownBy(() -> enrolment(nowhere).with(Samples.ENROLMENT, vertx))
                .isInstanceOf(ConfigTrouble.class)
                .hasMessageContaining("Nothing can be written beside");
        assertThat(center.keys).isEmpty();
        assertThatThrownBy(() -> enrolment(null)).hasMessageContaining("--device-key FILE");
    }

    @Test
    void a_key_file_that_others_may_read_is_one_sentence() throws IOException {
        Files.writeString(file, Samples.KEY.text());
        refused("rw-r-----", "Others may read the device key");
        refused("rw----r--", "chmod 600 " + file);
        Files.writeString(file, "nonsense");
        refused("rw-------", "cannot be read; enrol this terminal anew");
        Files.delete(file);
        assertThatThrownBy(() -> new DeviceKeyFile(file).read()).hasMessageContaining("There is no device key");
    }

    private void refused(String mode, String sentence) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        assertThatThrownBy(() -> new DeviceKeyFile(file).read())
                .isInstanceOf(ConfigTrouble.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("k".repeat(10));
    }

    private int enrol(String code) throws IOException {
        return enrolment(file).with(code, vertx);
    }

    private Enrolment enrolment(@org.jspecify.annotations.Nullable Path key) throws IOException {
        KioskConfig config = KioskConfig.read(
                Path.of("../config/kiosk.example.yaml"),
                new KioskConfig.Overrides(
                        null, null, "http://127.0.0.1:" + center.port(), key == null ? null : key.toString()));
        return new Enrolment(config, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
