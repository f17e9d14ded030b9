package servicecircle.center.people.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicecircle.center.people.access.Role;
import servicecircle.center.people.settings.Policy;
import servicecircle.pages.parts.Objection;

class PasswordRulesTest {
    private static final Policy MLPS = Policy.DEFAULT;
    private static final Policy ASVS = new Policy(
            Policy.Profile.ASVS, Duration.ofMinutes(15), Duration.ofHours(8), 90, Policy.SecondFactor.ADMINS);
    private static final Set<Role> CLERK = Set.of(Role.WINDOW_CLERK);

    @Test
    void eight_characters_do_for_a_clerk_and_ten_for_an_administrator() {
        assertThat(objection("Kq7#vTz", MLPS, CLERK)).isEqualTo("PASSWORD_SHORT");
        assertThat(objection("Kq7#vTz2", MLPS, CLERK)).isEmpty();
        assertThat(objection("Kq7#vTz2", MLPS, Set.of(Role.SECURITY_ADMIN))).isEqualTo("PASSWORD_SHORT");
        assertThat(objection("Kq7#vTz2xP", MLPS, Set.of(Role.SECURITY_ADMIN))).isEmpty();
    }

    @Test
    void three_of_four_kinds_of_characters_are_asked_for_by_one_norm_and_not_by_the_other() {
        assertThat(objection("wqjxvkzupf", MLPS, CLERK)).isEqualTo("PASSWORD_CLASSES");
        assertThat(objection("wqjxvkzupf", ASVS, CLERK)).isEmpty();
        assertThat(objection("月桥桂花弄对面的茶馆Gui", ASVS, CLERK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password1", "Qwerty123", "Dangqun1", "Huan2026", "Admin123!", "Aa123456", "Wangwei1"})
    void what_everybody_would_try_first_is_refused(String password) {
        assertThat(objection(password, MLPS, CLERK)).isEqualTo("PASSWORD_COMMON");
    }

    @Test
    void a_thousand_characters_are_too_many() {
        assertThat(objection("aB3#".repeat(250), MLPS, CLERK)).isEqualTo("TOO_MANY_CHARACTERS");
    }

    private static String objection(String password, Policy policy, Set<Role> roles) {
        return PasswordRules.objectionTo(password, policy, roles, List.of("wangwei", "王伟"))
                .map(Objection::code)
                .orElse("");
    }
}
