package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;

/** One-time codes: set up, asked for, good once; and the codes for who lost their telephone. */
class SecondFactorIT {
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
    void an_administrator_without_second_factor_gets_nowhere_but_to_its_page() throws Exception {
        host.as(Role.SECURITY_ADMIN)
                .submit(StaffBrowser.CENTER + "/settings", Map.of("security.secondFactor", "ADMINS"));
        StaffBrowser auditor = host.as(Role.AUDITOR);

        assertThat(auditor.get(StaffBrowser.CENTER + "/audit").location()).isEqualTo("/staff/me/second");
        assertThat(auditor.submit(StaffBrowser.CENTER + "/audit/check", Map.of())
                        .status())
                .isEqualTo(401);
        setUp(auditor);
        assertThat(auditor.get(StaffBrowser.CENTER + "/audit").status()).isEqualTo(200);
        assertThat(host.as(Role.WINDOW_CLERK).get(StaffBrowser.CENTER).status()).isEqualTo(200);
    }

    @Test
    void the_second_step_asks_for_the_code_and_takes_it_once() throws Exception {
        String secret = setUp(host.as(Role.AUDITOR)).secret();
        clock.forward(Duration.ofSeconds(30));
        StaffBrowser first = halfway();
        StaffBrowser second = halfway();

        assertThat(first.get("/staff/me").location()).isEqualTo("/staff/sign-in/second");
        String code = code(secret);
        assertThat(first.submit("/staff/sign-in/second", Map.of("code", code)).status())
                .isEqualTo(303);
        assertThat(first.get("/staff/me").status()).isEqualTo(200);
        assertThat(second.submit("/staff/sign-in/second", Map.of("code", code)).body())
                .contains("This code has just been used");
        assertThat(second.get("/staff/me").location()).isEqualTo("/staff/sign-in/second");
    }

    @Test
    void two_requests_with_one_code_at_once_open_one_session() throws Exception {
        String secret = setUp(host.as(Role.AUDITOR)).secret();
        clock.forward(Duration.ofSeconds(30));
        String code = code(secret);
        List<StaffBrowser> browsers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            browsers.add(halfway());
        }
        List<Integer> statuses = browsers.parallelStream()
                .map(browser -> statusOf(browser, code))
                .toList();

