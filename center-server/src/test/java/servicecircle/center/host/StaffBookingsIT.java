package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;

/** What the staff of a hall see of its bookings. */
class StaffBookingsIT {
    private static final String PAGE = StaffBrowser.CENTER + "/bookings";

    private RunningHost host;
    private String reference;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.withStaff(AnyHall.CLOCK, AnyHall.aHall(Api.CENTER), AnyHall.aHall("QT-013-006"));
        reference = host.api
                .post(Api.bookings(), Api.aBooking().put("organizer", "Lan Ouyang Ruo"))
                .json()
                .getString("reference");
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void a_clerk_sees_the_bookings_of_a_day_masked() throws Exception {
        StaffBrowser clerk = host.as(Role.WINDOW_CLERK);

        assertThat(clerk.get(PAGE).body()).doesNotContain(reference);
        assertThat(clerk.get(PAGE + "?day=2026-11-25").body())
                .contains(reference, "199****1234", "14:00")
                .doesNotContain("19900001234", "Ouyang");
        assertThat(clerk.get(PAGE + "?day=2026-11-24").body()).doesNotContain(reference);
        assertThat(clerk.get(PAGE + "?day=nonsense").status()).isEqualTo(400);
        assertThat(clerk.get(PAGE + "/" + reference).body())
                .contains("199****1234")
                .doesNotContain("19900001234", "Ouyang");
    }

    @Test
    void a_cancelled_booking_is_still_listed() throws Exception {
        host.api.post("/Q/" + reference + "/cancel", new io.vertx.core.json.JsonObject());

        assertThat(host.as(Role.WINDOW_CLERK).get(PAGE + "?day=2026-11-25").body())
                .contains(reference);
    }

    @Test
    void whoever_needs_the_number_says_why_and_stands_in_the_trail() throws Exception {
        StaffBrowser keeper = host.as(Role.ROOM_KEEPER);
        String page = PAGE + "/" + reference;
        keeper.get(page);

        assertThat(keeper.submit(page + "/reveal", Map.of("reason", " ")).status())
                .isEqualTo(400);
        assertThat(views()).isZero();
        assertThat(keeper.submit(page + "/reveal", Map.of("reason", "room flooded"))
                        .body())
                .contains("19900001234", "Lan Ouyang Ruo");
        assertThat(host.text("SELECT actor || ' ' || subject || ' ' || detail FROM audit_log"
                        + " WHERE action = 'CONTACT_REVEALED'"))
                .isEqualTo("room " + host.text("SELECT reference FROM booking") + " reason=room flooded");
        assertThat(keeper.get(page).body()).doesNotContain("19900001234");
        assertThat(keeper.post(page + "/reveal", Map.of("reason", "no token")).status())
                .isEqualTo(403);
        assertThat(views()).isEqualTo(1);
    }

    @Test
    void a_clerk_an_auditor_and_another_center_open_nothing() throws Exception {
        StaffBrowser clerk = host.as(Role.WINDOW_CLERK);
        StaffBrowser auditor = host.as(Role.AUDITOR);
        StaffBrowser keeper = host.as(Role.ROOM_KEEPER);
        String elsewhere = "/staff/centers/QT-013-006/bookings/" + reference;

        assertThat(clerk.submit(PAGE + "/" + reference + "/reveal", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(auditor.get(PAGE).status()).isEqualTo(403);
        assertThat(keeper.get(elsewhere).status()).isIn(403, 404);
        assertThat(keeper.submit(elsewhere + "/reveal", Map.of("reason", "x")).status())
                .isIn(403, 404);
        assertThat(keeper.get(PAGE + "/nonsense").status()).isEqualTo(404);
        assertThat(views()).isZero();
    }

    @Test
    void what_was_forgotten_is_shown_without_a_contact_and_cannot_be_opened() throws Exception {
        host.execute("UPDATE booking SET organizer_sealed = NULL");
        StaffBrowser keeper = host.as(Role.ROOM_KEEPER);
        String page = PAGE + "/" + reference;

        assertThat(keeper.get(page).body()).doesNotContain("1234", "/reveal");
        assertThat(keeper.submit(page + "/reveal", Map.of("reason", "x")).status())
                .isEqualTo(404);
        assertThat(views()).isZero();
    }

    private long views() throws Exception {
        return host.count("SELECT count(*) FROM audit_log WHERE action = 'CONTACT_REVEALED'");
    }
}
