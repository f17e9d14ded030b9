package servicecircle.bench.keyboard;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The harness page as a visitor has it: fingers on a portrait screen of 1080 by 1920. */
final class TouchPage implements AutoCloseable {
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    TouchPage(Browser browser, String address) {
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1080, 1920).setHasTouch(true));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.navigate(address);
    }

    /** What the browser complained of: broken policy, missing files, errors of scripts. */
    List<String> complaints() {
        return complaints;
    }

    TouchPage field(String id) {
        page.locator("#" + id).tap();
        page.locator("#keyboard").waitFor();
        return this;
    }

    TouchPage type(String texts) {
        texts.codePoints().mapToObj(Character::toString).forEach(text -> key("type", text)
                .tap());
        return this;
    }

    /** Types letters, turns pages until the candidate is there, and takes it. */
    TouchPage choose(String letters, String text) {
        type(letters);
        candidates().first().waitFor();
        while (key("choose", text).count() == 0) press("next");
        key("choose", text).tap();
        return this;
    }

    TouchPage press(String does) {
        page.locator("#keyboard [data-does=" + does + "]").tap();
        return this;
    }

    Locator key(String does, String text) {
        return page.locator("#keyboard [data-does=" + does + "][data-text=\"" + text + "\"]");
    }

    Locator candidates() {
        return page.locator("#keyboard [data-does=choose]");
    }

    List<String> firstCandidates() {
        candidates().first().waitFor();
        return candidates().allInnerTexts();
    }

    String letters() {
        return page.locator(".keyboard-letters").innerText();
    }

    String value(String id) {
        return page.locator("#" + id).inputValue();
    }

    TouchPage picture(String name) {
        String folder = System.getProperty("keyboard.pictures");
        if (folder != null) page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
