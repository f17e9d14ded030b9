package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;

/** A host of two centers, whose security and system administrators are there for one of them only. */
class OtherCentersIT {
    private static final String OTHER = "QT-013-006";
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.withStaff(AnyHall.CLOCK, AnyHall.aHall(Api.CENTER), AnyHall.aHall(OTHER));
        host.execute("UPDATE staff_account SET all_centers = false WHERE name IN ('security', 'system')");
        host.execute("INSERT INTO staff_center (account_id, center_id) SELECT a.id, c.id FROM staff_account a, center c"
                + " WHERE a.name IN ('security', 'system') AND c.code = '" + Api.CENTER + "'");
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void what_holds_for_the_whole_host_is_not_theirs_to_set() throws Exception {
        StaffBrowser.Answer answer = host.as(Role.SECURITY_ADMIN)
                .submit(StaffBrowser.CENTER + "/settings", Map.of("privacy.phoneDays", "1"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(host.count("SELECT count(*) FROM setting WHERE key = 'privacy.phoneDays'"))
                .isZero();
    }

    @Test
    void whoever_is_there_for_more_centers_is_beyond_their_reach() throws Exception {
        StaffBrowser security = host.as(Role.SECURITY_ADMIN);
        StaffBrowser system = host.as(Role.SYSTEM_ADMIN);
        String auditor = account("auditor");

        assertThat(security.get(auditor).status()).isEqualTo(200);
        assertThat(security.submit(auditor + "/suspend", Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(security.submit(
                                auditor + "/roles", Map.of("role.WINDOW_CLERK", "yes", "center." + Api.CENTER, "yes"))
                        .status())
                .isEqualTo(403);
        assertThat(security.submit(auditor + "/sessions", Map.of()).status()).isEqualTo(403);
        assertThat(system.submit(auditor + "/password", Map.of()).status()).isEqualTo(403);
        assertThat(host.text("SELECT roles::text || state FROM staff_account WHERE name = 'auditor'"))
                .isEqualTo("{AUDITOR}ACTIVE");
    }

    @Test
    void the_last_security_administrator_stays() throws Exception {
        StaffBrowser system = host.as(Role.SYSTEM_ADMIN);
        system.submit(account("security") + "/password", Map.of());

        assertThat(host.text("SELECT roles::text || state FROM staff_account WHERE name = 'security'"))
                .isEqualTo("{SECURITY_ADMIN}ACTIVE");
    }

    @Test
    void a_session_is_no_place_with_tries_of_its_own() throws Exception {
        for (int i = 0; i < 5; i++) {
            new StaffBrowser(host.port).signIn("room", "wrong");
        }
        StaffBrowser clerk = host.as(Role.WINDOW_CLERK);

        assertThat(clerk.signIn("room", host.passwordOf(Role.ROOM_KEEPER)).status())
                .isEqualTo(422);
    }

    @Test
    void a_name_that_no_keyboard_types_is_bad_input_and_no_breakage() throws Exception {
        assertThat(new StaffBrowser(host.port).signIn("a\0b", "wrong").status()).isEqualTo(400);
    }

    private String account(String name) throws Exception {
        return StaffBrowser.CENTER + "/accounts/"
                + host.text("SELECT id FROM staff_account WHERE name = '" + name + "'");
    }
}
