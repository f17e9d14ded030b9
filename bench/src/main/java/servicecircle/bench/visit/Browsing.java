package servicecircle.bench.visit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One headless Chromium; every visitor gets a browser of their own in it. */
public final class Browsing implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--no-proxy-server",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            // As on the screen in the hall, which nobody touches: its page may speak at once.
            "--autoplay-policy=no-user-gesture-required");
    private static final double PATIENCE_MS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Browsing(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Browsing with(Path chromium) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setTimeout(3 * PATIENCE_MS)
                        .setArgs(QUIET));
        return new Browsing(playwright, browser);
    }

    /** A portrait kiosk of 21.5 inches. */
    public BrowserContext kiosk() {
        return patient(
                new Browser.NewContextOptions().setViewportSize(1080, 1920).setHasTouch(true));
    }

    /** A computer on a desk. */
    public BrowserContext desk() {
        return patient(new Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("zh-CN"));
    }

    /** A screen in the hall, of so many pixels. */
    public BrowserContext board(int width, int height) {
        return patient(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
    }

    /** A telephone of today. */
    public BrowserContext phone() {
        return patient(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("zh-CN"));
    }

    private BrowserContext patient(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
