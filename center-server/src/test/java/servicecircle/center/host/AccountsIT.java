package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;

/** The life of an account, and the three offices that watch each other. */
class AccountsIT {
    private static final String ACCOUNTS = StaffBrowser.CENTER + "/accounts";
    private static final Pattern PASSWORD = Pattern.compile("[0-9A-Z]{4}-[0-9a-z]{4}-[0-9A-Z]{4}");
    private final MovingClock clock = new MovingClock();
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.withStaff(clock, AnyHall.aHall(Api.CENTER));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void one_office_makes_the_account_the_other_gives_the_role_and_the_first_password_is_changed() throws Exception {
        String password = make("xiaoli");
        assertThat(new StaffBrowser(host.port).signIn("xiaoli", password).status())
                .as("no role yet")
                .isEqualTo(422);
        assertThat(give("xiaoli", Map.of("role.WINDOW_CLERK", "yes", "center." + Api.CENTER, "yes")))
                .isEqualTo(303);

        StaffBrowser newcomer = StaffBrowser.signedIn(host.port, "xiaoli", password);
        assertThat(newcomer.get(StaffBrowser.CENTER).location()).isEqualTo("/staff/me/password");
        newcomer.get("/staff/me/password");
        for (var wrong : List.of(
                Map.of("old", "wrong", "password", "Gui-hua-lane7", "again", "Gui-hua-lane7"),
                Map.of("old", password, "password", "Gui-hua-lane7", "again", "Gui-hua-lane8"),
                Map.of("old", password, "password", "Password1", "again", "Password1"),
                Map.of("old", password, "password", password, "again", password))) {
            assertThat(newcomer.submit("/staff/me/password", wrong).status()).isEqualTo(422);
        }
        assertThat(newcomer.submit(
                                "/staff/me/password",
                                Map.of("old", password, "password", "Gui-hua-lane7", "again", "Gui-hua-lane7"))
                        .status())
                .isEqualTo(303);
        assertThat(newcomer.get(StaffBrowser.CENTER).status()).isEqualTo(200);
        assertThat(newcomer.get(ACCOUNTS).status()).isEqualTo(403);
    }

    @Test
    void offices_exclude_each_other_and_the_database_says_so_too() throws Exception {
        make("zhangwei");
        String center = "center." + Api.CENTER;

        assertThat(give("zhangwei", Map.of("role.AUDITOR", "yes", "role.WINDOW_CLERK", "yes", center, "yes")))
                .isEqualTo(422);
        assertThat(give("zhangwei", Map.of(center, "yes"))).isEqualTo(422);
        assertThat(give("zhangwei", Map.of("role.AUDITOR", "yes"))).isEqualTo(422);
        assertThatThrownBy(() -> host.execute(
                        "UPDATE staff_account SET roles = '{AUDITOR,SYSTEM_ADMIN}' WHERE name = 'zhangwei'"))
                .hasMessageContaining("staff_offices_exclude");
    }

    @Test
    void nobody_changes_their_own_rights_or_suspends_themselves() throws Exception {
        StaffBrowser security = host.as(Role.SECURITY_ADMIN);
        String own = ACCOUNTS + "/" + id("security");

        assertThat(security.submit(own + "/roles", Map.of("role.SYSTEM_ADMIN", "yes", "allCenters", "yes"))
                        .status())
                .isEqualTo(422);
        assertThat(security.submit(own + "/suspend", Map.of("reason", "x")).status())
                .isEqualTo(422);
        assertThat(host.text("SELECT roles FROM staff_account WHERE name = 'security'"))
                .isEqualTo("{SECURITY_ADMIN}");
    }

