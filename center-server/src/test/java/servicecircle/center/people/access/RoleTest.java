package servicecircle.center.people.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
    @Test
    void a_clerk_may_keep_rooms_as_well() {
        assertThat(Role.agree(Set.of(Role.WINDOW_CLERK, Role.ROOM_KEEPER, Role.CENTER_MANAGER)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
    void an_office_is_held_alone(Role office) {
        assertThat(Role.agree(Set.of(office))).isTrue();
        EnumSet.complementOf(EnumSet.of(office))
                .forEach(other -> assertThat(Role.agree(Set.of(office, other))).isFalse());
    }

    /** 三权分立: who makes accounts gives no rights, who gives rights makes none, who audits does neither. */
    @Test
    void no_office_can_do_the_work_of_another() {
        assertThat(Right.ACCOUNTS_MAKE.isHeldBy(Set.of(Role.SECURITY_ADMIN))).isFalse();
        assertThat(Right.ROLES_GIVE.isHeldBy(Set.of(Role.SYSTEM_ADMIN))).isFalse();
        assertThat(EnumSet.allOf(Right.class).stream().filter(right -> right.isHeldBy(Set.of(Role.AUDITOR))))
                .containsExactlyInAnyOrder(Right.CONSOLE, Right.ACCOUNTS_SEE, Right.AUDIT_READ, Right.SETTINGS_SEE);
        assertThat(Right.AUDIT_READ.isHeldBy(EnumSet.complementOf(EnumSet.of(Role.AUDITOR))))
                .isFalse();
    }

    @Test
    void whoever_rules_over_the_system_sees_no_residents_number() {
        assertThat(Right.CONTACT_REVEAL.isHeldBy(
                        Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR, Role.CITY_OPERATOR)))
                .isFalse();
    }
}
