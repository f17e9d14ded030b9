package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;
import servicecircle.center.people.devices.DeviceKind;

/** Appointments made ahead, from the choice of a time to the number; held against the contract. */
class AppointmentIT {
    private static final String CENTER = "/v1/centers/" + Api.CENTER;
    private static final String APPOINTMENTS = CENTER + "/appointments";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MovingClock clock = new MovingClock();
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.withStaff(clock, AnyHall.aHall(Api.CENTER));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void one_chooses_a_time_comes_and_is_called_by_it() throws Exception {
        assertThat(host.api.get(APPOINTMENTS).json().getJsonArray("items")).hasSize(3);
        Instant slot = slots("ZH-01", 1).get(2);
        JsonObject made = book("ZH-01", slot).json();
        assertThat(made.getString("state") + made.getBoolean("arrivable")).isEqualTo("BOOKEDfalse");
        assertThat(arrive(made).code()).isEqualTo("SLOT_NOT_TODAY");

        clock.forward(Duration.between(clock.instant(), slot.minus(Duration.ofMinutes(5))));
        take("ZH-01");
        JsonObject ticket = ticketOf(arrive(made));
        assertThat(Instant.parse(ticket.getString("slot"))).isEqualTo(slot);
        assertThat(shown(made).getString("state")).isEqualTo("TAKEN");

        Api clerk = host.api.as(host.as(Role.WINDOW_CLERK));
        clerk.post(CENTER + "/queue/windows/3/open", new JsonObject());
        JsonObject called =
                clerk.post(CENTER + "/queue/windows/3/next", new JsonObject()).json();
        assertThat(called.getString("number") + called.getString("why"))
                .isEqualTo(ticket.getString("number") + "APPOINTMENT");
    }

    @Test
    void however_often_one_comes_there_is_one_number() throws Exception {
        JsonObject made = book("ZH-01", slots("ZH-01", 0).get(0)).json();

        String first = ticketOf(arrive(made)).getString("number");
        assertThat(ticketOf(arrive(made)).getString("number")).isEqualTo(first);
        assertThat(cancel(made).code()).isEqualTo("APPOINTMENT_OVER");
        assertThat(host.count("SELECT count(*) FROM ticket")).isEqualTo(1);
    }

    /** Windows 1 and 3 serve it: two places, for which ten ask at once. */
    @Test
    void a_place_is_given_once() throws Exception {
        Instant slot = slots("ZH-01", 1).get(0);
        List<Future<Api.Answer>> asked = IntStream.range(0, 10)
                .mapToObj(one ->
                        host.api.postLater(APPOINTMENTS, UUID.randomUUID().toString(), wanted("ZH-01", slot)))
                .toList();
        for (Future<Api.Answer> answer : asked) {
            assertThat(Await.value(answer).status()).isIn(201, 409);
        }

        assertThat(host.text("SELECT count(*) || ' ' || count(DISTINCT (window_code, place)) FROM appointment"))
                .isEqualTo("2 2");
        assertThat(book("ZH-01", slot).code()).isEqualTo("SLOT_FULL");
        assertThat(free("ZH-01", slot)).isZero();
    }

    @Test
    void what_is_given_up_is_free_for_others() throws Exception {
        Instant slot = slots("SB-01", 2).get(1);
        JsonObject first = book("SB-01", slot).json();
        book("SB-01", slot);
        assertThat(book("SB-01", slot).code()).isEqualTo("SLOT_FULL");

        assertThat(cancel(first).status()).isEqualTo(303);
        assertThat(shown(first).getString("state")).isEqualTo("CANCELLED");
        assertThat(book("SB-01", slot).status()).isEqualTo(201);
        assertThat(arrive(first).code()).isEqualTo("APPOINTMENT_OVER");
    }

