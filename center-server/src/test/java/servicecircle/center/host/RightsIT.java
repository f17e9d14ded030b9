package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the holder of a number may ask: to see everything, and to have it forgotten. */
class RightsIT {
    private static final String PHONE = "19900001234";
    private static final String UNKNOWN = "0123456789ABCDEFGHJKMNPQRS";

    private final MovingClock clock = new MovingClock();
    private RunningHost host;
    private String reference;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.at(clock, AnyHall.aHall(Api.CENTER), AnyHall.aHall("QT-013-006"));
        reference = book(Api.aBooking());
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void everything_about_a_number_can_be_taken_along() throws Exception {
        book(later(2));
        book(later(3).put("phone", "19900009999").put("organizer", "Somebody Else"));

        assertThat(host.api.get("/Q/" + reference + "/data").status()).isEqualTo(200);
        Api.Answer answer = ask("data", reference, "+86 199 0000 1234");

        assertThat(answer.raw().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.raw().getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.json().getString("phone")).isEqualTo(PHONE);
        assertThat(answer.json().getJsonArray("bookings")).hasSize(2);
        JsonObject first = answer.json().getJsonArray("bookings").getJsonObject(0);
        assertThat(first.getString("organizer")).isEqualTo("欧阳若兰");
        assertThat(first.getString("reference")).isEqualTo(reference);
        assertThat(first.getString("consent")).isEqualTo("2026-1");
        assertThat(answer.body()).doesNotContain("Somebody");
        assertThat(trail("DATA_EXPORTED")).isEqualTo(1);
    }

