package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookingApiIT {
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.of(AnyHall.aHall(Api.CENTER));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void a_booking_is_stored_sealed_and_shown_masked() throws Exception {
        Api.Answer made = host.api.post(Api.bookings(), Api.aBooking());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().getString("organizer")).isEqualTo("欧*兰");
        assertThat(made.json().getString("phone")).isEqualTo("199****1234");
        assertThat(made.json().getString("url"))
                .isEqualTo("HTTP://127.0.0.1:8080/Q/" + made.json().getString("reference"));
        assertThat(host.text("SELECT lower(during)::text || upper(during)::text || status FROM booking"))
                .contains("2026-11-25 06:00:00")
                .contains("2026-11-25 08:00:00")
                .endsWith("APPROVED");
        assertThat(host.text(
                        "SELECT string_agg(b::text || r::text || o::text, '') FROM booking b, resident r, outbox o"))
                .doesNotContain("19900001234")
                .doesNotContain("欧阳若兰")
                .doesNotContain(made.json().getString("code"));
    }

    @Test
    void a_change_leaves_a_note_in_the_outbox_in_the_same_transaction() throws Exception {
        String reference = host.api.post(Api.bookings(), Api.aBooking()).json().getString("reference");
        host.api.post("/Q/" + reference + "/cancel", new JsonObject());

        assertThat(host.text("SELECT string_agg(topic, ',' ORDER BY id) FROM outbox"))
                .isEqualTo("booking.made,booking.cancelled");
    }

    @Test
    void a_repeat_under_the_same_key_gets_the_first_answer() throws Exception {
        String key = UUID.randomUUID().toString();
        Api.Answer first = host.api.post(Api.bookings(), key, Api.aBooking());
        Api.Answer second = host.api.post(Api.bookings(), key, Api.aBooking());

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(host.count("SELECT count(*) FROM booking")).isEqualTo(1);
    }

    @Test
    void a_repeat_gets_its_first_answer_even_when_the_rules_would_refuse_it_by_now() throws Exception {
        String key = UUID.randomUUID().toString();
        Api.Answer first = host.api.post(Api.bookings(), key, Api.aBooking());
        host.api.post(Api.bookings(), Api.aBooking().put("room", "B"));
        // Two live bookings: the quota is used up, and the first request's own slot is taken by itself.
        Api.Answer again = host.api.post(Api.bookings(), key, Api.aBooking());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().getString("reference")).isEqualTo(first.json().getString("reference"));
    }

    @Test
    void a_repeat_after_cancelling_does_not_book_again() throws Exception {
        String key = UUID.randomUUID().toString();
        String reference =
                host.api.post(Api.bookings(), key, Api.aBooking()).json().getString("reference");
        host.api.post("/Q/" + reference + "/cancel", new JsonObject());
        Api.Answer again = host.api.post(Api.bookings(), key, Api.aBooking());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().getString("status")).isEqualTo("CANCELLED_BY_USER");
        assertThat(host.count("SELECT count(*) FROM booking")).isEqualTo(1);
    }

    @Test
    void one_key_for_two_different_requests_is_refused() throws Exception {
        String key = UUID.randomUUID().toString();
        host.api.post(Api.bookings(), key, Api.aBooking());

        for (JsonObject other : java.util.List.of(
                Api.aBooking().put("headcount", 13),
                Api.aBooking().put("phone", "19900009999"),
                Api.aBooking().put("room", "B"))) {
            Api.Answer answer = host.api.post(Api.bookings(), key, other);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("KEY_REUSED");
        }
        assertThat(host.count("SELECT count(*) FROM booking")).isEqualTo(1);
    }

    @Test
    void a_taken_slot_is_refused_with_another_time_and_another_room() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking());
        Api.Answer refused = host.api.post(Api.bookings(), Api.aBooking().put("phone", "19900005678"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("SLOT_TAKEN");
        JsonArray ways = refused.json().getJsonArray("alternatives");
        assertThat(ways).hasSize(3);
        assertThat(ways.getJsonObject(0).getString("room")).isEqualTo("A");
        assertThat(ways.getJsonObject(1).getString("room")).isEqualTo("B");
        assertThat(ways.getJsonObject(1).getString("start")).isEqualTo(AnyHall.START.toString());
    }

    @Test
    void every_alternative_that_is_offered_can_be_booked() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking());
        JsonArray ways = host.api
                .post(Api.bookings(), Api.aBooking().put("phone", "19900005678"))
                .json()
                .getJsonArray("alternatives");

        for (int i = 0; i < ways.size(); i++) {
            JsonObject way = ways.getJsonObject(i);
            Api.Answer booked = host.api.post(
                    Api.bookings(),
                    Api.aBooking()
                            .put("room", way.getString("room"))
                            .put("start", way.getString("start"))
                            .put("end", way.getString("end"))
                            .put("phone", "1990000100" + i));
            assertThat(booked.status()).isEqualTo(201);
        }
        assertThat(host.count("SELECT count(*) FROM booking")).isEqualTo(4);
    }

    @Test
    void bookings_that_touch_are_both_accepted() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking());
        Api.Answer next = host.api.post(
                Api.bookings(),
                Api.aBooking()
                        .put("start", AnyHall.START.plusSeconds(7_200).toString())
                        .put("end", AnyHall.START.plusSeconds(10_800).toString()));

        assertThat(next.status()).isEqualTo(201);
    }

    @Test
    void the_turnover_after_a_booking_belongs_to_it() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking().put("room", "B"));
        Api.Answer next = host.api.post(
                Api.bookings(),
                Api.aBooking()
                        .put("room", "B")
                        .put("start", AnyHall.START.plusSeconds(7_200).toString())
                        .put("end", AnyHall.START.plusSeconds(10_800).toString()));

        assertThat(next.code()).isEqualTo("SLOT_TAKEN");
    }

    @Test
    void an_end_of_24_00_is_legal() throws Exception {
        Api.Answer made = host.api.post(
                Api.bookings(),
                Api.aBooking().put("start", "2026-11-25T22:00:00+08:00").put("end", "2026-11-25T24:00:00+08:00"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().getString("end")).isEqualTo("2026-11-25T16:00:00Z");
    }

    @Test
    void the_third_booking_of_one_number_is_refused_however_it_is_written() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking());
        host.api.post(Api.bookings(), Api.aBooking().put("room", "B").put("phone", "+86 199 0000 1234"));
        Api.Answer third = host.api.post(
                Api.bookings(),
                Api.aBooking()
                        .put("phone", "１９９００００１２３４")
                        .put("start", AnyHall.START.plusSeconds(86_400).toString())
                        .put("end", AnyHall.START.plusSeconds(90_000).toString()));

        assertThat(third.status()).isEqualTo(422);
        assertThat(third.code()).isEqualTo("QUOTA_BOOKINGS");
    }

    @Test
    void a_cancelled_booking_frees_its_slot_and_its_place_in_the_quota() throws Exception {
        String reference = host.api.post(Api.bookings(), Api.aBooking()).json().getString("reference");
        host.api.post(Api.bookings(), Api.aBooking().put("room", "B"));
        Api.Answer cancelled = host.api.post("/Q/" + reference + "/cancel", new JsonObject());
        Api.Answer again = host.api.post(Api.bookings(), Api.aBooking());

        assertThat(cancelled.json().getString("status")).isEqualTo("CANCELLED_BY_USER");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().getString("reference")).isNotEqualTo(reference);
    }

    @Test
    void cancelling_repeats_safely_and_another_key_comes_too_late() throws Exception {
        String reference = host.api.post(Api.bookings(), Api.aBooking()).json().getString("reference");
        String key = UUID.randomUUID().toString();
        String path = "/Q/" + reference + "/cancel";

        assertThat(host.api.post(path, key, new JsonObject()).status()).isEqualTo(200);
        assertThat(host.api.post(path, key, new JsonObject()).status()).isEqualTo(200);
        assertThat(host.api.post(path, new JsonObject()).code()).isEqualTo("ALREADY_CANCELLED");
        assertThat(host.count("SELECT count(*) FROM outbox WHERE topic = 'booking.cancelled'"))
                .isEqualTo(1);
    }

    @Test
    void the_short_code_opens_a_booking_only_with_the_last_four_digits() throws Exception {
        JsonObject slip = host.api.post(Api.bookings(), Api.aBooking()).json();
        String code = slip.getString("code");
        JsonObject right = new JsonObject()
                .put("code", code.substring(0, 4) + "-" + code.substring(4).toLowerCase(java.util.Locale.ROOT))
                .put("lastFour", "1234");

        assertThat(host.api.post(Api.bookings() + "/find", right).json().getString("reference"))
                .isEqualTo(slip.getString("reference"));
        assertThat(host.api
                        .post(Api.bookings() + "/find", right.put("lastFour", "4321"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_eleventh_try_at_a_short_code_is_refused() throws Exception {
        JsonObject wrong = new JsonObject().put("code", "AAAAAAAA").put("lastFour", "1234");
        for (int i = 0; i < 10; i++) {
            assertThat(host.api.post(Api.bookings() + "/find", wrong).status()).isEqualTo(404);
        }

        Api.Answer refused = host.api.post(Api.bookings() + "/find", wrong);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.raw().getHeader("Retry-After")).isEqualTo("600");
    }

    @Test
    void a_find_that_succeeds_is_no_try() throws Exception {
        String code = host.api.post(Api.bookings(), Api.aBooking()).json().getString("code");
        JsonObject right = new JsonObject().put("code", code).put("lastFour", "1234");
        for (int i = 0; i < 12; i++) {
            assertThat(host.api.post(Api.bookings() + "/find", right).status()).isEqualTo(200);
        }
    }

    @Test
    void the_check_says_what_is_wrong_with_the_fields_that_are_there() throws Exception {
        JsonObject draft = new JsonObject()
                .put("room", "B")
                .put("start", AnyHall.START.toString())
                .put("end", AnyHall.START.plusSeconds(3_600).toString());

        assertThat(objections(draft)).isEmpty();
        assertThat(objections(draft.copy().put("headcount", 3)).getJsonObject(0))
                .isEqualTo(new JsonObject("{\"field\":\"headcount\",\"code\":\"TOO_FEW_PEOPLE\","
                        + "\"arguments\":{\"minimum\":\"8\",\"given\":\"3\"}}"));
        assertThat(objections(draft.copy().put("phone", "199000012345"))
                        .getJsonObject(0)
                        .getString("code"))
                .isEqualTo("PHONE_LENGTH");
        assertThat(host.count("SELECT count(*) FROM resident")).isZero();
    }

    @Test
    void the_pages_of_a_center_show_what_is_taken() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking().put("room", "B"));
        JsonArray cells = host.api
                .get("/v1/centers/" + Api.CENTER + "/rooms/B?day=2026-11-25")
                .json()
                .getJsonObject("room")
                .getJsonArray("cells");

        assertThat(cells.stream().map(cell -> ((JsonObject) cell).getString("state")))
                .containsSubsequence("FREE", "TURNOVER", "TAKEN", "TAKEN", "TAKEN", "TAKEN", "TURNOVER", "FREE");
        assertThat(host.api.get("/v1/centers/" + Api.CENTER).json().getInteger("roomsFree"))
                .isEqualTo(2);
        assertThat(host.api.get("/v1/centers/" + Api.CENTER + "/rooms").status())
                .isEqualTo(200);
        assertThat(host.api.get("/v1/centers/" + Api.CENTER + "/guide").status())
                .isEqualTo(200);
    }

    private JsonArray objections(JsonObject draft) throws Exception {
        return host.api.postWithoutKey(Api.bookings() + "/check", draft).json().getJsonArray("objections");
    }

    @Test
    void cancelling_without_a_proper_key_is_refused_and_changes_nothing() throws Exception {
        String path =
                "/Q/" + host.api.post(Api.bookings(), Api.aBooking()).json().getString("reference") + "/cancel";

        assertThat(host.api.postWithoutKey(path, new JsonObject()).code()).isEqualTo("KEY_MISSING");
        assertThat(host.api.post(path, "not-a-uuid", new JsonObject()).code()).isEqualTo("KEY_NOT_UUID");
        assertThat(host.text("SELECT status FROM booking")).isEqualTo("APPROVED");
    }

    @Test
    void a_refusal_is_spoken_also_when_no_ways_on_can_be_looked_up() throws Exception {
        host.execute("ALTER TABLE booking RENAME COLUMN occupied TO was_occupied");

        Api.Answer refused = host.api.post(
                Api.bookings(),
                Api.aBooking().put("start", "2026-12-24T06:00:00Z").put("end", "2026-12-24T07:00:00Z"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("TOO_FAR_AHEAD");
        assertThat(refused.json().getJsonArray("alternatives")).isEmpty();
    }

    @Test
    void a_day_long_gone_shows_what_was_taken_beside_the_tabs_of_this_week() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking());
        host.execute("UPDATE booking SET during = tstzrange('2020-01-01 06:00+00', '2020-01-01 08:00+00'),"
                + " occupied = tstzrange('2020-01-01 06:00+00', '2020-01-01 08:00+00')");
        host.api.post(
                Api.bookings(),
                Api.aBooking().put("end", AnyHall.START.plusSeconds(1_800).toString()));
        JsonObject page = host.api
                .get("/v1/centers/" + Api.CENTER + "/rooms/A?day=2020-01-01")
                .json();

        assertThat(page.getJsonObject("room").getJsonArray("cells").stream()
                        .filter(cell -> ((JsonObject) cell).getString("start").equals("2020-01-01T06:00:00Z"))
                        .map(cell -> ((JsonObject) cell).getString("state")))
                .containsExactly("PAST");
        assertThat(page.getJsonArray("days")).hasSize(8);
    }
}
