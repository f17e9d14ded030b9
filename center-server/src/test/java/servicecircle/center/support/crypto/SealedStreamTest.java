package servicecircle.center.support.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedStreamTest {
    private static final int HEAD = SealedChunks.MAGIC.length + SealedChunks.SALT + SealedChunks.ID;
    private static final int CHUNK = 1 + 4 + SealedChunks.PLAIN + SealedChunks.TAG;

    @TempDir
    Path folder;

    private BackupKey key;

    @BeforeEach
    void makeKey() throws IOException {
        key = BackupKey.openOrMake(folder.resolve("backup.key"), new SecureRandom());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
    void what_was_sealed_is_read_again(int length) throws IOException {
        assertThat(open(sealed(length))).isEqualTo(plain(length));
    }

    @Test
    void the_same_key_file_opens_it_after_a_restart_and_another_one_does_not() throws IOException {
        byte[] sealed = sealed(10);
        BackupKey other = BackupKey.openOrMake(folder.resolve("other.key"), new SecureRandom());

        assertThat(new SealedInput(new ByteArrayInputStream(sealed), BackupKey.open(folder.resolve("backup.key")))
                        .readAllBytes())
                .isEqualTo(plain(10));
        assertThatIOException()
                .isThrownBy(() -> new SealedInput(new ByteArrayInputStream(sealed), other))
                .withMessage("was sealed with another backup key");
    }

    @Test
    void wherever_it_is_cut_that_is_noticed() throws IOException {
        byte[] sealed = sealed(70_000);

        for (int length = SealedChunks.MAGIC.length; length < sealed.length; length += 997) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatIOException()
                    .as("%d bytes", length)
                    .isThrownBy(() -> open(cut))
                    .withMessage("was cut short");
        }
        byte[] withoutLastPiece = Arrays.copyOf(sealed, HEAD + CHUNK);
        assertThatIOException().isThrownBy(() -> open(withoutLastPiece)).withMessage("was cut short");
    }

    @Test
    void wherever_a_bit_is_turned_that_is_noticed() throws IOException {
        byte[] sealed = sealed(70_000);

        for (int at = 0; at < sealed.length; at += 991) {
            byte[] altered = sealed.clone();
            altered[at] ^= 0x10;
            assertThatIOException().as("byte %d", at).isThrownBy(() -> open(altered));
        }
    }

    @Test
    void pieces_that_changed_places_and_a_last_one_that_is_not_the_last_are_noticed() throws IOException {
        byte[] sealed = sealed(200_000);
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, HEAD, swapped, HEAD + CHUNK, CHUNK);
        System.arraycopy(sealed, HEAD + CHUNK, swapped, HEAD, CHUNK);
        byte[] ended = Arrays.copyOf(sealed, HEAD + CHUNK);
        ended[HEAD] = 1;
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);

        assertThatIOException().isThrownBy(() -> open(swapped)).withMessage("was altered");
        assertThatIOException().isThrownBy(() -> open(ended)).withMessage("was altered");
        assertThatIOException().isThrownBy(() -> open(longer)).withMessageContaining("behind its end");
    }

    private byte[] open(byte[] sealed) throws IOException {
        return new SealedInput(new ByteArrayInputStream(sealed), key).readAllBytes();
    }

    private byte[] sealed(int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealedOutput sealed = new SealedOutput(out, key, new SecureRandom())) {
            sealed.write(plain(length));
        }
        return out.toByteArray();
    }

    private static byte[] plain(int length) {
        byte[] plain = new byte[length];
        for (int i = 0; i < length; i++) {
            plain[i] = (byte) (i * 31);
        }
        return plain;
    }
}
