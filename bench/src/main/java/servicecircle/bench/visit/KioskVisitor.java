package servicecircle.bench.visit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody at the kiosk who touches what is on the screen, one screen after the other. */
public final class KioskVisitor implements AutoCloseable {
    private static final String FREE_CELL = "[data-test^=cell-][data-state=FREE]";

    private final BrowserContext context;
    private final Page page;
    private final Keys keys;
    private final URI kiosk;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Stretch chosen;

    public KioskVisitor(BrowserContext context, URI kiosk) {
        this.context = context;
        this.kiosk = kiosk;
        this.page = context.newPage();
        this.keys = new Keys(page);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
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
        Locator days = page.locator(seesLargeType() ? "[data-test^=day-]" : "[data-test^=day-].day-free");
        days.first().waitFor();
        (seesLargeType() ? days.last() : days.nth(days.count() > 1 ? 1 : 0)).tap();
        page.waitForURL(address -> address.contains("day="));
        return this;
    }

    /** Whose door carries a free sign. */
    public KioskVisitor chooseFreeRoom() {
        return chooseRoom(".room-free");
    }

    public KioskVisitor chooseRoom(String selector) {
        found(selector).tap();
        return arrived("/rooms/");
    }

    /** The first free start, and the second of its ends if there is one. */
    public KioskVisitor chooseSpan() {
        return chooseStart().chooseEnd();
    }

    public KioskVisitor chooseStart() {
        found(FREE_CELL).tap();
        page.waitForURL(address -> address.contains("start="));
        return this;
    }

    public KioskVisitor chooseEnd() {
        Locator ends = page.locator("[data-test^=end-]");
        ends.first().waitFor();
        Locator end = ends.nth(ends.count() > 1 ? 1 : 0);
        chosen = Stretch.of(Objects.requireNonNull(end.getAttribute("href")));
        end.tap();
        return arrived("/book/purpose");
    }

    /** What was chosen by {@link #chooseEnd}. */
    public Stretch chosen() {
        return Objects.requireNonNull(chosen, "nothing was chosen yet");
    }

    /** From the purpose to the confirm screen. */
    public KioskVisitor fillIn(Wish wish) {
        return choosePurpose(wish).countPeople().giveNames(wish).givePhone(wish);
    }

    public KioskVisitor choosePurpose(Wish wish) {
        found("[data-test=purpose-" + wish.purpose() + "]").tap();
        return tapThrough("next", "/book/people");
    }

    /** As few as the room takes. */
    public KioskVisitor countPeople() {
        hook("headcount-plus").tap();
        return tapThrough("next", "/book/contact");
    }

    public KioskVisitor giveNames(Wish wish) {
        return typeNames(wish).tapThrough("next", "/book/phone");
    }

    /** Fills both names in and sends nothing yet. */
    public KioskVisitor typeNames(Wish wish) {
        keys.write("groupName", wish.groupName());
        keys.write("organizer", wish.organizer());
        return this;
    }

    public KioskVisitor givePhone(Wish wish) {
        keys.digits("phone", wish.phone());
        return tapThrough("next", "/book/confirm");
    }

    /** Accepts the undertaking; in large type that is a screen of its own. */
    public KioskVisitor accept() {
        if (hook("accept").count() == 0) {
            hook("next").tap();
            hook("accept").waitFor();
        }
        if (!page.locator("[name=undertaking]").isChecked()) {
            hook("accept").tap();
        }
        return this;
    }

    public KioskVisitor confirm() {
        return tapThrough("confirm", "/done");
    }

    /** Leaves the success page. */
    public KioskVisitor finish() {
        hook("finish").tap();
        hook("tile-rooms").waitFor();
        return this;
    }

    public KioskVisitor find(String code, String lastFour) {
        return tapThrough("tile-find", "/find").lookUp(code, lastFour);
    }

    /** On the screen that asks for a booking. */
    public KioskVisitor lookUp(String code, String lastFour) {
        keys.digits("code", code);
        keys.digits("lastFour", lastFour);
        return tapThrough("next", "/mine");
    }

    /**
     * The switch of the language, which every screen has.
     *
     * @param lang {@code zh} or {@code en}
     */
    public KioskVisitor speak(String lang) {
        hook("language").tap();
        page.locator("html[lang^=" + lang + "]").waitFor();
        return this;
    }

    /** The switch of the type size, which every screen has. */
    public KioskVisitor enlarge(boolean large) {
        hook("elder").tap();
        page.locator("html[data-look=" + (large ? "elder" : "kiosk") + "]").waitFor();
        return this;
    }

    public boolean seesLargeType() {
        return page.locator("html[data-look=elder]").count() > 0;
    }

    public String code() {
        return hook("code").innerText().replaceAll("\\s", "");
    }

    public String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    /** Reads the QR code off a picture of the whole screen, or from nearer if that is too far. */
    public String qr() {
        hook("qr").waitFor();
        return QrReader.read(page.screenshot())
                .or(() ->
                        QrReader.read(page.locator("figure:has([data-test=qr])").screenshot()))
                .orElseThrow(() -> new IllegalStateException("no QR code on the screen can be read"));
    }

    public Locator hook(String name) {
        return page.locator("[data-test=" + name + "]");
    }

    public KioskVisitor tapThrough(String hook, String path) {
        hook(hook).tap();
        return arrived(path);
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
            further.tap();
            page.waitForURL(address -> !address.equals(before));
        }
        return target.first();
    }

    private KioskVisitor arrived(String path) {
        page.waitForURL(address -> URI.create(address).getPath().startsWith(path));
        return this;
    }
}
