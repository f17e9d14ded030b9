package servicecircle.center.people.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import servicecircle.center.support.BadInput;

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> VALID = List.of("91350100M000100Y43", "914403006990676707", "91440300L83341734R");

    @Test
    void known_codes_are_taken_as_they_are() {
        assertThat(VALID)
                .allSatisfy(code -> assertThat(CreditCode.of(code).text()).isEqualTo(code));
    }

    @Test
    void small_letters_blanks_and_full_width_signs_are_read() {
        assertThat(CreditCode.of(" 91350100 m000100y-43").text()).isEqualTo("91350100M000100Y43");
        assertThat(CreditCode.of("\uff191350100M000100Y43").text()).isEqualTo("91350100M000100Y43");
    }

    /** 31 is a prime and no weight is a multiple of it, so the sum changes whatever single character does. */
    @Test
    void all_18_times_30_single_wrong_characters_of_each_code_are_found() {
        int found = 0;
        for (String code : VALID) {
            for (int place = 0; place < code.length(); place++) {
                for (int other = 0; other < ALPHABET.length(); other++) {
                    String wrong = code.substring(0, place) + ALPHABET.charAt(other) + code.substring(place + 1);
                    found += isRefused(wrong) ? 1 : 0;
                }
            }
        }

        assertThat(found).isEqualTo(VALID.size() * 18 * 30);
    }

    /** Neighbouring weights differ, also the last one (28) from that of the check character (1). */
    @Test
    void every_swap_of_two_different_neighbours_is_found() {
        int swaps = 0;
        int found = 0;
        for (String code : VALID) {
            for (int place = 0; place + 1 < code.length(); place++) {
                String swapped = code.substring(0, place)
                        + code.charAt(place + 1)
                        + code.charAt(place)
                        + code.substring(place + 2);
                swaps += swapped.equals(code) ? 0 : 1;
                found += isRefused(swapped) ? 1 : 0;
            }
        }

        assertThat(swaps).isGreaterThan(30);
        assertThat(found).isEqualTo(swaps);
    }

    /** A sum that is a multiple of 31 needs 0, and one that leaves 1 needs 30, which is Y. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, Y", "30, 1"})
    void check_values_at_both_ends_are_right(int remainder, char check) {
        // The weights of the first two places are 1 and 3: 0000…0 sums to 0, 1000…0 to 1.
        String body = ALPHABET.charAt(remainder) + "0".repeat(16);

        assertThat(CreditCode.checkOf(body)).isEqualTo(check);
        assertThat(CreditCode.of(body + check).text()).isEqualTo(body + check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "9", "91350100M000100Y4", "91350100M000100Y433", "I1350100M000100Y43", "91350100M000100Y4O"})
    void what_has_another_shape_says_so(String typed) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> CreditCode.of(typed))
                .satisfies(no -> assertThat(no.objection().code()).isEqualTo("CREDIT_CODE_SHAPE"));
    }

    @Test
    void a_wrong_check_character_says_so() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> CreditCode.of("91350100M000100Y44"))
                .satisfies(no -> assertThat(no.objection().code()).isEqualTo("CREDIT_CODE_CHECK"));
        assertThat(IntStream.range(0, 31)
                        .filter(i -> !isRefused("91350100M000100Y4" + ALPHABET.charAt(i)))
                        .count())
                .isEqualTo(1);
    }

    private static boolean isRefused(String code) {
        try {
            CreditCode.of(code);
            return false;
        } catch (BadInput refused) {
            return true;
        }
    }
}
