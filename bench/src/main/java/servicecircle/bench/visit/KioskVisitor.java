package servicecircle.bench.visit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Somebody at the kiosk who touches what is on the screen, one screen after the other. */
public final class KioskVisitor implements AutoCloseable {
    private static final String FREE_CELL = "[data-test^=cell-][data-state=FREE]";

    private final BrowserContext context;
    private final Page page;
    private final URI kiosk;
    private final List<String> complaints = new ArrayList<>();
    private Consumer<KioskVisitor> onEachScreen = screen -> {};

    public KioskVisitor(BrowserContext context, URI kiosk) {
        this.context = context;
        this.kiosk = kiosk;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** Looks at every screen on the way before it is left. */
    public KioskVisitor lookingAtEachScreen(Consumer<KioskVisitor> eye) {
        onEachScreen = eye;
        return this;
    }

    public Page page() {
        return page;
    }

    /** What the browser complained of: broken policy, missing files, errors of scripts. */
    public List<String> complaints() {
        return complaints;
    }

    public KioskVisitor enter() {
        page.navigate(kiosk.toString());
        hook("tile-rooms").waitFor();
        return this;
    }

    public KioskVisitor openRooms() {
        return tapThrough("tile-rooms", "/rooms");
    }

    /** A later day than today if one is free, so that no hour of the day spoils the visit. */
    public KioskVisitor chooseFreeDay() {
        Locator days = page.locator(isLarge() ? "[data-test^=day-]" : "[data-test^=day-].day-free");
        tap(isLarge() ? days.last() : days.nth(days.count() > 1 ? 1 : 0));
        page.waitForURL(address -> address.contains("day="));
        return this;
    }

    /** Whose door carries a free sign. */
    public KioskVisitor chooseFreeRoom() {
        return chooseRoom(".room-free");
    }

    public KioskVisitor chooseRoom(String selector) {
        tap(found(selector));
        return arrived("/rooms/");
    }

    /** The first free start, and the second of its ends if there is one. */
    public KioskVisitor chooseSpan() {
        return chooseStart().chooseEnd();
    }

    public KioskVisitor chooseStart() {
        tap(found(FREE_CELL));
        page.waitForURL(address -> address.contains("start="));
        return this;
    }

    public KioskVisitor chooseEnd() {
        Locator ends = page.locator("[data-test^=end-]");
        ends.first().waitFor();
        tap(ends.nth(ends.count() > 1 ? 1 : 0));
        return arrived("/book/purpose");
    }

    /** From the purpose to the confirm screen. */
    public KioskVisitor fillIn(Wish wish) {
        tap(found("[data-test=purpose-" + wish.purpose() + "]"));
        tapThrough("next", "/book/people");
        tap(hook("headcount-plus"));
        tapThrough("next", "/book/contact");
        Keys keys = new Keys(page);
        keys.write("groupName", wish.groupName());
        keys.write("organizer", wish.organizer());
        tapThrough("next", "/book/phone");
        keys.digits("phone", wish.phone());
        return tapThrough("next", "/book/confirm");
    }

    /** Accepts the undertaking; in large type that is a screen of its own. */
    public KioskVisitor accept() {
        if (hook("accept").count() == 0) {
            tap(hook("next"));
            hook("accept").waitFor();
        }
        tap(hook("accept"));
        return this;
    }

    public KioskVisitor confirm() {
        return tapThrough("confirm", "/done");
    }

    public KioskVisitor find(String code, String lastFour) {
        tapThrough("tile-find", "/find");
        Keys keys = new Keys(page);
        keys.digits("code", code);
        keys.digits("lastFour", lastFour);
        return tapThrough("next", "/mine");
    }

    public String code() {
        return hook("code").innerText().replaceAll("\\s", "");
    }

    public String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    /** Reads the QR code off a picture of the whole screen. */
    public String qr() {
        hook("qr").waitFor();
        return QrReader.read(page.screenshot())
                .orElseThrow(() -> new IllegalStateException("no QR code on the screen can be read"));
    }

    public Locator hook(String name) {
        return page.locator("[data-test=" + name + "]");
    }

    public KioskVisitor tapThrough(String hook, String path) {
        tap(hook(hook));
        return arrived(path);
    }

    public void tap(Locator target) {
        onEachScreen.accept(this);
        target.tap();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Turns pages until it is there. */
    private Locator found(String selector) {
        Locator target = page.locator(selector);
        Locator further = hook("part-after");
        while (target.count() == 0 && further.count() > 0) {
            String before = page.url();
            tap(further);
            page.waitForURL(address -> !address.equals(before));
        }
        return target.first();
    }

    private boolean isLarge() {
        return page.locator("html[data-look=elder]").count() > 0;
    }

    private KioskVisitor arrived(String path) {
        page.waitForURL(address -> URI.create(address).getPath().startsWith(path));
        return this;
    }
}