    @Test
    void a_wrong_number_and_an_unknown_reference_get_the_same_answer() throws Exception {
        for (String act : new String[] {"data", "erase"}) {
            Api.Answer wrong = ask(act, reference, "19900001235");
            Api.Answer unknown = ask(act, UNKNOWN, PHONE);

            assertThat(wrong.status()).isEqualTo(404);
            assertThat(wrong.code()).isEqualTo("NUMBER_DIFFERS");
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.body()).isEqualTo(wrong.body());
        }
        StaffBrowser person = new StaffBrowser(host.port);
        String wrong = person.post("/Q/" + reference + "/data", Map.of("phone", "19900001235"))
                .body();
        String unknown =
                person.post("/Q/" + UNKNOWN + "/data", Map.of("phone", PHONE)).body();
        assertThat(unknown.replace(UNKNOWN, reference)).isEqualTo(wrong);
        assertThat(wrong).contains("does not fit").doesNotContain("19900001235");
        assertThat(trail("DATA_EXPORTED") + trail("DATA_ERASED")).isZero();
        assertThat(host.count("SELECT count(*) FROM resident")).isEqualTo(1);
    }

    @Test
    void after_ten_wrong_numbers_somebody_has_to_wait_and_right_ones_cost_nothing() throws Exception {
        for (int i = 0; i < 15; i++) {
            assertThat(ask("data", reference, PHONE).status()).isEqualTo(200);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(ask(i % 2 == 0 ? "data" : "erase", reference, "1990000555" + i)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(ask("data", reference, PHONE).code()).isEqualTo("TOO_MANY_TRIES");
        assertThat(ask("erase", reference, PHONE).code()).isEqualTo("TOO_MANY_TRIES");
        clock.forward(Duration.ofMinutes(10));
        assertThat(ask("data", reference, PHONE).status()).isEqualTo(200);
    }

    @Test
    void erasing_cancels_what_is_to_come_and_leaves_nothing_that_tells_a_person() throws Exception {
        book(later(2));
        StaffBrowser.Answer page =
                new StaffBrowser(host.port).post("/Q/" + reference + "/erase", Map.of("phone", PHONE));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("data-test=\"erased\"");
        assertThat(host.count("SELECT count(*) FROM resident")).isZero();
        assertThat(host.count("""
                SELECT count(*) FROM booking WHERE status = 'CANCELLED_BY_USER' AND resident_id IS NULL
                  AND organizer_sealed IS NULL AND code_index IS NULL AND request_hash IS NULL AND group_name = ''
                  AND erased_at IS NOT NULL""")).isEqualTo(2);
        assertThat(host.count("SELECT count(*) FROM outbox WHERE topic = 'booking.cancelled'"))
                .isEqualTo(2);
        assertThat(trail("BOOKING_CANCELLED")).isEqualTo(2);
        assertThat(host.text("SELECT detail FROM audit_log WHERE action = 'DATA_ERASED'"))
                .isEqualTo("cancelled=2");
        assertThat(host.api.get("/Q/" + reference).status()).isEqualTo(404);
        assertThat(ask("erase", reference, PHONE).code()).isEqualTo("NUMBER_DIFFERS");
        assertThat(host.api.post(Api.bookings(), Api.aBooking()).status())
                .as("the slot is free again")
                .isEqualTo(201);
    }

    @Test
    void a_terminal_that_sends_an_erased_booking_again_does_not_make_it_anew() throws Exception {
        String key = UUID.randomUUID().toString();
        String erased = host.api.post(Api.bookings(), key, later(2)).json().getString("reference");
        assertThat(ask("erase", erased, PHONE).status()).isEqualTo(200);

        assertThat(host.api.post(Api.bookings(), key, later(2)).status()).isNotEqualTo(201);
        assertThat(host.count("SELECT count(*) FROM resident WHERE phone_index IS NOT NULL"
                        + " AND EXISTS (SELECT FROM booking WHERE resident_id = resident.id)"))
                .isZero();
    }

    @Test
    void nothing_is_erased_while_a_visit_is_under_way() throws Exception {
        clock.forward(Duration.ofHours(54));
        Api.Answer answer = ask("erase", reference, PHONE);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("VISIT_UNDER_WAY");
        assertThat(host.count("SELECT count(*) FROM resident WHERE phone_index IS NOT NULL"))
                .isEqualTo(1);
        clock.forward(Duration.ofHours(1));
        assertThat(ask("erase", reference, PHONE).status()).isEqualTo(200);
        assertThat(host.text("SELECT status FROM booking")).isEqualTo("APPROVED");
    }

    @Test
    void a_number_that_is_none_is_told_so() throws Exception {
        assertThat(ask("data", reference, "123").code()).isEqualTo("PHONE_LENGTH");
        assertThat(new StaffBrowser(host.port)
                        .post("/Q/" + reference + "/data", Map.of("phone", "123"))
                        .status())
                .isEqualTo(422);
        assertThat(host.api.get("/Q/" + UNKNOWN + "/data").status()).isEqualTo(404);
    }

    @Test
    void a_booking_of_the_same_moment_keeps_its_contact() throws Exception {
        slowly("FOR UPDATE OF p;");
        assertThat(bookWhileErasing()).isEqualTo(201);
        assertThat(reachable()).isEqualTo(1);
        assertThat(host.count("SELECT count(*) FROM booking WHERE erased_at IS NULL AND status = 'APPROVED'"))
                .isEqualTo(1);
    }

    /** The new booking comes between locking and erasing, and is cancelled and erased with the old one, unseen. */
    @Test
    void negative_control_without_the_lock_that_booking_is_lost_or_refused() throws Exception {
        slowly(";");
        int status = bookWhileErasing();

        assertThat(status == 201 && reachable() == 1).isFalse();
    }

    /** Between finding the person and erasing there is time here to book. */
    private void slowly(String lock) throws Exception {
        String asItIs = host.text("SELECT pg_get_functiondef('erase_person'::regproc)");
        assertThat(asItIs).contains("  FOR UPDATE OF p;");
        host.execute(asItIs.replace("  FOR UPDATE OF p;", "  " + lock + "\n  PERFORM pg_sleep(1);"));
    }

    private int bookWhileErasing() throws Exception {
        CompletableFuture<Api.Answer> erasing = CompletableFuture.supplyAsync(() -> {
            try {
                return ask("erase", reference, PHONE);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        TimeUnit.MILLISECONDS.sleep(300);
        Future<Api.Answer> booking =
                host.api.postLater(Api.bookings(), UUID.randomUUID().toString(), later(2));
        assertThat(erasing.join().status()).isEqualTo(200);
        return Await.value(booking).status();
    }

    private long reachable() throws Exception {
        return host.count("""
                SELECT count(*) FROM booking b JOIN resident r ON r.id = b.resident_id
                WHERE b.status = 'APPROVED' AND r.phone_sealed IS NOT NULL AND b.organizer_sealed IS NOT NULL""");
    }

    private String book(JsonObject booking) throws Exception {
        return host.api.post(Api.bookings(), booking).json().getString("reference");
    }

    private Api.Answer ask(String act, String of, String phone) throws Exception {
        return host.api.postRaw(
                "/Q/" + of + "/" + act,
                "application/x-www-form-urlencoded",
                Buffer.buffer("phone=" + phone.replace("+", "%2B").replace(" ", "+")));
    }

    private static JsonObject later(int hours) {
        return Api.aBooking()
                .put("start", AnyHall.START.plusSeconds(3_600L * hours).toString())
                .put("end", AnyHall.START.plusSeconds(3_600L * hours + 1_800).toString());
    }

    private long trail(String action) throws Exception {
        return host.count("SELECT count(*) FROM audit_log WHERE action = '" + action + "'");
    }
}
