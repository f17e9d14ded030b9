package servicecircle.center.people.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** "12345678901234567890" in base 32: the secret of RFC 6238, appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void one_step_of_skew_is_forgiven_and_two_are_not() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = 1_234_567_890 / 30;

        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step - 1), now, 0)).hasValue(step - 1);
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step + 1), now, 0)).hasValue(step + 1);
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step - 2), now, 0)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step + 2), now, 0)).isEmpty();
    }

    @Test
    void a_code_is_good_once() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = 1_234_567_890 / 30;

        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
    }

    @Test
    void secrets_are_160_bits_and_differ() {
        SecureRandom random = new SecureRandom();

        assertThat(Totp.freshSecret(random)).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.freshSecret(random));
    }

    @Test
    void names_are_escaped_in_the_address_for_authenticators() {
        assertThat(Totp.uri("ABC", "Service Circle", "a b"))
                .isEqualTo("otpauth://totp/Service%20Circle:a%20b?secret=ABC&issuer=Service%20Circle");
    }
}
