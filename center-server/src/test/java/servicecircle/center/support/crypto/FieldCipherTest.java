package servicecircle.center.support.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {
    private static final String PLACE = "booking.organizer\0row 1";

    private final FieldCipher cipher = new FieldCipher(List.of(new byte[32]), new SecureRandom());

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "欧阳若兰", "𠮷", "19900001234"})
    void what_was_sealed_opens_at_its_place(String text) {
        assertThat(cipher.open(cipher.seal(text, PLACE), PLACE)).isEqualTo(text);
    }

    @Test
    void altering_any_single_byte_makes_it_fail() {
        byte[] sealed = cipher.seal("欧阳若兰", PLACE);

        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatIllegalStateException().as("byte %d", i).isThrownBy(() -> cipher.open(altered, PLACE));
        }
    }

    @Test
    void cutting_it_anywhere_or_adding_a_byte_makes_it_fail() {
        byte[] sealed = cipher.seal("欧阳若兰", PLACE);

        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatIllegalStateException().as("%d bytes", length).isThrownBy(() -> cipher.open(cut, PLACE));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> cipher.open(Arrays.copyOf(sealed, sealed.length + 1), PLACE));
    }

    @Test
    void another_place_and_another_key_do_not_open_it() {
        byte[] sealed = cipher.seal("欧阳若兰", PLACE);
        byte[] otherKey = new byte[32];
        otherKey[31] = 1;

        assertThatIllegalStateException().isThrownBy(() -> cipher.open(sealed, "booking.organizer\0row 2"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new FieldCipher(List.of(otherKey), new SecureRandom()).open(sealed, PLACE));
    }

    @Test
    void sealing_twice_never_gives_the_same_bytes_and_hides_nothing_but_the_length() {
        byte[] once = cipher.seal("欧阳若兰", PLACE);

        assertThat(cipher.seal("欧阳若兰", PLACE)).isNotEqualTo(once).hasSameSizeAs(once);
        assertThat(once).hasSize(1 + 12 + 12 + 16).startsWith(1);
    }

    @Test
    void the_failure_says_nothing_about_the_text() {
        byte[] sealed = cipher.seal("欧阳若兰", PLACE);

        assertThatIllegalStateException()
                .isThrownBy(() -> cipher.open(sealed, "elsewhere"))
                .withMessage("a sealed field cannot be opened");
    }

    @Test
    void a_new_key_seals_and_the_old_one_still_opens() {
        byte[] sealedBefore = cipher.seal("19900001234", PLACE);
        byte[] laterKey = new byte[32];
        laterKey[0] = 7;
        FieldCipher rotated = new FieldCipher(List.of(new byte[32], laterKey), new SecureRandom());

        assertThat(rotated.open(sealedBefore, PLACE)).isEqualTo("19900001234");
        assertThat(rotated.seal("x", PLACE)[0]).isEqualTo((byte) 2);
        assertThatIllegalStateException().isThrownBy(() -> cipher.open(rotated.seal("x", PLACE), PLACE));
    }

    /** The number before the value is not trusted: another one asks another key, and the tag does not fit. */
    @Test
    void a_key_number_that_was_altered_opens_nothing() {
        FieldCipher rotated = new FieldCipher(List.of(new byte[32], new byte[32]), new SecureRandom());
        byte[] sealed = rotated.seal("x", PLACE);
        sealed[0] = 1;

        assertThatIllegalStateException().isThrownBy(() -> rotated.open(sealed, PLACE));
    }
}
