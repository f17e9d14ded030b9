package servicecircle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwayIT {
    /** The kiosk looks for forgotten visits every five seconds. */
    private static final Duration SWEEP = Duration.ofSeconds(6);

    private final Hall hall = new Hall();
    private final Visitor visitor = hall.visitor();

    @AfterEach
    void close() {
        hall.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rooms", "/rooms/R3", "/guide", "/find", "/book/people"})
    void any_screen_says_so_while_the_center_is_away_and_comes_back_by_itself(String path) {
        visitor.fillIn();
        hall.centerGoesAway();

        HttpResponse<String> away = visitor.get(path);
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("data-test=\"away\"", "0572-5550105", "http-equiv=\"refresh\"");

        hall.centerComesBack();
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void it_says_since_when_and_does_not_count_anew_with_each_try() {
        hall.centerGoesAway();
        visitor.get("/");
        hall.pass(Duration.ofMinutes(7));

        assertThat(visitor.get("/rooms").body()).contains("10:00");
    }

    @Test
    void a_step_posted_into_the_silence_keeps_what_was_typed() {
        visitor.fillIn();
        hall.centerGoesAway();
        assertThat(visitor.post("/book/people", "headcount", "23").statusCode()).isEqualTo(503);
        hall.centerComesBack();

        assertThat(visitor.get("/book/people").body()).contains("value=\"23\"");
    }

    @Test
    void a_screen_that_promises_to_come_back_keeps_the_visit_through_a_long_outage() throws InterruptedException {
        visitor.fillIn();
        hall.centerGoesAway();
        for (int minute = 0; minute < 4; minute++) {
            hall.pass(Duration.ofSeconds(60));
            visitor.get("/book/people");
        }
        Thread.sleep(SWEEP.toMillis());
        hall.centerComesBack();

        assertThat(visitor.get("/book/people").body()).contains("value=\"12\"");
    }

    @Test
    void a_part_that_refreshes_itself_is_told_to_load_the_whole_page() {
        visitor.get("/");
        hall.centerGoesAway();

        HttpResponse<String> away = visitor.get("/", "HX-Request", "true");

        assertThat(away.headers().firstValue("HX-Refresh")).contains("true");
    }

    @Test
    void the_way_home_and_the_end_of_the_visit_work_without_a_center() {
        visitor.fillIn();
        hall.centerGoesAway();

        assertThat(visitor.post("/visit/end").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/static/device.css").statusCode()).isEqualTo(200);
    }
}
