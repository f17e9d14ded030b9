package servicecircle.bench.calling;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The speaking screen of the hall, whose every sentence is noted. */
final class BoardScreen implements AutoCloseable {
    private static final Pattern SPELLED = Pattern.compile("(?:digit|letter)-(.)");
    private static final double PATIENCE_MS = 60_000;
    private static final long HALF_A_DAY = 12 * 60;

    private final BrowserContext browser;
    private final Page page;
    private final List<String> spoken = new ArrayList<>();

    BoardScreen(BrowserContext browser) {
        this.browser = browser;
        this.page = browser.newPage();
        page.exposeFunction("heardSentence", clips -> spoken.add(numberIn(String.valueOf(clips[0]))));
        browser.addInitScript(script("ear.js"));
    }

    Page page() {
        return page;
    }

    BoardScreen open(URI host) {
        page.navigate(host + FaultHall.QUEUE + "/board?voice=on");
        PlaywrightAssertions.assertThat(page.locator("#silent")).isHidden();
        return this;
    }

    /** Every sentence so far, as the number that was said twice in it; a look at the page brings in what is under way. */
    List<String> spoken() {
        page.evaluate("0");
        return List.copyOf(spoken);
    }

    void awaitSpoken(String number) {
        page.waitForCondition(
                () -> spoken.contains(number), new Page.WaitForConditionOptions().setTimeout(PATIENCE_MS));
    }

    /** Those of these numbers that are called, wherever they stand. */
    void awaitCalling(String... numbers) {
        for (String number : numbers) {
            page.locator("#calls [data-test=call-" + number + "]").waitFor(patiently());
        }
    }

    /** Nobody else is called than these. */
    void awaitOnlyCalling(int many) {
        PlaywrightAssertions.assertThat(page.locator("#calls > .call"))
                .hasCount(many, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
    }

    Locator banner() {
        return page.locator("#stale");
    }

    /** Time passes for this screen, and for nobody else. */
    void pass(Duration time) {
        page.clock().fastForward(time.toMillis());
    }

    /** How far the clock on the screen is behind, in whole minutes; the hall lies in Shanghai. */
    long minutesBehind(Instant now) {
        LocalTime shown = LocalTime.parse(page.locator(".top-clock").innerText());
        LocalTime right = LocalTime.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        return Math.floorMod(Duration.between(shown, right).toMinutes() + HALF_A_DAY, 2 * HALF_A_DAY) - HALF_A_DAY;
    }

    /** What can be seen now: {@code found} is what is wrong with it, {@code calls} who is called where. */
    @SuppressWarnings("unchecked")
    Map<String, List<String>> measured() {
        return (Map<String, List<String>>) page.evaluate(script("board-ruler.js"));
    }

    private static Locator.WaitForOptions patiently() {
        return new Locator.WaitForOptions().setTimeout(PATIENCE_MS);
    }

    /** The clips between "please" and "number". */
    private static String numberIn(String clips) {
        String said = clips.replaceFirst(".*?please ", "").replaceFirst(" number .*", "");
        return SPELLED.matcher(said)
                .results()
                .map(clip -> clip.group(1))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private static String script(String name) {
        try (InputStream in = BoardScreen.class.getResourceAsStream("/calling/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
