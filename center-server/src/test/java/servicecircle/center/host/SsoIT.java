package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.host.config.HostConfig;
import servicecircle.center.people.access.Role;
import servicecircle.center.support.openid.TokenPress;

/** Signing in through an identity provider, and everything that it must not open. */
class SsoIT {
    private static final Pattern ONWARD = Pattern.compile("http-equiv=\"refresh\" content=\"0;url=([^\"]+)\"");
    private static final Map<String, Object> CHEN = Map.of("sub", "8f3a");
    private final MovingClock clock = new MovingClock();
    private FakeProvider provider;
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        provider = new FakeProvider(clock, 0);
        host = RunningHost.withStaff(clock, signIn(provider.issuer), AnyHall.aHall(Api.CENTER));
        host.execute("UPDATE staff_account SET subject = '" + provider.issuer + " 8f3a' WHERE name = 'window'");
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        provider.close();
    }

    static HostConfig.SignIn signIn(String issuer) throws IOException {
        Path secret = Path.of("target", "sso-secret");
        Files.writeString(secret, FakeProvider.SECRET + "\n");
        return new HostConfig.SignIn(issuer, "service-circle", secret, Set.of("two-steps"));
    }

    @Test
    void a_clerk_signs_in_through_the_provider() throws Exception {
        StaffBrowser browser = new StaffBrowser(host.port);
        assertThat(browser.get("/staff/sign-in").body()).contains("/staff/sign-in/sso");
        StaffBrowser.Answer sent = browser.get("/staff/sign-in/sso");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.raw().headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-return=")
                .contains("; Max-Age=300", "; Path=/", "; Secure", "; HTTPOnly", "; SameSite=Lax")
                .doesNotContain("Domain");

        StaffBrowser.Answer back = browser.get(provider.signIn(sent.location(), CHEN));
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.location()).isEmpty();
        assertThat(onward(back)).isEqualTo("/staff?lang=en");
        assertThat(back.raw().headers().allValues("Set-Cookie"))
                .anyMatch(set -> set.startsWith("__Host-sid=") && set.contains("; SameSite=Strict"))
                .anyMatch(set -> set.startsWith("__Host-return=;") && set.contains("; Max-Age=0"));
        assertThat(as(back).get(StaffBrowser.CENTER).status()).isEqualTo(200);
        assertThat(lines("SIGNED_IN", "step=SSO")).isEqualTo(1);
    }

    @Test
    void the_question_to_the_provider_is_a_new_one_each_time_and_asks_for_no_more_than_a_subject() throws Exception {
        Map<String, String> first = question();
        Map<String, String> second = question();

        assertThat(first)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "service-circle")
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://127.0.0.1:8080/staff/sign-in/sso/back");
        for (String once : List.of("state", "nonce", "code_challenge")) {
            assertThat(first.get(once)).hasSize(43).isNotEqualTo(second.get(once));
        }
    }

    private Map<String, String> question() throws Exception {
        String address = new StaffBrowser(host.port).get("/staff/sign-in/sso").location();
        return FakeProvider.parameters(java.net.URI.create(address).getRawQuery());
    }

    @Test
    void a_return_is_good_once_in_its_own_browser_and_for_five_minutes() throws Exception {
        StaffBrowser browser = new StaffBrowser(host.port);
        String back = provider.signIn(browser.get("/staff/sign-in/sso").location(), CHEN);
        String cookie = browser.cookie;
        refused(new StaffBrowser(host.port).get(back));
        refused(at(cookie).get(back));

        String again = provider.signIn(at("").get("/staff/sign-in/sso").location(), CHEN);
        refused(at(cookie).get(again));

        Trip twice = leave();
        assertThat(twice.come(CHEN).status()).isEqualTo(200);
        refused(twice.comeAgain());

        Trip late = leave();
        clock.forward(Duration.ofMinutes(5));
        refused(late.come(CHEN));
        refused(leave().browser.get("/staff/sign-in/sso/back?error=access_denied&state=" + leave().state()));
        refused(at("").get("/staff/sign-in/sso/back"));
    }

    @Test
    void a_token_with_one_wrong_thing_opens_nothing() throws Exception {
        Map<String, Function<Map<String, Object>, String>> tokens = new HashMap<>();
        TokenPress foreign = TokenPress.rsa("k1", 2_048);
        tokens.put("foreign key", foreign::token);
        tokens.put("HS256", claims -> provider.press().tokenBySharedSecret(claims));
        tokens.put("none", SsoIT::unsigned);
        tokens.put("no token", claims -> "");
        tokens.put("issuer", claims -> changed(claims, "iss", "https://other.example"));
        tokens.put("audience", claims -> changed(claims, "aud", "another"));
        tokens.put("expired", claims -> changed(claims, "exp", clock.instant().getEpochSecond() - 121));
        tokens.put("future", claims -> changed(claims, "iat", clock.instant().getEpochSecond() + 121));
        tokens.put("nonce", claims -> changed(claims, "nonce", "A".repeat(43)));
        tokens.put("subject", claims -> changed(claims, "sub", ""));
        for (var token : tokens.entrySet()) {
            provider.answerWith(token.getValue());
            StaffBrowser.Answer answer = leave().come(CHEN);
            assertThat(answer.status()).as(token.getKey()).isEqualTo(422);
            refused(answer);
        }
        assertThat(host.count("SELECT count(*) FROM staff_session")).isZero();
        provider.answerWith(claims -> provider.press().token(claims));
        assertThat(leave().come(CHEN).status()).isEqualTo(200);
    }

    private static String unsigned(Map<String, Object> claims) {
        String header = TokenPress.text(TokenPress.json(Map.of("alg", "none")));
        return header + "." + TokenPress.text(TokenPress.json(claims)) + ".";
    }

    private String changed(Map<String, Object> claims, String name, Object value) {
        claims.put(name, value);
        return provider.press().token(claims);
    }

    @Test
    void a_new_key_of_the_provider_needs_no_restart_and_an_old_one_opens_nothing() throws Exception {
        assertThat(leave().come(CHEN).status()).isEqualTo(200);
        TokenPress old = provider.press();
        provider.changeKey("k2");
        assertThat(leave().come(CHEN).status()).isEqualTo(200);
        provider.answerWith(old::token);
        refused(leave().come(CHEN));
    }

    @Test
    void nobody_whom_we_do_not_know_gets_in_or_gets_an_account() throws Exception {
        long accounts = host.count("SELECT count(*) FROM staff_account");
        String unknown = refused(leave().come(Map.of("sub", "stranger")));
        host.execute("UPDATE staff_account SET state = 'SUSPENDED', reason = 'left' WHERE name = 'window'");
        String suspended = refused(leave().come(CHEN));

        assertThat(suspended).isEqualTo(unknown);
        assertThat(host.count("SELECT count(*) FROM staff_account")).isEqualTo(accounts);
        assertThat(lines("SIGN_IN_FAILED", "step=SSO")).isEqualTo(2);
    }

    @Test
    void an_own_code_is_asked_for_unless_the_provider_vouches_for_a_second_factor() throws Exception {
        host.execute("UPDATE staff_account SET totp_sealed = '\\x00' WHERE name = 'window'");

        StaffBrowser.Answer half = leave().come(CHEN);
        assertThat(onward(half)).isEqualTo("/staff/sign-in/second?lang=en");
        assertThat(as(half).get(StaffBrowser.CENTER).location()).startsWith("/staff/sign-in/second");
        assertThat(lines("SIGNED_IN", "step=SSO, code to come")).isEqualTo(1);

        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                Map.of("sub", "8f3a", "amr", List.of("pwd", "otp")), Map.of("sub", "8f3a", "acr", "two-steps"))) {
            StaffBrowser.Answer whole = leave().come(claims);
            assertThat(onward(whole)).isEqualTo("/staff?lang=en");
            assertThat(as(whole).get(StaffBrowser.CENTER).status()).isEqualTo(200);
        }
    }

    @Test
    void where_a_second_factor_is_due_the_providers_counts_and_a_password_there_does_not() throws Exception {
        host.execute("UPDATE setting SET value = 'ALL' WHERE key = 'security.secondFactor'");
        RunningHost strict = RunningHost.at(clock, host.database, signIn(provider.issuer), AnyHall.aHall(Api.CENTER));
        StaffBrowser weak = as(new Trip(strict.port).come(CHEN), strict.port);
        StaffBrowser strong = as(new Trip(strict.port).come(Map.of("sub", "8f3a", "amr", List.of("hwk"))), strict.port);

        assertThat(weak.get(StaffBrowser.CENTER).location()).startsWith("/staff/me/second");
        assertThat(strong.get(StaffBrowser.CENTER).status()).isEqualTo(200);
        strict.close();
    }

    @Test
    void somebody_links_their_own_account_and_nobody_elses() throws Exception {
        StaffBrowser auditor = host.as(Role.AUDITOR);
        assertThat(auditor.get("/staff/me").body()).contains("not linked");
        assertThat(link(auditor, Role.AUDITOR, Map.of("sub", "77"))).isEqualTo("/staff/me?lang=en&notice=SSO_LINKED");
        assertThat(auditor.get("/staff/me").body()).contains("linked").doesNotContain("not linked");
        assertThat(lines("ACCOUNT_LINKED", "")).isEqualTo(1);
        assertThat(as(leave().come(Map.of("sub", "77"))).get("/staff/me").body())
                .contains("auditor");

        assertThat(link(host.as(Role.ROOM_KEEPER), Role.ROOM_KEEPER, CHEN))
                .isEqualTo("/staff/me?lang=en&notice=SSO_NOT_LINKED");
        assertThat(host.text("SELECT name FROM staff_account WHERE subject LIKE '% 8f3a'"))
                .isEqualTo("window");
    }

    @Test
    void a_link_needs_the_form_of_the_session_and_the_session_itself() throws Exception {
        StaffBrowser auditor = host.as(Role.AUDITOR);
        assertThat(auditor.post("/staff/me/sso", Map.of()).status()).isEqualTo(403);

        String session = auditor.cookie;
        String address = onward(auditor.submit("/staff/me/sso", passwordOf(Role.AUDITOR)));
        String waiting = auditor.cookie;
        auditor.cookie = session;
        auditor.submit("/staff/sign-out", Map.of());
        assertThat(onward(at(waiting).get(provider.signIn(address, Map.of("sub", "78")))))
                .endsWith("notice=SSO_NOT_LINKED");
        assertThat(host.count("SELECT count(*) FROM staff_account WHERE subject LIKE '% 78'"))
                .isZero();
    }

    @Test
    void an_open_console_alone_links_nothing_and_guesses_pause_where_sign_ins_do() throws Exception {
        StaffBrowser auditor = host.as(Role.AUDITOR);
        for (String guess : List.of("", "wrong", "wrong", "wrong", "wrong")) {
            StaffBrowser.Answer answer = auditor.submit("/staff/me/sso", Map.of("old", guess));
            assertThat(answer.location()).isEqualTo("/staff/me?lang=en&notice=PASSWORD_WRONG");
            assertThat(answer.raw().headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(auditor.get("/staff/me?notice=PASSWORD_WRONG").body()).contains("password was not right");
        assertThat(host.count("SELECT count(*) FROM audit_log WHERE action IN ('SIGN_IN_FAILED', 'LOCKED')"))
                .isEqualTo(5);

        assertThat(auditor.submit("/staff/me/sso", passwordOf(Role.AUDITOR)).location())
                .endsWith("notice=PASSWORD_WRONG");
        assertThat(new StaffBrowser(host.port)
                        .signIn("auditor", host.passwordOf(Role.AUDITOR))
                        .status())
                .isEqualTo(422);
        clock.forward(Duration.ofMinutes(15));
        assertThat(link(host.as(Role.AUDITOR), Role.AUDITOR, Map.of("sub", "79")))
                .endsWith("notice=SSO_LINKED");
    }

    @Test
    void somebody_parts_their_account_from_the_provider_with_their_password() throws Exception {
        StaffBrowser clerk = host.as(Role.WINDOW_CLERK);
        StaffBrowser elsewhere = as(leave().come(CHEN));
        assertThat(clerk.submit("/staff/me/sso/unlink", Map.of("old", "wrong")).location())
                .endsWith("notice=PASSWORD_WRONG");
        assertThat(elsewhere.get("/staff/me").status()).isEqualTo(200);

        for (int i = 0; i < 2; i++) {
            assertThat(clerk.submit("/staff/me/sso/unlink", passwordOf(Role.WINDOW_CLERK))
                            .location())
                    .isEqualTo("/staff/me?lang=en&notice=SSO_UNLINKED");
        }
        assertThat(clerk.get("/staff/me").body()).contains("not linked");
        assertThat(lines("ACCOUNT_UNLINKED", "")).isEqualTo(1);
        assertThat(elsewhere.get("/staff/me").location()).startsWith("/staff/sign-in");
        refused(leave().come(CHEN));
    }

    private Map<String, String> passwordOf(Role role) {
        return Map.of("old", host.passwordOf(role));
    }

    private String link(StaffBrowser browser, Role role, Map<String, Object> person) throws Exception {
        String session = browser.cookie;
        StaffBrowser.Answer sent = browser.submit("/staff/me/sso", passwordOf(role));
        String onward = onward(browser.get(provider.signIn(onward(sent), person)));
        browser.cookie = session;
        return onward;
    }

    @Test
    void a_host_starts_without_its_provider_and_finds_it_later() throws Exception {
        int port = provider.port();
        provider.close();
        RunningHost alone = RunningHost.at(clock, host.database, signIn(provider.issuer), AnyHall.aHall(Api.CENTER));
        StaffBrowser.Answer away = new StaffBrowser(alone.port).get("/staff/sign-in/sso");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.body()).contains("account failed");
        assertThat(new StaffBrowser(alone.port)
                        .signIn("window", host.passwordOf(Role.WINDOW_CLERK))
                        .status())
                .isEqualTo(303);

        provider = new FakeProvider(clock, port);
        clock.forward(Duration.ofSeconds(6));
        assertThat(onward(new Trip(alone.port).come(CHEN))).isEqualTo("/staff?lang=en");
        alone.close();
    }

    @Test
    void a_flood_of_departures_is_told_to_wait() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(new StaffBrowser(host.port).get("/staff/sign-in/sso").status())
                    .isEqualTo(303);
        }
        assertThat(new StaffBrowser(host.port).get("/staff/sign-in/sso").status())
                .isEqualTo(429);
    }

    /** A browser on its way to the provider and back. */
    private final class Trip {
        final StaffBrowser browser;
        private final String address;
        private final String cookie;
        private String path = "";

        Trip(int port) throws Exception {
            browser = new StaffBrowser(port);
            address = browser.get("/staff/sign-in/sso").location();
            cookie = browser.cookie;
        }

        String state() {
            return FakeProvider.parameters(java.net.URI.create(address).getRawQuery())
                    .getOrDefault("state", "");
        }

        StaffBrowser.Answer come(Map<String, Object> person) throws Exception {
            path = provider.signIn(address, person);
            return browser.get(path);
        }

        StaffBrowser.Answer comeAgain() throws Exception {
            browser.cookie = cookie;
            return browser.get(path);
        }
    }

    private Trip leave() throws Exception {
        clock.forward(Duration.ofSeconds(10));
        return new Trip(host.port);
    }

    private StaffBrowser at(String cookie) {
        StaffBrowser browser = new StaffBrowser(host.port);
        browser.cookie = cookie;
        return browser;
    }

    /** A browser with the session that an answer opened. */
    private StaffBrowser as(StaffBrowser.Answer answer) {
        return as(answer, host.port);
    }

    private static StaffBrowser as(StaffBrowser.Answer answer, int port) {
        StaffBrowser browser = new StaffBrowser(port);
        browser.cookie = answer.raw().headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("__Host-sid="))
                .findFirst()
                .orElse("")
                .replaceFirst(";.*", "");
        return browser;
    }

    private static String onward(StaffBrowser.Answer answer) {
        Matcher found = ONWARD.matcher(answer.body());
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private static String refused(StaffBrowser.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("account failed");
        assertThat(answer.raw().headers().allValues("Set-Cookie")).noneMatch(set -> set.startsWith("__Host-sid"));
        return answer.body();
    }

    private long lines(String action, String detail) throws Exception {
        return host.count(
                "SELECT count(*) FROM audit_log WHERE action = '" + action + "' AND detail = '" + detail + "'");
    }
}