    @Test
    void a_suspended_account_is_out_at_once_and_can_come_back() throws Exception {
        StaffBrowser keeper = host.as(Role.ROOM_KEEPER);
        StaffBrowser security = host.as(Role.SECURITY_ADMIN);
        String account = ACCOUNTS + "/" + id("room");

        assertThat(security.submit(account + "/suspend", Map.of("reason", "")).status())
                .isEqualTo(400);
        assertThat(security.submit(account + "/suspend", Map.of("reason", "on leave"))
                        .status())
                .isEqualTo(303);
        assertThat(keeper.get("/staff/me").location()).startsWith("/staff/sign-in");
        assertThat(new StaffBrowser(host.port)
                        .signIn("room", host.passwordOf(Role.ROOM_KEEPER))
                        .status())
                .isEqualTo(422);
        assertThat(security.submit(account + "/suspend", Map.of("reason", "twice"))
                        .body())
                .contains("Somebody else was faster");
        assertThat(security.submit(account + "/resume", Map.of()).status()).isEqualTo(303);
        assertThat(new StaffBrowser(host.port)
                        .signIn("room", host.passwordOf(Role.ROOM_KEEPER))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void no_change_of_an_account_goes_without_the_form_of_its_page() throws Exception {
        String account = ACCOUNTS + "/" + id("room");
        StaffBrowser security = host.as(Role.SECURITY_ADMIN);
        for (String change : List.of("/roles", "/suspend", "/resume", "/unlock", "/sessions")) {
            assertThat(security.post(account + change, Map.of()).body())
                    .as(change)
                    .contains("This page is too old");
        }
        assertThat(host.as(Role.SYSTEM_ADMIN)
                        .post(account + "/password", Map.of())
                        .body())
                .contains("This page is too old");
    }

    /** Or whoever makes accounts could reset the auditor's password and be the auditor. */
    @Test
    void a_password_that_was_reset_opens_nothing_until_the_other_office_agrees() throws Exception {
        StaffBrowser system = host.as(Role.SYSTEM_ADMIN);
        Matcher fresh = PASSWORD.matcher(system.submit(ACCOUNTS + "/" + id("auditor") + "/password", Map.of())
                .body());
        assertThat(fresh.find()).isTrue();

        assertThat(new StaffBrowser(host.port).signIn("auditor", fresh.group()).status())
                .isEqualTo(422);
        assertThat(new StaffBrowser(host.port)
                        .signIn("auditor", host.passwordOf(Role.AUDITOR))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_name_is_taken_once_also_by_two_at_the_same_time() throws Exception {
        StaffBrowser one = host.as(Role.SYSTEM_ADMIN);
        StaffBrowser two = host.as(Role.SYSTEM_ADMIN);
        List<Integer> statuses = List.of(one, two).parallelStream()
                .map(browser -> {
                    try {
                        return browser.submit(ACCOUNTS, Map.of("name", "Wang.Wei", "person", "王伟"))
                                .status();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        assertThat(host.count("SELECT count(*) FROM staff_account WHERE name = 'wang.wei'"))
                .isEqualTo(1);
    }

    @Test
    void a_password_ends_after_ninety_days_under_one_norm_and_never_under_the_other() throws Exception {
        clock.forward(Duration.ofDays(90));
        StaffBrowser clerk = host.as(Role.WINDOW_CLERK);
        assertThat(clerk.get(StaffBrowser.CENTER).location()).isEqualTo("/staff/me/password");

        host.execute("UPDATE staff_account SET password_at = now() + interval '1 year' WHERE name = 'security'");
        host.as(Role.SECURITY_ADMIN).submit(StaffBrowser.CENTER + "/settings", Map.of("security.profile", "ASVS"));
        assertThat(clerk.get(StaffBrowser.CENTER).status()).isEqualTo(200);
    }

    @Test
    void settings_refuse_what_cannot_be_and_say_which() throws Exception {
        StaffBrowser security = host.as(Role.SECURITY_ADMIN);

        for (var wrong : List.of(
                Map.of("security.idleMinutes", "0"),
                Map.of("security.idleMinutes", "soon"),
                Map.of("security.profile", "NONE"),
                Map.of("privacy.bookingDays", "30", "privacy.phoneDays", "60"))) {
            assertThat(security.submit(StaffBrowser.CENTER + "/settings", wrong).status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        assertThat(host.count("SELECT count(*) FROM setting WHERE key LIKE 'privacy%'"))
                .isZero();
    }

    @Test
    void the_first_start_fills_the_offices_once_and_only_with_its_code() throws Exception {
        RunningHost fresh = RunningHost.at(clock, AnyHall.aHall(Api.CENTER));
        String code = Await.value(fresh.host().people().setUpCode()).orElseThrow();
        StaffBrowser browser = new StaffBrowser(fresh.port);
        Map<String, String> names = Map.of("system", "wang", "security", "li", "auditor", "zhao");

        assertThat(browser.get("/staff/setup").status()).isEqualTo(200);
        assertThat(browser.post("/staff/setup", with(names, "code", "0000-0000-0000"))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/staff/setup", with(with(names, "auditor", "li"), "code", code))
                        .status())
                .isEqualTo(422);
        StaffBrowser.Answer done =
                browser.post("/staff/setup", with(names, "code", code.toLowerCase(java.util.Locale.ROOT)));
        assertThat(done.status()).isEqualTo(200);
        assertThat(PASSWORD.matcher(done.body()).results().count()).isGreaterThanOrEqualTo(3);
        assertThat(browser.get("/staff/setup").status()).isEqualTo(404);
        assertThat(browser.post("/staff/setup", with(names, "code", code)).status())
                .isEqualTo(404);
        assertThat(fresh.count("SELECT count(*) FROM staff_account")).isEqualTo(3);
        fresh.close();
    }

    private String make(String name) throws Exception {
        StaffBrowser.Answer made = host.as(Role.SYSTEM_ADMIN).submit(ACCOUNTS, Map.of("name", name, "person", "小李"));
        Matcher password = PASSWORD.matcher(made.body());
        assertThat(password.find()).isTrue();
        return password.group();
    }

    private int give(String name, Map<String, String> boxes) throws Exception {
        return host.as(Role.SECURITY_ADMIN)
                .submit(ACCOUNTS + "/" + id(name) + "/roles", boxes)
                .status();
    }

    private String id(String name) throws Exception {
        return host.text("SELECT id FROM staff_account WHERE name = '" + name + "'");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
