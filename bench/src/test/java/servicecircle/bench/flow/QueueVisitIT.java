package servicecircle.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import servicecircle.bench.SameDay;
import servicecircle.bench.hall.DemoHall;
import servicecircle.bench.visit.Browsing;
import servicecircle.bench.visit.Chromium;
import servicecircle.bench.visit.KioskVisitor;
import servicecircle.bench.visit.PhoneHolder;

/** One visit as all who take part in it see it: kiosk, phone, board with its voice, two clerks and the supervisor. */
@ExtendWith(SameDay.class)
class QueueVisitIT {
    private static final double FINGER = 24;
    /** Counts what the hall hears: the clips that the board lays on the clock of the audio hardware. */
    private static final String LISTEN = """
            window.heard = 0;
            const start = AudioBufferSourceNode.prototype.start;
            AudioBufferSourceNode.prototype.start = function (...at) { window.heard++; return start.apply(this, at); };""";

    private static DemoHall hall;
    private static Browsing browsing;

    @BeforeAll
    static void open() {
        hall = DemoHall.openAroundTheClock();
        browsing = Browsing.with(Chromium.find());
    }

    @AfterAll
    static void close() {
        browsing.close();
        hall.close();
    }

    @Test
    void a_number_is_taken_followed_called_served_sent_on_and_rated() {
        try (StaffMember clerk = staff("WINDOW_CLERK");
                StaffMember supervisor = staff("CENTER_MANAGER");
                BrowserContext wall = browsing.board(1_920, 1_080);
                PhoneHolder phone = new PhoneHolder(browsing.phone())) {
            Page board = speakingBoard(wall);
            sitDown(clerk, "1");
            String[] slip = takeAtKiosk("ZH-02");
            String number = slip[0];
            phone.page().navigate(slip[1]);
            assertThat(phone.text("[data-test=number]")).isEqualTo(number);
            inspect(phone.page(), FINGER);

            seesWaiting(supervisor, number);
            press(clerk, "n");
            board.locator("[data-test=call-" + number + "]").first().waitFor();
            assertThat(board.locator("[data-test=call-" + number + "] .call-window strong")
                            .first()
                            .innerText())
                    .isEqualTo("1");
            board.waitForFunction("() => window.heard > 0");
            phone.page().locator("#live[data-state=CALLED]").waitFor();
            assertThat(phone.text("[data-test=says]")).contains("1");

            clerk.find("arrive").waitFor();
            press(clerk, "a");
            clerk.find("transfer").waitFor();
            sendOn(clerk, "SB-01");
            clerk.find("next").waitFor();
            sitDown(supervisor, "2");
            press(supervisor, "n");
            supervisor.find("arrive").waitFor();
            assertThat(supervisor.find("number").innerText()).isEqualTo(number);
            press(supervisor, "a");
            supervisor.find("finish").waitFor();
            press(supervisor, "f");
            supervisor.find("next").waitFor();

            rate(phone);
            seesServed(supervisor, "2");
            plansADay(supervisor);
            assertThat(phone.complaints()).isEmpty();
            assertThat(clerk.complaints()).isEmpty();
            assertThat(supervisor.complaints()).isEmpty();
        }
    }

