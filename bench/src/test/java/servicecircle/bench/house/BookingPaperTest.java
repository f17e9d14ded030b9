package servicecircle.bench.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BookingPaperTest {
    private static final SlotPlan.BenchSlot SLOT = new SlotPlan.BenchSlot("R7", Instant.parse("2026-11-25T06:00:00Z"));

    @Test
    void the_length_of_the_body_is_counted_in_bytes() {
        String request = new String(new BookingPaper(8080).booking(SLOT, 5), UTF_8);
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);

        assertThat(request).startsWith("POST /v1/centers/BENCH/bookings HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n");
        assertThat(request).contains("Content-Length: " + body.getBytes(UTF_8).length + "\r\n");
        assertThat(body)
                .contains("\"room\":\"R7\",\"start\":\"2026-11-25T06:00:00Z\",\"end\":\"2026-11-25T06:30:00Z\"");
    }

    @Test
    void every_person_has_a_mobile_number_of_their_own() {
        assertThat(BookingPaper.phoneOf(0)).isEqualTo("19910000000");
        assertThat(BookingPaper.phoneOf(89_999_999)).isEqualTo("19999999999");
        assertThatThrownBy(() -> BookingPaper.phoneOf(90_000_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
