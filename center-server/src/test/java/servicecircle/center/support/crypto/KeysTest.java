package servicecircle.center.support.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private static final String MASTER = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir
    Path folder;

    @Test
    void the_first_start_makes_a_file_that_only_its_owner_can_read() throws IOException {
        Path file = folder.resolve("keys/host.keys");

        Keys keys = Keys.open(file, new SecureRandom());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keys.master()).hasSize(32);
        assertThat(keys.databasePassword()).matches("[A-Za-z0-9_-]{43}");
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void later_starts_read_the_same_keys_and_leave_the_file_alone() throws IOException {
        Path file = folder.resolve("host.keys");
        Keys first = Keys.open(file, new SecureRandom());
        String text = Files.readString(file);

        Keys second = Keys.open(file, new SecureRandom());

        assertThat(second.master()).isEqualTo(first.master());
        assertThat(second.databasePassword()).isEqualTo(first.databasePassword());
        assertThat(file).hasContent(text);
    }

    @Test
    void two_hosts_have_different_keys() throws IOException {
        Keys one = Keys.open(folder.resolve("one.keys"), new SecureRandom());
        Keys two = Keys.open(folder.resolve("two.keys"), new SecureRandom());

        assertThat(two.master()).isNotEqualTo(one.master());
        assertThat(two.databasePassword()).isNotEqualTo(one.databasePassword());
    }

    @Test
    void a_half_written_file_of_an_earlier_start_is_no_obstacle() throws IOException {
        Files.writeString(folder.resolve("host.keys.new"), "mas");

        assertThat(Keys.open(folder.resolve("host.keys"), new SecureRandom()).master())
                .hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing else",
                "master=" + MASTER,
                "databasePassword=secret",
                "master=\ndatabasePassword=secret",
                "master=" + MASTER + "\ndatabasePassword=",
                "master=AAAA\ndatabasePassword=secret",
                "master=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==\ndatabasePassword=secret",
                "master=***\ndatabasePassword=secret",
                "master=\\u00\ndatabasePassword=secret"
            })
    void a_damaged_file_is_told_in_one_sentence_that_names_it_and_shows_no_secret(String text) throws IOException {
        Path file = folder.resolve("host.keys");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatIOException()
                .isThrownBy(() -> Keys.open(file, new SecureRandom()))
                .withMessageContaining(file.toString())
                .satisfies(sentence -> assertThat(sentence.getMessage())
                        .doesNotContain("\n", "secret", MASTER.substring(0, 4), "***"));
    }

    @Test
    void a_file_that_is_no_text_is_told_in_one_sentence_that_names_it() throws IOException {
        Path file = folder.resolve("host.keys");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatIOException()
                .isThrownBy(() -> Keys.open(file, new SecureRandom()))
                .withMessageContaining(file.toString())
                .withMessageContaining("damaged");
    }

    @Test
    void printing_the_keys_shows_none() {
        assertThat(new Keys(new byte[32], "very secret").toString()).doesNotContain("very secret", "[B");
    }

    @Test
    void each_purpose_and_each_center_has_a_key_of_its_own() {
        Keys keys = new Keys(new byte[32], "any");
        byte[] phone = keys.indexFor("phone", "QT-013-005").of("x");

        assertThat(keys.indexFor("phone", "QT-013-005").of("x")).isEqualTo(phone);
        assertThat(keys.indexFor("code", "QT-013-005").of("x")).isNotEqualTo(phone);
        assertThat(keys.indexFor("phone", "QT-013-006").of("x")).isNotEqualTo(phone);
        assertThat(keys.cipherFor("QT-013-005")
                        .open(keys.cipherFor("QT-013-005").seal("x", "y"), "y"))
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--", "rw--w----"})
    void a_file_that_others_may_open_is_refused_in_one_sentence(String mode) throws IOException {
        Path file = folder.resolve("host.keys");
        Keys.open(file, new SecureRandom());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThatIOException()
                .isThrownBy(() -> Keys.open(file, new SecureRandom()))
                .withMessageContaining(file.toString())
                .withMessageContaining("chmod 600");
    }

    @Test
    void a_key_that_is_added_leaves_everything_else_as_it_was(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("host.keys");
        Keys before = Keys.open(file, new SecureRandom());
        byte[] sealed = before.cipherFor("QT-013-005").seal("x", "y");
        byte[] index = before.indexFor("phone", "QT-013-005").of("19900001234");

        assertThat(Keys.addSeal(file, new SecureRandom())).isEqualTo(2);
        assertThat(Keys.addSeal(file, new SecureRandom())).isEqualTo(3);
        Keys after = Keys.open(file, new SecureRandom());
        assertThat(after.cipherFor("QT-013-005").open(sealed, "y")).isEqualTo("x");
        assertThat(after.cipherFor("QT-013-005").seal("x", "y")[0]).isEqualTo((byte) 3);
        assertThat(after.indexFor("phone", "QT-013-005").of("19900001234")).isEqualTo(index);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }
}
