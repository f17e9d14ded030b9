package servicecircle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import servicecircle.kiosk.FakeCenter.Mishap;
import servicecircle.pages.parts.Objection;

class BookingFlowIT {
    private final Hall hall = new Hall();
    private final Visitor visitor = hall.visitor();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void a_visitor_taps_from_home_to_the_slip_and_the_center_gets_what_was_typed() {
        assertThat(visitor.get("/").body()).contains("data-test=\"tile-rooms\"");
        assertThat(visitor.get("/rooms").body()).contains("data-test=\"room-R3\"");
        assertThat(visitor.get("/rooms/R3").body()).contains("data-test=\"cell-1400\"");
        assertThat(visitor.get("/rooms/R3?start=" + Samples.START).body()).contains("data-test=\"end-1600\"");
        assertRedirect(visitor.get("/rooms/R3/book?start=" + Samples.START + "&end=" + Samples.END), "/book/purpose");
        assertThat(visitor.get("/book/purpose").body()).contains("data-test=\"purpose-REHEARSAL\"");
        assertRedirect(visitor.post("/book/purpose", "purpose", "REHEARSAL"), "/book/people");
        assertRedirect(visitor.post("/book/people", "headcount", "12"), "/book/contact");
        assertRedirect(visitor.post("/book/contact", "groupName", "月桥夕阳红舞蹈队", "organizer", "张桂芳"), "/book/phone");
        assertRedirect(visitor.post("/book/phone", "phone", "19900001234"), "/book/confirm");
        assertThat(visitor.get("/book/confirm").body()).contains("data-test=\"confirm\"", "张桂芳");
        assertRedirect(visitor.post("/book/confirm", "undertaking", "on"), "/done");
        assertThat(visitor.get("/done").body()).contains(Samples.CODE_ON_PAPER);

        assertThat(hall.center().bookings).hasSize(1);
        assertThat(hall.center().bookings.get(0).body()).isEqualTo(new JsonObject("""
                        {"room":"R3","start":"2026-11-25T06:00:00Z","end":"2026-11-25T08:00:00Z","purpose":"REHEARSAL",
                         "headcount":12,"groupName":"月桥夕阳红舞蹈队","organizer":"张桂芳","phone":"19900001234",
                         "undertaking":"2026-1"}
                        """));
    }

    @Test
    void each_step_is_checked_with_what_is_known_so_far() {
        visitor.fillIn();

        assertThat(hall.center().checks)
                .extracting(posted -> posted.body().fieldNames())
                .containsExactly(
                        Set.of("room", "start", "end", "purpose"),
                        Set.of("room", "start", "end", "purpose", "headcount"),
                        Set.of("room", "start", "end", "purpose", "headcount", "groupName", "organizer"),
                        Set.of("room", "start", "end", "purpose", "headcount", "groupName", "organizer", "phone"));
    }

