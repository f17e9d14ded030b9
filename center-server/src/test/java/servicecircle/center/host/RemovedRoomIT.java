package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.db.AnyDatabase;
import servicecircle.center.support.db.DatabaseAddress;

/** A room that was booked and is then left out of the center's file. */
class RemovedRoomIT {
    private static final Hall WITHOUT_A =
            AnyHall.aHall(Api.CENTER, AnyHall.aRoom("B", 8, 25, 25, Duration.ofMinutes(30)));

    private DatabaseAddress database;
    private JsonObject booked;

    @BeforeEach
    void book() throws Exception {
        database = AnyDatabase.migrated();
        RunningHost host = RunningHost.on(database, AnyHall.aHall(Api.CENTER));
        booked = host.api.post(Api.bookings(), Api.aBooking()).json();
        host.close();
    }

    @Test
    void a_room_with_bookings_to_come_cannot_be_left_out() {
        assertThatThrownBy(() -> RunningHost.on(database, WITHOUT_A))
                .hasMessageContaining(Api.CENTER)
                .hasMessageContaining("room A")
                .hasMessageContaining("bookings to come");
    }

    @Test
    void once_its_bookings_are_over_their_pages_say_that_the_room_is_gone() throws Exception {
        RunningHost host = RunningHost.at(Clock.offset(AnyHall.CLOCK, Duration.ofDays(3)), database, WITHOUT_A);
        String page = "/Q/" + booked.getString("reference");

        Api.Answer shown = host.api.get(page);
        Api.Answer cancelled = host.api.post(page + "/cancel", new JsonObject());
        Api.Answer found = host.api.post(
                Api.bookings() + "/find",
                new JsonObject().put("code", booked.getString("code")).put("lastFour", "1234"));
        host.close();

        assertThat(shown.status()).isEqualTo(410);
        assertThat(shown.code()).isEqualTo("ROOM_GONE");
        assertThat(cancelled.code()).isEqualTo("ROOM_GONE");
        assertThat(found.code()).isEqualTo("ROOM_GONE");
    }

    @Test
    void a_cancelled_booking_holds_nobody_up() throws Exception {
        RunningHost before = RunningHost.on(database, AnyHall.aHall(Api.CENTER));
        before.api.post("/Q/" + booked.getString("reference") + "/cancel", new JsonObject());
        before.close();
        RunningHost after = RunningHost.on(database, WITHOUT_A);

        assertThat(after.api.get("/Q/" + booked.getString("reference")).status())
                .isEqualTo(410);
        after.close();
    }
}
