package servicecircle.bench.flow;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import servicecircle.bench.hall.DemoHall;

/** Somebody of the staff with a computer and no mouse. */
final class StaffMember implements AutoCloseable {
    private static final Path ALBUM = Path.of("target", "console");

    private final BrowserContext browser;
    private final URI center;
    private final DemoHall.Account account;
    private final Page page;
    private final KeyboardVisitor keys;
    private final List<String> complaints = new ArrayList<>();

    StaffMember(BrowserContext browser, URI center, DemoHall.Account account) {
        this.browser = browser;
        this.center = center;
        this.account = account;
        this.page = browser.newPage();
        this.keys = new KeyboardVisitor(page);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    KeyboardVisitor keys() {
        return keys;
    }

    /** What the browser complained of: broken policy, missing files, errors of scripts. */
    List<String> complaints() {
        return complaints;
    }

    /** Sets up the second factor where the role needs one; good once for such a role. */
    StaffMember signIn() {
        page.navigate(center.resolve("/staff").toString());
        keys.type("#name", account.name()).type("#password", account.password());
        keys.enter("[data-test=sign-in]", "/staff/");
        if (page.url().contains("/staff/me/second")) {
            setUpSecondFactor();
        }
        page.locator("[data-test^=door-]").first().waitFor();
        return this;
    }

    StaffMember signOut() {
        keys.enter("[data-test=sign-out]", "/staff/sign-in");
        return this;
    }

    List<String> doors() {
        return page.locator("[data-test^=door-]").all().stream()
                .map(door -> Objects.requireNonNull(door.getAttribute("data-test")))
                .toList();
    }

    StaffMember open(String door) {
        keys.press(hook(door), "Enter");
        page.locator(hook(door) + "[aria-current=page]").waitFor();
        return this;
    }

    /** The same page in the other language. */
    StaffMember changeLanguage() {
        String before = Objects.requireNonNull(page.locator("html").getAttribute("lang"));
        keys.press(hook("language"), "Enter");
        page.locator("html:not([lang=" + before + "])").waitFor();
        return this;
    }

    Locator find(String hook) {
        return page.locator(hook(hook));
    }

    /** For whoever wants to see what the test saw. */
    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(ALBUM.resolve(name + ".png"))
                .setFullPage(true));
    }

    static String hook(String name) {
        return "[data-test='" + name + "']";
    }

    private void setUpSecondFactor() {
        String secret = page.locator(".fresh-value").innerText().replaceAll("\\s", "");
        keys.type("#code", OneTimeCode.of(secret, Clock.systemUTC().instant()));
        keys.press(hook("save-second"), "Enter");
        find("codes-kept").waitFor();
        keys.enter(hook("codes-kept"), "/staff/me");
    }

    @Override
    public void close() {
        browser.close();
    }
}