        assertThat(statuses).containsOnlyOnce(303);
    }

    @Test
    void five_wrong_codes_end_the_session_and_make_even_the_right_code_wait() throws Exception {
        String secret = setUp(host.as(Role.AUDITOR)).secret();
        clock.forward(Duration.ofSeconds(30));
        StaffBrowser browser = halfway();
        for (int i = 0; i < 5; i++) {
            browser.submit("/staff/sign-in/second", Map.of("code", "000000"));
        }
        assertThat(browser.get("/staff/me").location()).startsWith("/staff/sign-in");
        StaffBrowser again = halfway();
        assertThat(again.submit("/staff/sign-in/second", Map.of("code", code(secret)))
                        .status())
                .isEqualTo(422);
        clock.forward(Duration.ofMinutes(15));
        StaffBrowser later = halfway();
        assertThat(later.submit("/staff/sign-in/second", Map.of("code", code(secret)))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_recovery_code_opens_once_and_only_for_its_owner() throws Exception {
        Fresh auditor = setUp(host.as(Role.AUDITOR));
        Fresh security = setUp(host.as(Role.SECURITY_ADMIN));
        Map<String, String> foreign = Map.of("code", security.codes().get(0), "recovery", "yes");
        Map<String, String> own = Map.of("code", auditor.codes().get(0), "recovery", "yes");

        assertThat(halfway().submit("/staff/sign-in/second", foreign).status()).isEqualTo(422);
        StaffBrowser browser = halfway();
        assertThat(browser.submit("/staff/sign-in/second", own).status()).isEqualTo(303);
        assertThat(browser.get("/staff/me").status()).isEqualTo(200);
        assertThat(halfway().submit("/staff/sign-in/second", own).status()).isEqualTo(422);
        assertThat(auditor.codes()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void setting_up_a_second_factor_ends_the_account_s_other_sessions() throws Exception {
        StaffBrowser elsewhere = host.as(Role.AUDITOR);
        setUp(host.as(Role.AUDITOR));

        assertThat(elsewhere.get("/staff/me").location()).startsWith("/staff/sign-in");
    }

    @Test
    void who_has_a_second_factor_replaces_it_with_their_password_alone() throws Exception {
        StaffBrowser auditor = host.as(Role.AUDITOR);
        setUp(auditor);
        String before = host.text("SELECT totp_sealed FROM staff_account WHERE name = 'auditor'");
        String fresh = offered(auditor);

        for (Map<String, String> fields : List.of(
                Map.of("code", code(fresh)),
                Map.of("code", code(fresh), "old", "wrong"),
                Map.of("code", "000000", "old", "wrong"))) {
            StaffBrowser.Answer answer = auditor.submit("/staff/me/second", fields);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("Your present password is not right.");
        }
        assertThat(host.text("SELECT totp_sealed FROM staff_account WHERE name = 'auditor'"))
                .isEqualTo(before);
        assertThat(auditor.submit("/staff/me/second", Map.of("code", code(fresh), "old", host.passwordOf(Role.AUDITOR)))
                        .status())
                .isEqualTo(200);
        assertThat(host.text("SELECT totp_sealed FROM staff_account WHERE name = 'auditor'"))
                .isNotEqualTo(before);
        assertThat(host.count("SELECT count(*) FROM audit_log WHERE action = 'SECOND_FACTOR_SET'"))
                .isEqualTo(2);
    }

    @Test
    void guesses_at_the_password_pause_after_five() throws Exception {
        StaffBrowser auditor = host.as(Role.AUDITOR);
        setUp(auditor);
        String fresh = offered(auditor);
        for (int i = 0; i < 5; i++) {
            auditor.submit("/staff/me/second", Map.of("code", code(fresh), "old", "guess " + i));
        }
        Map<String, String> right = Map.of("code", code(fresh), "old", host.passwordOf(Role.AUDITOR));

        assertThat(auditor.submit("/staff/me/second", right).status()).isEqualTo(422);
        assertThat(host.count("SELECT count(*) FROM sign_in_try WHERE locked_until IS NOT NULL"))
                .isEqualTo(1);
    }

    private record Fresh(String secret, List<String> codes) {}

    private Fresh setUp(StaffBrowser browser) throws Exception {
        String found = offered(browser);
        String page =
                browser.submit("/staff/me/second", Map.of("code", code(found))).body();
        Matcher code = Pattern.compile("\\b([0-9A-HJKMNP-TV-Z]{5}[ -]?[0-9A-HJKMNP-TV-Z]{5})\\b")
                .matcher(page);
        List<String> codes = new ArrayList<>();
        while (code.find()) {
            codes.add(code.group(1));
        }
        return new Fresh(found, codes.stream().distinct().toList());
    }

    private static String offered(StaffBrowser browser) throws Exception {
        Matcher secret = Pattern.compile("secret=([A-Z2-7]{32})|((?:[A-Z2-7]{4}\\s){7}[A-Z2-7]{4})")
                .matcher(browser.get("/staff/me/second").body());
        assertThat(secret.find()).isTrue();
        return (secret.group(1) == null ? secret.group(2) : secret.group(1)).replaceAll("\\s", "");
    }

    private StaffBrowser halfway() throws Exception {
        StaffBrowser browser = new StaffBrowser(host.port);
        browser.signIn("auditor", host.passwordOf(Role.AUDITOR));
        browser.get("/staff/sign-in/second");
        return browser;
    }

    private static int statusOf(StaffBrowser browser, String code) {
        try {
            return browser.submit("/staff/sign-in/second", Map.of("code", code)).status();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code that an authenticator shows now (RFC 6238), computed apart from the code under test. */
    private String code(String secret) throws Exception {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < secret.length(); i++) {
            int digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(secret.charAt(i));
            bits.append(String.format("%5s", Integer.toBinaryString(digit)).replace(' ', '0'));
        }
        byte[] key = new byte[20];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                .putLong(clock.instant().getEpochSecond() / 30)
                .array());
        int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }
}
