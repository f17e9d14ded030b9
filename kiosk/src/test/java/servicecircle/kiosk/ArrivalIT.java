package servicecircle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.kiosk.BookingFlowIT.assertRedirect;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicecircle.kiosk.FakeCenter.Mishap;

class ArrivalIT {
    private final Hall hall = new Hall(Samples.KEY);
    private final Visitor visitor = hall.visitor();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void eight_digits_are_a_number_and_the_slip_tells_its_rating_code() {
        assertThat(visitor.get("/queue").body()).contains("href=\"/appointment\"");
        assertThat(visitor.get("/appointment").body()).contains("data-keyboard=\"digits\"", "maxlength=\"8\"");

        assertRedirect(visitor.post("/appointment", "code", "12345678"), "/ticket");

        assertThat(visitor.get("/ticket").body())
                .contains("data-test=\"number\">B001<", "data-test=\"rating-code\">4071<", "data-test=\"qr\"")
                .doesNotContain("12345678");
        assertThat(hall.center().arrivals).containsExactly("12345678");
    }

    @ParameterizedTest
    @CsvSource({
        "404, APPOINTMENT_NOT_FOUND", "409, APPOINTMENT_OVER", "422, SLOT_NOT_TODAY", "422, NO_WINDOW",
        "409, QUEUE_CLOSED", "429, TOO_MANY_TRIES", "403, DEVICES_ONLY", "404, NO_APPOINTMENTS",
    })
    void a_refusal_is_said_and_the_code_is_gone(int status, String code) {
        hall.center().refusing = Samples.problem(status, code, null);
        visitor.get("/appointment");

        HttpResponse<String> refused = visitor.post("/appointment", "code", "12345678");

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains("data-code=\"" + code + "\"").doesNotContain("12345678");
        assertRedirect(visitor.get("/ticket"), "/");
    }

    @Test
    void a_lost_answer_keeps_the_code_and_asks_for_one_more_tap() {
        hall.center().mishaps.add(Mishap.LOST_AFTER_COMMIT);
        visitor.get("/appointment");

        HttpResponse<String> away = visitor.post("/appointment", "code", "12345678");

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("value=\"12345678\"", "data-code=\"TYPED_AWAY\"");
        assertRedirect(visitor.post("/appointment", "code", "12345678"), "/ticket");
    }

    @Test
    void a_center_that_leaves_before_the_number_is_read_brings_it_when_it_is_back() {
        visitor.get("/appointment");
        visitor.post("/appointment", "code", "12345678");
        hall.centerGoesAway();

        assertThat(visitor.get("/ticket").body()).contains("data-test=\"away\"", "http-equiv=\"refresh\"");

        hall.centerComesBack();
        assertThat(visitor.get("/ticket").body()).contains("data-test=\"number\">B001<");
        assertThat(hall.center().arrivals).isEmpty();
    }

    @Test
    void neither_the_end_nor_the_way_home_leaves_the_number_behind() {
        for (String way : List.of("end", "home")) {
            visitor.get("/appointment");
            visitor.post("/appointment", "code", "12345678");
            if (way.equals("end")) {
                visitor.post("/visit/end");
            } else {
                visitor.get("/");
            }
            assertRedirect(visitor.get("/ticket"), "/");
        }
    }
}
