package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;

/** Coming in, staying, going out; and everything that is not let in. */
class SignInIT {
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
    void a_clerk_signs_in_and_out() throws Exception {
        StaffBrowser browser = new StaffBrowser(host.port);

        StaffBrowser.Answer in = browser.signIn("window", host.passwordOf(Role.WINDOW_CLERK));
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.raw().headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-sid=")
                .contains("; Path=/", "; Secure", "; HTTPOnly", "; SameSite=Strict")
                .doesNotContain("Domain");
        assertThat(browser.get("/staff").location()).startsWith(StaffBrowser.CENTER);
        assertThat(browser.get(StaffBrowser.CENTER).status()).isEqualTo(200);
        String kept = browser.cookie;
        assertThat(browser.submit("/staff/sign-out", Map.of()).location()).startsWith("/staff/sign-in");
        browser.cookie = kept;
        assertThat(browser.get(StaffBrowser.CENTER).location()).startsWith("/staff/sign-in");
        assertThat(trail("SIGNED_OUT")).isEqualTo(1);
    }

    @Test
    void a_session_survives_a_restart_of_the_host() throws Exception {
        StaffBrowser browser = host.as(Role.AUDITOR);
        RunningHost again = RunningHost.at(clock, host.database, AnyHall.aHall(Api.CENTER));
        StaffBrowser later = new StaffBrowser(again.port);
        later.cookie = browser.cookie;

        assertThat(later.get("/staff/me").status()).isEqualTo(200);
        again.close();
    }

    @Test
    void an_idle_session_ends_after_a_quarter_of_an_hour_and_a_used_one_after_eight() throws Exception {
        StaffBrowser idle = host.as(Role.ROOM_KEEPER);
        clock.forward(Duration.ofMinutes(14));
        assertThat(idle.get("/staff/me").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(15));
        assertThat(idle.get("/staff/me").location()).startsWith("/staff/sign-in");

        StaffBrowser busy = host.as(Role.ROOM_KEEPER);
        for (int i = 0; i < 8 * 6; i++) {
            assertThat(busy.get("/staff/me").status()).isEqualTo(200);
            clock.forward(Duration.ofMinutes(10));
        }
        assertThat(busy.get("/staff/me").location()).startsWith("/staff/sign-in");
    }

    @Test
    void cookies_that_are_foreign_cut_short_or_altered_open_nothing() throws Exception {
        StaffBrowser browser = host.as(Role.AUDITOR);
        String good = browser.cookie;
        StaffBrowser other = new StaffBrowser(host.port);

        for (String bad : new String[] {
            good.substring(0, good.length() - 1),
            good.substring(0, good.length() - 1) + (good.endsWith("A") ? "B" : "A"),
            "__Host-sid=" + "A".repeat(43),
            "__Host-sid=",
            "__Host-sid=%00",
            "__Host-sid=" + "A".repeat(4_000),
            "__Host-sid=' OR 1=1 --",
            "sid=" + good.replaceFirst(".*=", "")
        }) {
            other.cookie = bad;
            assertThat(other.get(StaffBrowser.CENTER).status()).as(bad).isEqualTo(303);
            assertThat(other.get(StaffBrowser.CENTER).location()).as(bad).startsWith("/staff/sign-in");
        }
        other.cookie = good;
        assertThat(other.get(StaffBrowser.CENTER).status()).isEqualTo(200);
    }

    /** A stranger may have put their own cookie into the browser before: it must not become somebody's session. */
    @Test
    void signing_in_gives_a_new_secret_and_the_one_before_is_worth_nothing() throws Exception {
        StaffBrowser browser = host.as(Role.WINDOW_CLERK);
        String before = browser.cookie;
        browser.signIn("window", host.passwordOf(Role.WINDOW_CLERK));

        assertThat(browser.cookie).isNotEqualTo(before);
        browser.cookie = before;
        assertThat(browser.get("/staff/me").location()).startsWith("/staff/sign-in");
    }

    @Test
    void forms_of_other_sites_and_old_pages_change_nothing() throws Exception {
        StaffBrowser browser = host.as(Role.SYSTEM_ADMIN);
        Map<String, String> fields = Map.of("name", "newcomer", "person", "Newcomer");

        assertThat(browser.post(StaffBrowser.CENTER + "/accounts", fields).status())
                .isEqualTo(403);
        assertThat(browser.post(
                                StaffBrowser.CENTER + "/accounts",
                                Map.of("name", "newcomer", "person", "N", "token", "A".repeat(43)))
                        .status())
                .isEqualTo(403);
        assertThat(browser.send(browser.request(StaffBrowser.CENTER + "/accounts")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", "https://elsewhere.example")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "name=newcomer&person=N&token=" + browser.token)))
                        .status())
                .isEqualTo(403);
        assertThat(host.count("SELECT count(*) FROM staff_account WHERE name = 'newcomer'"))
                .isZero();
    }

    @Test
    void five_failures_make_this_place_pause_and_no_other() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(new StaffBrowser(host.port).signIn("window", "wrong").status())
                    .isEqualTo(422);
        }
        assertThat(new StaffBrowser(host.port)
                        .signIn("window", host.passwordOf(Role.WINDOW_CLERK))
                        .status())
                .isEqualTo(422);
        assertThat(trail("LOCKED")).isEqualTo(2);

        clock.forward(Duration.ofMinutes(15));
        assertThat(new StaffBrowser(host.port)
                        .signIn("window", host.passwordOf(Role.WINDOW_CLERK))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_suspended_account_and_an_unknown_name_get_the_answer_of_a_wrong_password() throws Exception {
        host.execute("UPDATE staff_account SET state = 'SUSPENDED', reason = 'left' WHERE name = 'center'");

        String wrong = new StaffBrowser(host.port).signIn("window", "wrong").body();
        String unknown = new StaffBrowser(host.port).signIn("nobody", "wrong").body();
        String suspended = new StaffBrowser(host.port)
                .signIn("center", host.passwordOf(Role.CENTER_MANAGER))
                .body();

        assertThat(unknown.replace("nobody", "window")).isEqualTo(wrong);
        assertThat(suspended.replace("\"center\"", "\"window\"")).isEqualTo(wrong);
    }

    @Test
    void a_flood_is_told_to_wait_before_any_password_is_looked_at() throws Exception {
        int looked = 0;
        int turnedAway = 0;
        for (int i = 0; i < 60; i++) {
            int status =
                    new StaffBrowser(host.port).signIn("nobody" + i, "wrong").status();
            looked += status == 422 ? 1 : 0;
            turnedAway += status == 429 ? 1 : 0;
        }

        assertThat(looked).isEqualTo(10);
        assertThat(turnedAway).isEqualTo(50);
    }

    private long trail(String action) throws Exception {
        return host.count("SELECT count(*) FROM audit_log WHERE action = '" + action + "'");
    }
}
