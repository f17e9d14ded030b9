package servicecircle.center.people.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private final PasswordHash passwords = new PasswordHash(new SecureRandom());

    @Test
    void a_password_fits_its_own_hash_and_no_other() {
        String stored = passwords.of("月桥-Gui2026");

        assertThat(PasswordHash.matches(stored, "月桥-Gui2026")).isTrue();
        assertThat(PasswordHash.matches(stored, "月桥-Gui2027")).isFalse();
        assertThat(PasswordHash.matches(stored, "")).isFalse();
    }

    @Test
    void the_same_password_never_looks_the_same_twice() {
        assertThat(passwords.of("月桥-Gui2026")).isNotEqualTo(passwords.of("月桥-Gui2026"));
    }

    @Test
    void the_stored_form_names_the_parameters_of_OWASP() {
        assertThat(passwords.of("x")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    /** From the test program of the reference implementation: password and salt "password" and "somesalt". */
    @Test
    void a_hash_of_the_reference_implementation_is_understood() {
        String stored = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        assertThat(PasswordHash.matches(stored, "password")).isTrue();
        assertThat(PasswordHash.matches(stored, "Password")).isFalse();
    }

    @Test
    void full_width_letters_are_the_same_letters() {
        assertThat(PasswordHash.matches(passwords.of("Ｐａｓｓ１"), "Pass1")).isTrue();
    }

    @Test
    void nobody_has_nobodys_password() {
        assertThat(PasswordHash.matches(passwords.nobodys(), "")).isFalse();
        assertThat(passwords.nobodys()).hasSameSizeAs(passwords.of("x"));
    }

    @Test
    void an_unknown_form_is_a_breakage_and_shows_nothing() {
        assertThatThrownBy(() -> PasswordHash.matches("$md5$secret", "x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("secret");
    }
}
