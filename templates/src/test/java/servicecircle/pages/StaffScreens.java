package servicecircle.pages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Problem;
import servicecircle.pages.parts.Text;
import servicecircle.pages.staff.AccountRow;
import servicecircle.pages.staff.AuditRow;
import servicecircle.pages.staff.BookingRow;
import servicecircle.pages.staff.CenterName;
import servicecircle.pages.staff.Console;
import servicecircle.pages.staff.DeviceRow;
import servicecircle.pages.staff.OrganisationRow;
import servicecircle.pages.staff.SessionRow;

/** Every screen of the console in the states that look different; {@code -state} ones are drawn in Chinese only. */
final class StaffScreens {
    record Screen(StaffPage page, @Nullable Console console) {}

    private final Map<String, Screen> screens = new LinkedHashMap<>();

    private StaffScreens() {}

    static Map<String, Screen> all() {
        StaffScreens all = new StaffScreens();
        all.outside();
        all.oneself();
        all.service();
        all.people();
        all.rules();
        return all.screens;
    }

    /** The pages that show what people typed, with this text wherever somebody could have typed it. */
    static Map<String, Screen> hostile(String text) {
        StaffScreens all = new StaffScreens();
        Instant now = Samples.NOW;
        all.alone("sign-in", new StaffPage.SignIn(text, "", false));
        all.alone("set-up", new StaffPage.SetUp(text, text, text, List.of()));
        AccountRow account = new AccountRow(text, text, text, text, text, List.of(text), List.of(text), true, now);
        List<SessionRow> sessions = List.of(new SessionRow(text, now, now, now, text, false));
        List<CenterName> centers = List.of(new CenterName(text, new Text(text, text)));
        BookingRow booking =
                new BookingRow(text, new Text(text, text), now, now.plusSeconds(60), text, text, text, 1, text, text);
        OrganisationRow organisation =
                new OrganisationRow(text, text, text, text, text, text, text, text, text, now, null);
        Console console =
                new Console(text, List.of(text), centers.get(0), centers, "home", StaffSamples.DOORS, text, text);
        List<StaffPage> pages = List.of(
                new StaffPage.Me(account, null, sessions, ""),
                new StaffPage.Accounts(List.of(account), true, List.of(), Map.of("name", text, "person", text)),
                new StaffPage.Account(
                        account, sessions, List.of(text), centers, List.of("roles", "suspend"), text, List.of()),
                new StaffPage.Bookings(Samples.DAY, Samples.DAY, Samples.DAY, List.of(booking)),
                new StaffPage.Booking(booking, true, true),
                new StaffPage.Organisations(List.of(organisation)),
                new StaffPage.Organisation(organisation, true, true, true, List.of()),
                new StaffPage.Devices(
                        List.of(new DeviceRow(text, text, text, text, text, now, now)),
                        true,
                        true,
                        text,
                        now,
                        List.of(),
                        Map.of("place", text)),
                new StaffPage.AuditTrail(
                        List.of(new AuditRow(text, now, text, text, text, text, text)),
                        text,
                        List.of(text),
                        text,
                        null,
                        text));
        pages.forEach(page -> all.screens.put(page.getClass().getSimpleName(), new Screen(page, console)));
        return all.screens;
    }

    private void outside() {
        alone("set-up", StaffSamples.setUp());
        alone(
                "set-up-wrong",
                StaffSamples.setUp(
                        StaffSamples.no("auditor", "NAMES_EQUAL"), StaffSamples.no("code", "SETUP_CODE_WRONG")));
        alone("first-passwords", StaffSamples.firstPasswords());
        alone("sign-in", new StaffPage.SignIn("", "", false));
        alone("sign-in-wrong", new StaffPage.SignIn("chen.xiaomei", "WRONG", true));
        alone("sign-in-over", new StaffPage.SignIn("", "SESSION_OVER", false));
        alone("second-factor", new StaffPage.SecondFactor(false, "", "s3c0nd"));
        alone("second-factor-wrong", new StaffPage.SecondFactor(true, "CODE_WRONG", "s3c0nd"));
        alone("going-on", new StaffPage.GoingOn("https://id.huan.example/auth?scope=openid&state=s"));
        alone("sorry", new StaffPage.Sorry(problem(401, "SIGN_IN_FIRST")));
    }

