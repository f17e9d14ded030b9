package servicecircle.bench.flow;

import com.microsoft.playwright.Page;
import java.net.URI;

/** Somebody who cannot touch the screen: Tab, Enter, Space and letters only. */
record KeyboardVisitor(Page page) {
    private static final int MOST_TABS = 80;

    /** Goes to a control and presses Enter, which leads to another screen. */
    KeyboardVisitor enter(String selector, String path) {
        String before = page.url();
        press(selector, "Enter");
        page.waitForURL(address ->
                !address.equals(before) && URI.create(address).getPath().startsWith(path));
        return this;
    }

    KeyboardVisitor press(String selector, String key) {
        tabTo(selector);
        page.keyboard().press(key);
        return this;
    }

    KeyboardVisitor type(String selector, String text) {
        tabTo(selector);
        page.keyboard().type(text);
        return this;
    }

    private void tabTo(String selector) {
        page.locator(selector).first().waitFor();
        for (int tab = 0; tab < MOST_TABS; tab++) {
            Object there = page.evaluate("wanted => document.activeElement.matches(wanted)", selector);
            if (Boolean.TRUE.equals(there)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + selector + " on " + page.url());
    }
}