    @Test
    void an_objection_to_this_step_keeps_the_visitor_there_with_what_was_typed() {
        visitor.fillIn();
        hall.center().objecting =
                paper -> List.of(new Objection("headcount", "TOO_FEW_PEOPLE", Map.of("minimum", "5", "given", "2")));

        HttpResponse<String> again = visitor.post("/book/people", "headcount", "2");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"headcount\"").contains("value=\"2\"");
    }

    @Test
    void a_purpose_that_is_on_another_part_of_the_screen_is_not_wiped_by_going_on() {
        visitor.fillIn();

        assertRedirect(visitor.post("/book/purpose"), "/book/people");

        assertThat(last(hall.center().checks).body().getString("purpose")).isEqualTo("REHEARSAL");
    }

    @Test
    void an_objection_to_another_step_does_not_stop_this_one() {
        visitor.fillIn();
        hall.center().objecting = paper -> List.of(new Objection("phone", "PHONE_SHAPE", Map.of()));

        assertRedirect(visitor.post("/book/people", "headcount", "8"), "/book/contact");
    }

    @Test
    void an_empty_field_is_sent_along_so_that_the_center_can_object() {
        visitor.fillIn();

        visitor.post("/book/people", "headcount", "");

        assertThat(last(hall.center().checks).body().getValue("headcount")).isEqualTo("");
    }

    @Test
    void a_lost_answer_is_asked_for_with_the_same_key_and_the_same_paper_until_it_is_known() {
        hall.center().mishaps.addAll(List.of(Mishap.LOST_AFTER_COMMIT, Mishap.BARE_500));
        visitor.fillIn();

        HttpResponse<String> confirming = visitor.post("/book/confirm", "undertaking", "on");
        assertThat(confirming.statusCode()).isEqualTo(202);
        assertThat(confirming.body()).doesNotContain(Samples.CODE_ON_PAPER).contains("data-test=\"confirming\"");
        assertThat(visitor.get("/book/outcome").statusCode()).isEqualTo(202);
        assertRedirect(visitor.get("/book/outcome"), "/done");

        assertThat(visitor.get("/done").body()).contains(Samples.CODE_ON_PAPER);
        assertThat(hall.center().committed).hasSize(1);
        assertThat(hall.center().bookings).hasSize(3);
        assertThat(hall.center().bookings).extracting(FakeCenter.Posted::key).containsOnly(firstKey());
        assertThat(hall.center().bookings)
                .extracting(FakeCenter.Posted::body)
                .containsOnly(hall.center().bookings.get(0).body());
    }

    @Test
    void while_an_answer_is_open_nothing_about_the_booking_can_be_changed() {
        hall.center().mishaps.add(Mishap.LOST_BEFORE_COMMIT);
        visitor.fillIn();
        visitor.post("/book/confirm", "undertaking", "on");

        assertRedirect(visitor.get("/book/people"), "/book/outcome");
        assertRedirect(visitor.post("/book/people", "headcount", "30"), "/book/outcome");
        assertRedirect(
                visitor.get("/rooms/R3/book?start=" + Samples.END + "&end=" + Samples.END.plusSeconds(1_800)),
                "/book/outcome");
        assertRedirect(visitor.post("/book/confirm", "undertaking", "on"), "/done");
        assertThat(hall.center().bookings).extracting(FakeCenter.Posted::key).containsOnly(firstKey());
    }

    @Test
    void an_open_answer_survives_a_center_that_was_stopped() {
        visitor.fillIn();
        hall.centerGoesAway();
        assertThat(visitor.post("/book/confirm", "undertaking", "on").statusCode())
                .isEqualTo(202);
        hall.pass(Duration.ofMinutes(2));
        assertThat(visitor.get("/book/outcome").statusCode()).isEqualTo(202);

        hall.centerComesBack();

        assertRedirect(visitor.get("/book/outcome"), "/done");
    }

    @Test
    void who_waited_three_minutes_is_told_that_the_booking_may_exist_and_asks_again_under_the_same_key() {
        hall.center().mishaps.addAll(List.of(Mishap.LOST_AFTER_COMMIT, Mishap.LOST_AFTER_COMMIT));
        visitor.fillIn();

        assertThat(visitor.post("/book/confirm", "undertaking", "on").statusCode())
                .isEqualTo(202);
        hall.pass(Duration.ofSeconds(181));
        HttpResponse<String> told = visitor.get("/book/outcome");
        assertThat(told.body()).contains("预约可能已经成功", "data-test=\"confirm\"");
        assertRedirect(visitor.post("/book/confirm", "undertaking", "on"), "/done");

        assertThat(hall.center().bookings).extracting(FakeCenter.Posted::key).containsOnly(firstKey());
    }

    @Test
    void a_center_without_its_database_is_asked_again_and_then_the_visitor_under_the_same_key() {
        hall.center().mishaps.addAll(List.of(Mishap.DATABASE_AWAY, Mishap.DATABASE_AWAY));
        visitor.fillIn();

        assertThat(visitor.post("/book/confirm", "undertaking", "on").statusCode())
                .isEqualTo(202);
        hall.pass(Duration.ofSeconds(21));
        HttpResponse<String> offer = visitor.get("/book/outcome");
        assertThat(offer.statusCode()).isEqualTo(422);
        assertThat(offer.body()).contains("data-test=\"confirm\"");
        assertRedirect(visitor.post("/book/confirm", "undertaking", "on"), "/done");

        assertThat(hall.center().bookings).extracting(FakeCenter.Posted::key).containsOnly(firstKey());
    }

    @Test
    void a_refusal_is_explained_and_can_be_read_again_in_english() {
        hall.center().refusing = Samples.problem(409, "SLOT_TAKEN", "start");
        visitor.fillIn();

        HttpResponse<String> refused = visitor.post("/book/confirm", "undertaking", "on");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("data-test=\"refused\"", "data-test=\"alternative-1\"");

        assertRedirect(visitor.post("/visit/language", "to", "en", "back", "/book/refused"), "/book/refused");
        assertThat(visitor.get("/book/refused").body()).contains("data-test=\"refused\"", "lang=\"en\"");
    }

    @Test
    void whoever_has_used_up_a_quota_is_not_sent_to_another_telephone_number() {
        visitor.fillIn();
        hall.center().refusing = Samples.problem(422, "QUOTA_HOURS", "phone");
        assertThat(visitor.post("/book/confirm", "undertaking", "on").body())
                .contains("href=\"/rooms/R3?day=2026-11-25\"")
                .doesNotContain("href=\"/book/phone\"");

        visitor.get("/book/confirm");
        hall.center().refusing = Samples.problem(422, "QUOTA_BOOKINGS", "phone");
        assertThat(visitor.post("/book/confirm", "undertaking", "on").body())
                .contains("href=\"/find\"", "data-test=\"next\"")
                .doesNotContain("href=\"/book/phone\"", "href=\"/rooms\"");
    }

    @Test
    void back_from_a_refused_undertaking_leads_to_the_first_half_of_the_confirm_screen() {
        visitor.fillIn();
        visitor.post("/visit/elder", "to", "on", "back", "/book/confirm");
        hall.center().refusing = Samples.problem(422, "UNDERTAKING_OUTDATED", "undertaking");
        visitor.post("/book/confirm", "undertaking", "on");

        assertThat(visitor.get("/book/refused").body()).contains("href=\"/book/confirm?part=1\"");
        assertThat(visitor.get("/book/refused?part=1").body()).contains("confirm-card");
    }

    @Test
    void another_stretch_gets_another_key_and_keeps_what_was_typed() {
        hall.center().refusing = Samples.problem(409, "SLOT_TAKEN", "start");
        visitor.fillIn();
        visitor.post("/book/confirm", "undertaking", "on");
        hall.center().refusing = null;

        visitor.get("/rooms/R3/book?start=" + Samples.END + "&end=" + Samples.END.plusSeconds(1_800));
        visitor.get("/book/confirm");
        assertRedirect(visitor.post("/book/confirm", "undertaking", "on"), "/done");

        assertThat(last(hall.center().bookings).key()).isNotEqualTo(firstKey());
        assertThat(last(hall.center().bookings).body().getString("organizer")).isEqualTo("张桂芳");
    }

    @Test
    void bad_input_found_only_at_the_end_leads_back_to_its_step() {
        hall.center().refusing = Samples.problem(400, "PHONE_SHAPE", "phone");
        visitor.fillIn();

        HttpResponse<String> step = visitor.post("/book/confirm", "undertaking", "on");

        assertThat(step.statusCode()).isEqualTo(422);
        assertThat(step.body()).contains("id=\"phone\"", "action=\"/book/phone\"");
    }

    @Test
    void an_outdated_undertaking_is_shown_anew_and_must_be_accepted_anew() {
        visitor.fillIn();
        hall.center().undertaking = "2027-1";
        hall.center().refusing = Samples.problem(422, "UNDERTAKING_OUTDATED", "undertaking");
        HttpResponse<String> anew = visitor.post("/book/confirm", "undertaking", "on");
        assertThat(anew.statusCode()).isEqualTo(422);
        assertThat(anew.body()).doesNotContain("checked");
        hall.center().refusing = null;

        assertRedirect(visitor.post("/book/confirm", "undertaking", "on"), "/done");

        assertThat(last(hall.center().bookings).body().getString("undertaking")).isEqualTo("2027-1");
        assertThat(last(hall.center().bookings).key()).isNotEqualTo(firstKey());
    }

    @Test
    void tapping_confirm_twice_books_once() {
        visitor.fillIn();
        visitor.post("/book/confirm", "undertaking", "on");

        assertRedirect(visitor.post("/book/confirm", "undertaking", "on"), "/done");

        assertThat(hall.center().committed).hasSize(1);
    }

    private String firstKey() {
        return Objects.requireNonNull(hall.center().bookings.get(0).key());
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }

    static void assertRedirect(HttpResponse<String> response, String path) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains(path);
    }
}
