package servicecircle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.kiosk.BookingFlowIT.assertRedirect;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicecircle.kiosk.FakeCenter.Mishap;

/** The tablet at window 3. */
class RaterIT {
    private static final String ONE = QueueSamples.REFERENCE;
    private static final String OTHER = "8ZK8Q5V7N2M4R6T9W1X0Y3A5BC";

    private final Hall hall = Hall.withRaterAt("3");
    private final Visitor visitor = hall.visitor();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void it_rests_until_a_visit_is_finished_and_then_one_tap_and_its_own_clock_rate_it() {
        assertThat(visitor.get("/").body())
                .contains("data-test=\"rater\"", "号窗口", "欢迎评价", "every 3s")
                .doesNotContain("id=\"idle\"", "B001");
        assertThat(look().statusCode()).isEqualTo(204);

        hall.center().finished = ONE;
        assertMovedHome(look());
        assertRedirect(visitor.get("/"), "/rate/level");
        assertThat(visitor.get("/rate/level").body())
                .contains("data-test=\"rated-number\">B001<", "data-test=\"decline\"", "every 3s")
                .doesNotContain("id=\"idle\"");
        assertThat(look().statusCode()).isEqualTo(204);
        assertRedirect(visitor.post("/rate/level", "level", "VERY_SATISFIED"), "/rate/tags");
        assertThat(visitor.get("/rate/tags").body()).contains("data-done=\"30\"");
        assertRedirect(visitor.post("/rate/tags"), "/rate/end");
        assertThat(visitor.get("/rate/end").body()).contains("data-test=\"rated\"", "data-done=\"6\"");
        assertRedirect(visitor.post("/visit/end"), "/");

        assertThat(visitor.get("/").body()).contains("data-test=\"rater\"").doesNotContain("B001");
        assertThat(hall.center().ratings).singleElement().matches(rating -> rating.getString("at")
                .equals("WINDOW"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/guide",
                "/rooms",
                "/rooms/R3",
                "/book/purpose",
                "/queue",
                "/queue/SB-01",
                "/ticket",
                "/rate",
                "/find",
                "/mine",
                "/appointment",
                "/anything"
            })
    void every_other_address_leads_back_to_it(String path) {
        assertRedirect(visitor.get(path), "/");
        visitor.get("/");
        assertRedirect(visitor.post("/queue/SB-01/take"), "/");
        assertRedirect(visitor.post("/appointment", "code", "12345678"), "/");
        assertThat(hall.center().wishes).isEmpty();
        assertThat(hall.center().arrivals).isEmpty();
    }

    @Test
    void an_offer_goes_away_after_a_minute_without_a_tap_and_does_not_come_back() {
        offerOne();
        hall.pass(Duration.ofSeconds(59));
        assertThat(visitor.get("/rate/level").statusCode()).isEqualTo(200);
        assertThat(look().statusCode()).isEqualTo(204);

        hall.pass(Duration.ofSeconds(1));

        assertMovedHome(look());
        assertRedirect(visitor.get("/rate/level"), "/");
        assertRedirect(visitor.post("/rate/level", "level", "SATISFIED"), "/");
        assertThat(visitor.get("/").body()).contains("data-test=\"rater\"");
        assertThat(look().statusCode()).isEqualTo(204);
        assertThat(hall.center().ratings).isEmpty();
    }

    @Test
    void whoever_does_not_want_to_rate_is_not_asked_again() {
        offerOne();
        visitor.get("/rate/level");

        assertRedirect(visitor.post("/visit/end"), "/");

        assertThat(visitor.get("/").body()).contains("data-test=\"rater\"");
    }

    @Test
    void the_next_visit_of_the_window_takes_the_place_of_one_that_was_not_rated() {
        offerOne();
        hall.center().finished = OTHER;

        assertMovedHome(look());
        assertRedirect(visitor.get("/"), "/rate/level");
        visitor.get("/rate/level");
        visitor.post("/rate/level", "level", "SATISFIED");
        visitor.post("/rate/tags");

        assertThat(hall.center().ratings).singleElement().matches(rating -> rating.getString("of")
                .equals(OTHER));
    }

    @Test
    void a_visit_that_was_rated_by_phone_meanwhile_is_offered_no_more() {
        offerOne();
        hall.center().finished = "";

        assertMovedHome(look());
    }

    @Test
    void while_the_center_is_away_it_says_so_quietly_and_an_offer_stays() {
        offerOne();
        visitor.get("/rate/level");
        hall.centerGoesAway();
        assertThat(look().statusCode()).isEqualTo(204);
        visitor.post("/rate/level", "level", "SATISFIED");
        HttpResponse<String> kept = visitor.post("/rate/tags");
        assertThat(kept.statusCode()).isEqualTo(503);
        assertThat(kept.body()).contains("data-code=\"RATING_AWAY\"");
        hall.centerComesBack();
        assertRedirect(visitor.post("/rate/tags"), "/rate/end");

        hall.centerGoesAway();
        visitor.post("/visit/end");
        assertMovedHome(look());
        assertThat(visitor.get("/").body())
                .contains("data-test=\"rater-away\"", "http-equiv=\"refresh\" content=\"10\"");
        hall.centerComesBack();
        assertThat(visitor.get("/").body()).contains("data-test=\"rater\"");
    }

    @Test
    void a_rating_whose_answer_was_lost_is_counted_once() {
        hall.center().mishaps.add(Mishap.LOST_AFTER_COMMIT);
        offerOne();
        visitor.get("/rate/level");
        visitor.post("/rate/level", "level", "SATISFIED");

        assertThat(visitor.post("/rate/tags").statusCode()).isEqualTo(503);
        assertRedirect(visitor.post("/rate/tags"), "/rate/end");

        assertThat(visitor.get("/rate/end").body()).contains("data-test=\"rated\"");
        assertThat(hall.center().ratings).hasSize(1);
    }

    @Test
    void the_language_of_one_who_has_left_does_not_stay() {
        visitor.get("/");
        visitor.post("/visit/language", "to", "en", "back", "/");
        assertThat(visitor.get("/").body()).contains("window 3", "shown=en-kiosk");
        assertThat(visitor.get("/rater/look?shown=en-kiosk", "HX-Request", "true")
                        .statusCode())
                .isEqualTo(204);

        visitor.post("/visit/end");

        assertMovedHome(visitor.get("/rater/look?shown=en-kiosk", "HX-Request", "true"));
        assertThat(visitor.get("/").body()).contains("shown=zh-CN-kiosk");
    }

    private void offerOne() {
        hall.center().finished = ONE;
        assertRedirect(visitor.get("/"), "/rate/level");
    }

    private HttpResponse<String> look() {
        return visitor.get("/rater/look", "HX-Request", "true");
    }

    private static void assertMovedHome(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("HX-Redirect")).contains("/");
    }
}
