package servicecircle.center.passes;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicecircle.center.support.crypto.Keys;

class ShortCodesTest {
    private static final Reference REFERENCE = new Reference(new UUID(1, 2));

    private final ShortCodes codes = new ShortCodes(anyKeys(1), "QT-013-005");

    @Test
    void a_reference_always_has_the_same_code_of_eight_characters() {
        assertThat(codes.codeOf(REFERENCE))
                .isEqualTo(codes.codeOf(new Reference(new UUID(1, 2))))
                .hasSize(8)
                .matches(ShortCodes::isCode);
    }

    @Test
    void a_thousand_references_have_a_thousand_codes() {
        SecureRandom random = new SecureRandom();

        Set<String> distinct = Stream.generate(() -> Reference.random(random))
                .limit(1_000)
                .map(codes::codeOf)
                .collect(Collectors.toSet());

        assertThat(distinct).hasSize(1_000).allMatch(ShortCodes::isCode);
    }

    @Test
    void the_code_says_nothing_without_the_key_and_differs_from_center_to_center() {
        assertThat(new ShortCodes(anyKeys(2), "QT-013-005").codeOf(REFERENCE)).isNotEqualTo(codes.codeOf(REFERENCE));
        assertThat(new ShortCodes(anyKeys(1), "QT-013-006").codeOf(REFERENCE)).isNotEqualTo(codes.codeOf(REFERENCE));
    }

    @Test
    void the_database_gets_a_keyed_hash_that_another_center_cannot_use() {
        byte[] index = codes.indexOf("K7QM2F9D");

        assertThat(index).hasSize(16).isEqualTo(codes.indexOf("K7QM2F9D"));
        assertThat(new ShortCodes(anyKeys(1), "QT-013-006").indexOf("K7QM2F9D")).isNotEqualTo(index);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7QM2F9", "K7QM2F9D0", "K7QM2F9U", "K7QM2F9I", "k7qm2f9d", "K7QM-2F9D", "张7QM2F9D"})
    void what_is_not_eight_canonical_characters_is_no_code(String text) {
        assertThat(ShortCodes.isCode(text)).isFalse();
    }

    private static Keys anyKeys(int first) {
        byte[] master = new byte[32];
        master[0] = (byte) first;
        return new Keys(master, "any");
    }
}
