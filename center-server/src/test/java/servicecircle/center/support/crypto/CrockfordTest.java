package servicecircle.center.support.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrockfordTest {

    @ParameterizedTest
    @CsvSource({
        "00, 2, 00",
        "1f, 1, Z",
        "20, 2, 10",
        "ff, 2, 7Z",
        "00ff, 4, 007Z",
        "ffffffffff, 8, ZZZZZZZZ",
        "0102030405, 8, 04106105"
    })
    void bytes_are_written_most_significant_first(String hex, int length, String text) {
        assertThat(Crockford.text(HexFormat.of().parseHex(hex), length)).isEqualTo(text);
    }

    @Test
    void every_character_of_the_alphabet_reads_back_as_its_number() {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

        for (int digit = 0; digit < 32; digit++) {
            assertThat(Crockford.text(new byte[] {(byte) digit}, 1)).isEqualTo(alphabet.substring(digit, digit + 1));
            assertThat(Crockford.number(alphabet.substring(digit, digit + 1))).isEqualTo(BigInteger.valueOf(digit));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "I", "L", "O", "a", "-", "张", "0 "})
    void what_is_not_in_the_alphabet_has_no_number(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Crockford.number(text));
    }

    @ParameterizedTest
    @CsvSource({
        "k7qm2f9d, K7QM2F9D",
        "K7QM-2F9D, K7QM2F9D",
        "K7QM 2F9D, K7QM2F9D",
        "oO0iIlL1, 00011111",
        "Ｋ７ｑｍ－２Ｆ９Ｄ, K7QM2F9D"
    })
    void what_was_meant_is_read_from_what_was_written(String typed, String canonical) {
        assertThat(Crockford.canonical(typed)).isEqualTo(canonical);
    }
}