    @Test
    void an_appointment_is_made_on_the_phone_and_can_be_given_up() {
        try (PhoneHolder phone = new PhoneHolder(browsing.phone())) {
            Page page = phone.page();
            page.navigate(center("/v1/centers/" + DemoHall.CENTER + "/queue?lang=zh"));
            phone.hook("appointment").tap();
            phone.hook("item-ZH-01").tap();
            page.locator("[data-test^=slot-]").first().waitFor(attached());
            inspect(page, 0);
            page.locator("label:has([data-test^=slot-]:not([disabled]))").last().tap();
            phone.hook("book").tap();
            page.waitForURL(address -> URI.create(address).getPath().startsWith("/A/"));
            assertThat(phone.text("[data-test=code]")).matches("\\d{4} \\d{4}");
            inspect(page, FINGER);

            phone.hook("cancel").tap();
            phone.hook("cancel-confirm").tap();
            page.locator("[data-test=code]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private static void plansADay(StaffMember supervisor) {
        Page page = supervisor.page();
        page.navigate(center("/staff/centers/" + DemoHall.CENTER + "/queue/plan?lang=zh"));
        supervisor.find("plan-change-3").click();
        page.fill("#hours-3", "09:00-11:30 14:00-16:00");
        supervisor.find("plan-save-3").click();
        page.waitForURL(address -> address.contains("notice=PLANNED"));
        assertThat(supervisor.find("plan-3").innerText()).contains("09:00–11:30");
        inspect(page, 0);
        page.navigate(center("/staff/centers/" + DemoHall.CENTER + "/queue/plan?lang=en"));
        inspect(page, 0);
    }

    private static StaffMember staff(String role) {
        return new StaffMember(browsing.desk(), hall.center().address(), hall.account(role)).signIn();
    }

    private static String center(String path) {
        return hall.center().address().resolve(path).toString();
    }

    private static Page speakingBoard(BrowserContext wall) {
        wall.addInitScript(LISTEN);
        Page board = wall.newPage();
        board.navigate(center("/v1/centers/" + DemoHall.CENTER + "/queue/board?voice=on&lang=zh"));
        return board;
    }

    private static void sitDown(StaffMember member, String window) {
        member.page().navigate(center("/staff/centers/" + DemoHall.CENTER + "/windows/" + window + "?lang=zh"));
        member.find("open").click();
        member.find("next").waitFor();
    }

    /** The number, and what the QR code on the screen says. */
    private static String[] takeAtKiosk(String item) {
        try (KioskVisitor visitor =
                new KioskVisitor(browsing.kiosk(), hall.kiosk().address()).enter()) {
            visitor.tapThrough("tile-queue", "/queue").hook("group-A").tap();
            visitor.tapThrough("item-" + item, "/queue/" + item);
            visitor.tapThrough("take", "/ticket");
            return new String[] {visitor.hook("number").innerText().strip(), visitor.qr()};
        }
    }

    /** As soon as the page listens to letters. */
    private static void press(StaffMember member, String key) {
        member.page().locator(".keys-switch:not([hidden])").waitFor();
        member.page().keyboard().press(key);
    }

    private static void seesWaiting(StaffMember supervisor, String number) {
        supervisor.page().navigate(center("/staff/centers/" + DemoHall.CENTER + "/windows?lang=zh"));
        assertThat(supervisor.page().locator("#everybody").innerText()).contains(number);
        inspect(supervisor.page(), 0);
    }

    private static void sendOn(StaffMember clerk, String item) {
        press(clerk, "t");
        clerk.page().selectOption("#item", item);
        clerk.find("transfer-yes").click();
    }

    private static void rate(PhoneHolder phone) {
        phone.hook("rate").tap();
        phone.hook("level-VERY_SATISFIED").tap();
        inspect(phone.page(), 0);
        phone.hook("rate-send").tap();
        phone.hook("rated").waitFor();
        phone.hook("ticket").tap();
        phone.hook("rating").waitFor();
    }

    private static void seesServed(StaffMember supervisor, String window) {
        supervisor.page().navigate(center("/staff/centers/" + DemoHall.CENTER + "/windows?lang=zh"));
        assertThat(supervisor
                        .page()
                        .locator(".window-card:has([data-test=window-" + window + "])")
                        .innerText())
                .contains("1");
        supervisor.page().navigate(center("/staff/centers/" + DemoHall.CENTER + "/ratings?lang=zh"));
        inspect(supervisor.page(), 0);
    }

    /** @param finger 0 where a button stays in sight over what is scrolled below it, which is not measured */
    private static void inspect(Page page, double finger) {
        Inspection eye = new Inspection(page);
        String where = page.url();
        if (finger > 0) {
            assertThat(eye.measured(finger, true)).as(where).isEmpty();
        }
        assertThat(eye.graveFindingsOfAxe("meta-refresh")).as(where).isEmpty();
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