    @Test
    void a_repeat_gets_the_first_one_and_the_same_key_buys_nothing_else() throws Exception {
        Instant slot = slots("ZH-01", 1).get(0);
        String key = UUID.randomUUID().toString();
        Api.Answer first = Await.value(host.api.postLater(APPOINTMENTS, key, wanted("ZH-01", slot)));
        Api.Answer again = Await.value(host.api.postLater(APPOINTMENTS, key, wanted("ZH-01", slot)));
        Api.Answer other = Await.value(host.api.postLater(APPOINTMENTS, key, wanted("SB-01", slot)));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().getString("code")).isEqualTo(first.json().getString("code"));
        assertThat(other.code()).isEqualTo("KEY_REUSED");
    }

    @Test
    void times_that_are_not_offered_are_refused() throws Exception {
        Instant slot = slots("ZH-01", 1).get(0);

        assertThat(book("ZH-01", slot.plusSeconds(60)).code()).isEqualTo("SLOT_NOT_OFFERED");
        assertThat(book("ZH-01", slot.plus(Duration.ofDays(3))).code()).isEqualTo("SLOT_NOT_OFFERED");
        assertThat(book("ZH-01", clock.instant().plusSeconds(60)).code()).isEqualTo("SLOT_NOT_OFFERED");
        assertThat(book("ZH-01", Instant.parse("2020-01-01T00:00:00Z")).code()).isEqualTo("SLOT_NOT_OFFERED");
        for (String text : List.of("-5000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "today")) {
            assertThat(host.api
                            .post(APPOINTMENTS, wanted("ZH-01", slot).put("slot", text))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(book("XX", slot).status()).isEqualTo(400);
        assertThat(host.api.get(APPOINTMENTS + "?item=XX").status()).isEqualTo(400);
    }

    @Test
    void a_terminal_takes_the_digits_and_a_stranger_does_not_guess_them() throws Exception {
        JsonObject made = book("ZH-01", slots("ZH-01", 0).get(0)).json();
        Api kiosk = host.api.withKey(key());
        JsonObject code = new JsonObject().put("code", made.getString("code"));

        assertThat(host.api.post(APPOINTMENTS + "/arrive", code).status()).isEqualTo(403);
        assertThat(ticketOf(kiosk.post(APPOINTMENTS + "/arrive", code)).getString("state"))
                .isEqualTo("WAITING");
        for (int guess = 0; guess < 10; guess++) {
            assertThat(kiosk.post(APPOINTMENTS + "/arrive", new JsonObject().put("code", "0000000" + guess))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(kiosk.post(APPOINTMENTS + "/arrive", code).status()).isEqualTo(429);
    }

    @Test
    void whoever_is_expected_is_in_the_wait_of_the_others() throws Exception {
        Instant slot = slots("SB-01", 0).get(0);
        clock.forward(Duration.between(clock.instant(), slot.minus(Duration.ofMinutes(31))));
        book("SB-01", slot);
        book("SB-01", slot);
        Api clerk = host.api.as(host.as(Role.WINDOW_CLERK));
        clerk.post(CENTER + "/queue/windows/2/open", new JsonObject());
        for (int i = 0; i < 5; i++) {
            take("SB-01");
        }
        int with = p50(take("SB-01").json());
        host.execute("UPDATE appointment SET state = 'CANCELLED'");
        clock.forward(Duration.ofSeconds(20));

        assertThat(with).isGreaterThan(p50(host.api.get(CENTER + "/queue").json()));
    }

    @Test
    void nobody_makes_more_than_thirty_an_hour() throws Exception {
        List<Instant> slots = slots("ZH-01", 1);
        for (int one = 0; one < 30; one++) {
            assertThat(book("ZH-01", slots.get(one)).status()).isEqualTo(201);
        }

        Api.Answer refused = book("ZH-01", slots.get(30));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().getString("detail")).doesNotContain("–");
    }

    /** Window 1 serves both items, window 2 only one of them: each place is one person's, whatever they come for. */
    @Test
    void items_that_share_a_window_share_its_places() throws Exception {
        Instant slot = slots("SB-01", 1).get(3);
        assertThat(free("SB-01", slot)).isEqualTo(2);
        book("ZH-01", slot);
        book("ZH-02", slot);

        assertThat(free("ZH-01", slot)).isZero();
        assertThat(free("SB-01", slot)).isEqualTo(1);
        assertThat(book("SB-01", slot).status()).isEqualTo(201);
        assertThat(book("SB-01", slot).code()).isEqualTo("SLOT_FULL");
    }

    @Test
    void a_plan_that_shrinks_gives_no_place_away_that_somebody_was_promised() throws Exception {
        Instant slot = slots("SB-01", 1).get(3);
        JsonObject first = book("SB-01", slot).json();
        book("SB-01", slot);
        LocalDate day = slot.atZone(ZONE).toLocalDate();
        host.execute("INSERT INTO window_day_plan SELECT id, '" + day + "', '2', '' FROM center WHERE code = '"
                + Api.CENTER + "'");
        cancel(first);

        assertThat(free("SB-01", slot)).isZero();
        assertThat(book("SB-01", slot).code()).isEqualTo("SLOT_FULL");
    }

    @Test
    void a_day_that_is_over_closes_its_appointments() throws Exception {
        JsonObject made = book("ZH-01", slots("ZH-01", 0).get(0)).json();
        clock.forward(Duration.ofDays(1));
        Await.value(host.host().queues().get(0).sweep());

        assertThat(shown(made).getString("state")).isEqualTo("MISSED");
        assertThat(arrive(made).code()).isEqualTo("APPOINTMENT_OVER");
    }

    private String key() throws Exception {
        return Await.value(host.host()
                .people()
                .devices()
                .enrolDirectly(host.host().centers().get(0).centerKey(), DeviceKind.KIOSK, "hall"));
    }

    private static int p50(JsonObject page) {
        JsonObject estimate = page.getJsonObject("estimate");
        return estimate == null
                ? page.getJsonArray("groups")
                        .getJsonObject(1)
                        .getJsonObject("estimate")
                        .getInteger("p50")
                : estimate.getInteger("p50");
    }

    private List<Instant> slots(String item, int later) throws Exception {
        LocalDate day = clock.instant().atZone(ZONE).toLocalDate().plusDays(later);
        return days(item).stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("day").equals(day.toString()))
                .flatMap(one -> one.getJsonArray("slots").stream())
                .map(JsonObject.class::cast)
                .map(slot -> Instant.parse(slot.getString("start")))
                .toList();
    }

    private int free(String item, Instant start) throws Exception {
        return days(item).stream()
                .map(JsonObject.class::cast)
                .flatMap(day -> day.getJsonArray("slots").stream())
                .map(JsonObject.class::cast)
                .filter(slot -> slot.getString("start").equals(start.toString()))
                .findFirst()
                .orElseThrow()
                .getInteger("free");
    }

    private JsonArray days(String item) throws Exception {
        return host.api.get(APPOINTMENTS + "?item=" + item).json().getJsonArray("days");
    }

    private static JsonObject wanted(String item, Instant slot) {
        return new JsonObject().put("item", item).put("priority", "NORMAL").put("slot", slot.toString());
    }

    private Api.Answer book(String item, Instant slot) throws Exception {
        return host.api.post(APPOINTMENTS, wanted(item, slot));
    }

    private JsonObject shown(JsonObject appointment) throws Exception {
        return host.api.get("/A/" + appointment.getString("reference")).json();
    }

    private Api.Answer arrive(JsonObject appointment) throws Exception {
        return host.api.post("/A/" + appointment.getString("reference") + "/arrive", new JsonObject());
    }

    private Api.Answer cancel(JsonObject appointment) throws Exception {
        return host.api.post("/A/" + appointment.getString("reference") + "/cancel", new JsonObject());
    }

    private JsonObject ticketOf(Api.Answer redirect) throws Exception {
        assertThat(redirect.status()).as(redirect.body()).isEqualTo(303);
        String location = redirect.raw().getHeader("location");
        return host.api.get(location.substring(0, location.indexOf('?'))).json();
    }

    private Api.Answer take(String item) throws Exception {
        return host.api.post(
                CENTER + "/tickets", new JsonObject().put("item", item).put("priority", "NORMAL"));
    }
}
