package servicecircle.center.passes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    private static final String TEXT = "7ZZZZZZZZZZZZZZZZZZZZZZZZZ";

    @Test
    void every_reference_reads_back_as_itself() {
        SecureRandom random = new SecureRandom();

        Stream.generate(() -> Reference.random(random))
                .limit(5_000)
                .forEach(reference -> assertThat(Reference.of(reference.text())).isEqualTo(reference));
    }

    @Test
    void the_smallest_and_the_largest_reference_have_all_their_characters() {
        assertThat(new Reference(new UUID(0, 0)).text()).isEqualTo("0".repeat(26));
        assertThat(new Reference(new UUID(-1, -1)).text()).isEqualTo(TEXT);
        assertThat(Reference.of("0".repeat(26))).isEqualTo(new Reference(new UUID(0, 0)));
        assertThat(Reference.of(TEXT)).isEqualTo(new Reference(new UUID(-1, -1)));
    }

    @Test
    void a_reference_is_known_by_its_bits_most_significant_first() {
        assertThat(new Reference(new UUID(0, 1)).text()).isEqualTo("0".repeat(25) + "1");
        assertThat(new Reference(new UUID(1L << 63, 0)).text()).isEqualTo("4" + "0".repeat(25));
    }

    @Test
    void a_person_may_write_it_small_with_hyphens_and_with_letters_that_look_like_digits() {
        Reference reference = Reference.of("01123456789ABCDEFGHJKMNPQR");

        assertThat(Reference.of("O1l2-3456-789a-bcde-fghj-kmnp-qr")).isEqualTo(reference);
        assertThat(Reference.of("o i L 2 3 4 5 6 7 8 9 a b c d e f g h j k m n p q r"))
                .isEqualTo(reference);
        assertThat(Reference.of("０１１２３４５６７８９ＡＢＣＤＥＦＧＨＪＫＭＮＰＱＲ")).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80000000000000000000000000",
                "ZZZZZZZZZZZZZZZZZZZZZZZZZZ",
                "0000000000000000000000000",
                "000000000000000000000000000",
                "",
                "7ZZZZZZZZZZZZZZZZZZZZZZZZU",
                "7ZZZZZZZZZZZZZZZZZZZZZZZZ张",
                "../../etc/passwd0000000000"
            })
    void what_is_longer_than_128_bits_or_not_26_characters_is_no_reference(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Reference.of(text));
    }

    @Test
    void a_very_long_text_is_refused_without_reading_it() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reference.of("0".repeat(26) + " ".repeat(27)));
    }

    @Test
    void the_address_in_the_qr_code_is_wholly_in_capitals() {
        String url = Reference.of(TEXT).url("https://huan.example");

        assertThat(url).isEqualTo("HTTPS://HUAN.EXAMPLE/Q/" + TEXT).isEqualTo(url.toUpperCase(Locale.ROOT));
    }

    @Test
    void printing_a_reference_gives_nothing_away() {
        assertThat(Reference.of(TEXT)).hasToString("reference");
    }
}
