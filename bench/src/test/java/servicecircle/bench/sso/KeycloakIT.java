package servicecircle.bench.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicecircle.bench.hall.EmbeddedFolder;
import servicecircle.bench.hall.FreePort;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.hall.Ledger;
import servicecircle.bench.hall.ProjectFolder;
import servicecircle.bench.visit.Browsing;
import servicecircle.bench.visit.Chromium;

/**
 * A clerk links and signs in through a real Keycloak with a real Chromium. Keycloak is {@code localhost} and the hall
 * {@code 127.0.0.1}: two sites, so that the cookies behave as between two houses.
 */
@Tag("campaign")
class KeycloakIT {
    private static final String RETURN = "/staff/sign-in/sso/back";

    @TempDir
    Path folder;

    @Test
    void a_clerk_links_an_account_and_signs_in_with_it_until_it_is_suspended() throws Exception {
        int hallPort = FreePort.any();
        String hallUrl = "http://127.0.0.1:" + hallPort;
        Path data = Files.createDirectories(folder.resolve("hall"));
        Path idHome = Files.createDirectories(folder.resolve("id"));
        EmbeddedFolder database = new EmbeddedFolder(data);
        try (Keycloak keycloak = Keycloak.start(idHome, FreePort.any(), hallUrl + RETURN);
                HallProcess hall = HallProcess.center(config(keycloak.issuer()), data, hallPort);
                Browsing browsing = Browsing.with(Chromium.find())) {
            hall.start().awaitReady();
            awaitAccounts(data);
            link(browsing, hallUrl, passwordOf(data));
            signIn(browsing, hallUrl);
            try (Ledger ledger = new Ledger(database)) {
                assertThat(lines(ledger, "ACCOUNT_LINKED", "")).isEqualTo(1);
                assertThat(lines(ledger, "SIGNED_IN", "step=SSO")).isEqualTo(1);
                refuseTheCodeOfAnotherClient(browsing, hallUrl);
                ledger.rows("UPDATE staff_account SET state = 'SUSPENDED', reason = 'left' WHERE name = 'window'");
                refuseTheSuspended(browsing, hallUrl);
                assertThat(lines(ledger, "SIGN_IN_FAILED", "step=SSO")).isEqualTo(1);
            }
        } finally {
            database.stopLeftOver();
        }
    }

    private Path config(String issuer) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret-of-the-hall\n");
        Path center = ProjectFolder.find().resolve("config/demo-city/centers/QT-013-005.yaml");
        return Files.writeString(folder.resolve("host.yaml"), """
                demo: true
                signIn: {issuer: "%s", clientId: service-circle, clientSecretFile: "%s"}
                centers: ["%s"]
                """.formatted(issuer, secret, center));
    }

    /** The host serves a moment before its demo accounts are there; its line "ready" comes after them. */
    private static void awaitAccounts(Path data) throws IOException, InterruptedException {
        for (int tries = 0;
                tries < 300 && !Files.readString(data.resolve("center.log")).contains("event=ready");
                tries++) {
            Thread.sleep(100);
        }
    }

    private static String passwordOf(Path data) throws IOException {
        return Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
                .filter(line -> line.startsWith("window "))
                .map(line -> line.split(" +", -1)[1])
                .findFirst()
                .orElseThrow();
    }

    private static void link(Browsing browsing, String hallUrl, String password) {
        try (BrowserContext browser = browsing.phone()) {
            Page page = browser.newPage();
            page.navigate(hallUrl + "/staff/sign-in");
            page.fill("#name", "window");
            page.fill("#password", password);
            page.click("[data-test=sign-in]");
            page.waitForURL(Pattern.compile(".*/staff/centers/.*"));
            page.navigate(hallUrl + "/staff/me");
            page.fill("#old", password);
            page.click("[data-test=link-sso]");
            atKeycloak(page);
            page.waitForURL(Pattern.compile(".*/staff/me\\?.*notice=SSO_LINKED"));
            assertThat(page.content()).contains("已关联");
        }
    }

    private static void signIn(Browsing browsing, String hallUrl) {
        try (BrowserContext browser = browsing.phone()) {
            Page page = browser.newPage();
            page.navigate(hallUrl + "/staff/sign-in");
            page.click("[data-test=sso]");
            atKeycloak(page);
            page.waitForURL(Pattern.compile(".*/staff/centers/.*"));
            List<Cookie> ours = browser.cookies().stream()
                    .filter(cookie -> cookie.name.startsWith("__Host-"))
                    .toList();
            assertThat(ours).extracting(cookie -> cookie.name).containsExactly("__Host-sid");
            assertThat(ours.get(0).sameSite).isEqualTo(SameSiteAttribute.STRICT);
            assertThat(ours.get(0).httpOnly).isTrue();
        }
    }

    /** A code that the provider gave for another house, put into a return of ours. */
    private static void refuseTheCodeOfAnotherClient(Browsing browsing, String hallUrl) {
        try (BrowserContext browser = browsing.phone()) {
            Page page = browser.newPage();
            String address = Objects.requireNonNull(browser.request()
                    .get(hallUrl + "/staff/sign-in/sso", RequestOptions.create().setMaxRedirects(0))
                    .headers()
                    .get("location"));
            page.navigate(address.replace("client_id=service-circle", "client_id=another-hall"));
            atKeycloak(page);
            refused(page);
        }
    }

    private static void refuseTheSuspended(Browsing browsing, String hallUrl) {
        try (BrowserContext browser = browsing.phone()) {
            Page page = browser.newPage();
            page.navigate(hallUrl + "/staff/sign-in");
            page.click("[data-test=sso]");
            atKeycloak(page);
            refused(page);
        }
    }

    private static void refused(Page page) {
        page.waitForURL(Pattern.compile(".*/staff/sign-in/sso/back\\?.*"));
        assertThat(page.content()).contains("统一账户没有登录成功");
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("__Host-sid"));
    }

    private static void atKeycloak(Page page) {
        page.waitForURL(Pattern.compile("http://localhost:.*"));
        page.fill("#username", "chen");
        page.fill("#password", "right horse");
        page.click("#kc-login");
    }

    private static long lines(Ledger ledger, String action, String detail) throws Exception {
        return ledger.count(
                "SELECT count(*) FROM audit_log WHERE action = '" + action + "' AND detail = '" + detail + "'");
    }
}
