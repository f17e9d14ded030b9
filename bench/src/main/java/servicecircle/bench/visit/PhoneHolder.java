package servicecircle.bench.visit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody whose telephone has read a QR code. */
public final class PhoneHolder implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    public PhoneHolder(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    public PhoneHolder open(String address) {
        page.navigate(address);
        hook("code").waitFor();
        return this;
    }

    public String code() {
        return hook("code").innerText().replaceAll("\\s", "");
    }

    public String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    /** Cancels, and answers the question whether that is meant. */
    public PhoneHolder cancel() {
        hook("cancel").tap();
        hook("cancel-confirm").tap();
        page.locator(".slip:not(.slip-approved)").waitFor();
        return this;
    }

    public Locator hook(String name) {
        return page.locator("[data-test=" + name + "]");
    }

    public Page page() {
        return page;
    }

    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