    private void oneself() {
        Console nothing = new Console("陈晓梅", List.of(), null, List.of(), "", List.of(), "t0k3n", "");
        screens.put("new-password-first", new Screen(password("FIRST", "MLPS"), nothing));
        door("new-password", "", password("WISH", "ASVS"));
        door("new-password-wrong", "", password("DUE", "MLPS", StaffSamples.no("password", "PASSWORD_SHORT")));
        String secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        String uri = "otpauth://totp/Service%20Circle:chen?secret=" + secret + "&issuer=Service%20Circle";
        door("new-second-factor", "", new StaffPage.NewSecondFactor(uri, secret, false, List.of()));
        door(
                "new-second-factor-again",
                "",
                new StaffPage.NewSecondFactor(uri, secret, true, List.of(StaffSamples.no("old", "PASSWORD_WRONG"))));
        door(
                "recovery-codes",
                "",
                new StaffPage.RecoveryCodes(List.of(
                        "K7QM-2F9D",
                        "W3XZ-8H4B",
                        "P5RT-6J2N",
                        "Y9VC-1G7M",
                        "Q4KD-5S8F",
                        "B2NH-7T3W",
                        "M6ZP-4R9X",
                        "F8GJ-3V1Y",
                        "T1WS-9C6Q",
                        "D5XB-2K8H")));
        door("me", "", StaffSamples.me("LINKED"), "PASSWORD_CHANGED");
        door("me-to-link", "", StaffSamples.me("OPEN"), "PASSWORD_WRONG");
        door("sorry-denied", "", new StaffPage.Sorry(problem(403, "NOT_ALLOWED")));
    }

    private void service() {
        door("home", "home", StaffSamples.home(true));
        door("home-empty", "home", StaffSamples.home(false));
        screens.put("home-city", new Screen(StaffSamples.home(true), StaffSamples.everywhere()));
        door("bookings", "bookings", StaffSamples.bookings(true));
        door("bookings-empty", "bookings", StaffSamples.bookings(false));
        var booking = StaffSamples.booking(13, "月桥夕阳红舞蹈队", "APPROVED");
        door("booking", "bookings", new StaffPage.Booking(booking, false, true));
        door("booking-shown", "bookings", new StaffPage.Booking(booking, true, true));
        door("organisations", "organisations", StaffSamples.organisations());
        door("organisations-empty", "organisations", new StaffPage.Organisations(List.of()));
        door("organisation", "organisations", StaffSamples.organisation("SUBMITTED"));
        door(
                "organisation-certified",
                "organisations",
                StaffSamples.organisation("CERTIFIED", StaffSamples.no("reason", "REASON_MISSING")),
                "CERTIFIED");
    }

    private void people() {
        door("devices", "devices", StaffSamples.devices(""));
        door("devices-code", "devices", StaffSamples.devices("K7QM2F9D"), "DEVICE_INVITED");
        door("devices-wrong", "devices", StaffSamples.devices("", StaffSamples.no("place", "PLACE_MISSING")));
        door("devices-empty", "devices", new StaffPage.Devices(List.of(), true, true, "", null, List.of()));
        door("accounts", "accounts", StaffSamples.accounts());
        door("accounts-wrong", "accounts", StaffSamples.accounts(StaffSamples.no("name", "NAME_TAKEN")));
        door("account", "accounts", StaffSamples.account(false, ""));
        door("account-fresh", "accounts", StaffSamples.account(true, "bRk7-Mw2Q-x9Tn"), "ACCOUNT_MADE");
        door("account-wrong", "accounts", StaffSamples.account(false, "", StaffSamples.no("roles", "ROLES_EXCLUDE")));
    }

    private void rules() {
        door("audit-trail", "audit", StaffSamples.trail(Samples.at(10, 20), ""));
        door("audit-trail-broken", "audit", StaffSamples.trail(Samples.at(10, 20), "3-000101"));
        door(
                "audit-trail-empty",
                "audit",
                new StaffPage.AuditTrail(List.of(), "RESTORED", List.of("RESTORED"), "", null, ""));
        door("settings", "settings", StaffSamples.settings(), "SAVED");
        Objection range = new Objection("privacy.phoneDays", "OUT_OF_RANGE", Map.of("minimum", "1", "maximum", "365"));
        door("settings-wrong", "settings", StaffSamples.settings(range));
    }

    private static StaffPage password(String cause, String profile, Objection... objections) {
        return new StaffPage.NewPassword(cause, profile, 10, List.of(objections));
    }

    private static Problem problem(int status, String code) {
        return Samples.problem(status, code, Map.of());
    }

    private void alone(String name, StaffPage page) {
        screens.put(name, new Screen(page, null));
    }

    private void door(String name, String door, StaffPage page) {
        door(name, door, page, "");
    }

    private void door(String name, String door, StaffPage page, String notice) {
        screens.put(name, new Screen(page, StaffSamples.console(door, notice)));
    }
}
