package servicecircle.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicecircle.bench.hall.CenterApi;
import servicecircle.bench.visit.KioskVisitor;

/** The console as its staff use it, with the keyboard alone. */
@ExtendWith(Doors.Keeper.class)
class StaffConsoleIT {
    /** A suspension takes hold within 5 s and a stopped kiosk asks every 10 s; the rest is for a busy machine. */
    private static final Duration NOTICED = Duration.ofSeconds(40);

    private final Doors doors;

    StaffConsoleIT(Doors doors) {
        this.doors = doors;
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECURITY_ADMIN", "AUDITOR", "WINDOW_CLERK", "CENTER_MANAGER"})
    void each_role_walks_through_its_doors_and_out_again(String role) {
        try (StaffMember member = doors.staff(role).signIn()) {
            walk(member, role);
            member.signOut();
            member.page().navigate(doors.hall().center().address() + "/staff/me");
            assertThat(member.page().url()).contains("/staff/sign-in");
            assertThat(member.complaints()).isEmpty();
        }
    }

    @Test
    void the_door_itself_is_in_order_in_both_languages() {
        try (StaffMember nobody = doors.staff("AUDITOR")) {
            nobody.page().navigate(doors.hall().center().address() + "/staff");
            inspect(nobody, "sign-in");
            inspect(nobody.changeLanguage(), "sign-in");
        }
    }

    @Test
    void a_terminal_is_invited_enrolled_suspended_and_comes_back() throws Exception {
        try (StaffMember member = doors.staff("SYSTEM_ADMIN").signIn()) {
            walk(member, "SYSTEM_ADMIN");
            CenterApi.Answer enrolled = doors.api().enrol(invite(member, "二楼东门"));
            assertThat(enrolled.status()).isEqualTo(201);
            assertThat(doors.api().standing(enrolled.text("key")).status()).isEqualTo(200);
            member.open("door-devices");
            String row = "tr:has-text('二楼东门') ";
            assertThat(member.page().locator(row + "[data-test^=suspend-]").count())
                    .isEqualTo(1);

            suspend(member, row);
            CenterApi.Answer stopped = doors.api().standing(enrolled.text("key"));
            for (int tries = 0; stopped.status() == 200 && tries < 100; tries++) {
                member.page().waitForTimeout(100);
                stopped = doors.api().standing(enrolled.text("key"));
            }
            assertThat(stopped.text("code")).isEqualTo("DEVICE_SUSPENDED");
            suspendTheKiosk(member);
            member.signOut();
            assertThat(member.complaints()).isEmpty();
        }
    }

    private void suspendTheKiosk(StaffMember member) {
        String row = "tr:has-text('demo') ";
        try (KioskVisitor visitor = doors.visitor().enter().openRooms()) {
            suspend(member, row);
            try {
                visitor.hook("stopped").waitFor(within(NOTICED));
                Inspection eye = new Inspection(visitor.page());
                assertThat(eye.measured(16 * 4.03, false)).isEmpty();
                assertThat(eye.graveFindingsOfAxe("meta-refresh")).isEmpty();
                visitor.page()
                        .screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/console/kiosk-stopped.png")));
            } finally {
                member.keys().press(StaffMember.hook(hookIn(member, row, "resume-")), "Enter");
                member.page().locator(row + "[data-test^=suspend-]").waitFor();
            }
            visitor.hook("tile-rooms").waitFor(within(NOTICED));
        }
    }

    /** Returns the code that the console shows once. */
    private static String invite(StaffMember member, String place) {
        member.open("door-devices");
        member.keys().press(StaffMember.hook("invite"), "Enter");
        inspect(member, "invite");
        member.keys().type("#place", place).press(StaffMember.hook("invite-yes"), "Enter");
        member.find("fresh").waitFor();
        inspect(member, "code");
        return member.find("fresh").innerText();
    }

    private static void suspend(StaffMember member, String row) {
        String id = hookIn(member, row, "suspend-");
        member.keys().press(StaffMember.hook(id), "Enter");
        member.keys().type("[id='" + id + "-reason']", "维修").press(StaffMember.hook(id + "-yes"), "Enter");
        member.page().locator(row + "[data-test^=resume-]").waitFor();
    }

    private static String hookIn(StaffMember member, String row, String act) {
        Locator button = member.page().locator(row + "[data-test^=" + act + "]");
        return Objects.requireNonNull(button.getAttribute("data-test"));
    }

    private static void walk(StaffMember member, String role) {
        assertThat(member.doors()).isNotEmpty();
        for (String door : member.doors()) {
            member.open(door);
            inspect(member, role + "-" + door);
            inspect(member.changeLanguage(), role + "-" + door);
        }
        member.keys().enter(StaffMember.hook("me"), "/staff/me");
        inspect(member, role + "-me");
        inspect(member.changeLanguage(), role + "-me");
    }

    private static void inspect(StaffMember member, String name) {
        String lang = Objects.requireNonNull(member.page().locator("html").getAttribute("lang"));
        member.photograph(name + "-" + lang);
        assertThat(new Inspection(member.page()).graveFindingsOfAxe())
                .as(name + " in " + lang)
                .isEmpty();
    }

    private static Locator.WaitForOptions within(Duration patience) {
        return new Locator.WaitForOptions().setTimeout((double) patience.toMillis());
    }
}
