package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One host, two centers whose rooms have the same names: there is no way from one into the other. */
class TwoCentersIT {
    private static final String OTHER = "QT-013-006";
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.of(
                AnyHall.aHall(Api.CENTER),
                AnyHall.aHall(
                        OTHER,
                        AnyHall.aRoom("A", 1, 20, 20, Duration.ZERO),
                        AnyHall.aRoom("X", 1, 20, 20, Duration.ZERO)));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void the_same_slot_of_the_same_room_name_is_free_in_the_other_center() throws Exception {
        assertThat(host.api.post(Api.bookings(), Api.aBooking()).status()).isEqualTo(201);
        assertThat(host.api.post(bookings(OTHER), Api.aBooking()).status()).isEqualTo(201);
    }

    @Test
    void a_room_of_the_other_center_cannot_be_named() throws Exception {
        assertThat(host.api
                        .post(Api.bookings(), Api.aBooking().put("room", "X"))
                        .code())
                .isEqualTo("NO_SUCH_ROOM");
        assertThat(host.api.get("/v1/centers/" + Api.CENTER + "/rooms/X").status())
                .isEqualTo(404);
        assertThat(host.api.get("/v1/centers/" + OTHER + "/rooms/B").status()).isEqualTo(404);
    }

    @Test
    void a_code_of_one_center_opens_nothing_in_the_other() throws Exception {
        String code = host.api.post(Api.bookings(), Api.aBooking()).json().getString("code");
        JsonObject question = new JsonObject().put("code", code).put("lastFour", "1234");

        assertThat(host.api.post(Api.bookings() + "/find", question).status()).isEqualTo(200);
        assertThat(host.api.post(bookings(OTHER) + "/find", question).status()).isEqualTo(404);
    }

    @Test
    void a_key_of_one_center_says_nothing_in_the_other() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = host.api.post(Api.bookings(), key, Api.aBooking()).json().getString("reference");
        String second =
                host.api.post(bookings(OTHER), key, Api.aBooking()).json().getString("reference");

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void the_same_number_has_two_different_indexes_and_its_own_quota_in_each() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking());
        host.api.post(Api.bookings(), Api.aBooking().put("room", "B"));

        assertThat(host.api.post(bookings(OTHER), Api.aBooking()).status()).isEqualTo(201);
        assertThat(host.count("SELECT count(DISTINCT phone_index) FROM resident"))
                .isEqualTo(2);
    }

    @Test
    void the_schema_itself_refuses_a_booking_across_centers() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking());
        String move = "UPDATE booking SET center_id = (SELECT id FROM center WHERE code = '" + OTHER + "')";

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> host.execute(move))
                .hasMessageContaining("foreign key");
    }

    @Test
    void a_reference_is_answered_by_its_own_center() throws Exception {
        String reference = host.api.post(bookings(OTHER), Api.aBooking()).json().getString("reference");

        assertThat(host.api
                        .get("/Q/" + reference)
                        .json()
                        .getJsonObject("center")
                        .getString("id"))
                .isEqualTo(OTHER);
    }

    private static String bookings(String center) {
        return "/v1/centers/" + center + "/bookings";
    }
}
