package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.support.web.RateLimits;

/** Bookings counted by telephone number, at a host behind a proxy of its own. */
class PhoneLimitIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final io.vertx.core.Vertx vertx = io.vertx.core.Vertx.vertx();
    private final WebClient client = WebClient.create(vertx);
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.behind(
                rules -> rules.with(RateLimits.usual()).withTrustedProxies(Set.of("127.0.0.1")),
                AnyHall.aHall(Api.CENTER));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        Await.value(vertx.close());
    }

    @Test
    void one_number_tried_from_many_addresses_is_stopped_and_its_neighbours_are_not() throws Exception {
        List<Integer> hammered = statusesOf(IntStream.range(0, 60)
                .mapToObj(i -> book("19900001234", "198.51.100." + i, UUID.randomUUID()))
                .toList());
        List<Integer> neighbours = statusesOf(IntStream.range(0, 40)
                .mapToObj(i -> book("199000020%02d".formatted(i), "198.51.100.1", UUID.randomUUID()))
                .toList());

        assertThat(Collections.frequency(hammered, 429)).isBetween(60 - 12 - 6, 60 - 12);
        assertThat(neighbours).isSubsetOf(201, 409);
    }

    @Test
    void a_repeat_of_the_same_booking_counts_like_any_other() throws Exception {
        UUID key = UUID.randomUUID();

        List<Integer> repeats = statusesOf(IntStream.range(0, 40)
                .mapToObj(i -> book("19900001234", "198.51.100." + i, key))
                .toList());

        assertThat(repeats).contains(201).contains(429).isSubsetOf(201, 200, 429);
    }

    @Test
    void the_refusal_is_the_same_for_a_number_that_is_known_and_one_that_never_got_through() throws Exception {
        HttpResponse<Buffer> known = firstTooMany(aBookingTomorrow().put("phone", "19900001234"));
        HttpResponse<Buffer> unknown =
                firstTooMany(aBookingTomorrow().put("phone", "19900005678").put("headcount", 999));

        assertThat(host.count("SELECT count(*) FROM resident")).isEqualTo(1);
        assertThat(new JsonObject(known.body()).getString("code")).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(known.getHeader("Retry-After"))).isBetween(1, 5);
        assertThat(withoutSeconds(unknown)).isEqualTo(withoutSeconds(known));
        assertThat(unknown.headers().names())
                .containsExactlyElementsOf(known.headers().names());
    }

    private Future<HttpResponse<Buffer>> book(String phone, String from, UUID key) {
        return send(aBookingTomorrow().put("phone", phone), from, key);
    }

    private Future<HttpResponse<Buffer>> send(JsonObject booking, String from, UUID key) {
        return client.post(host.port, "127.0.0.1", Api.bookings())
                .putHeader("X-Forwarded-For", from)
                .putHeader("Idempotency-Key", key.toString())
                .sendJsonObject(booking);
    }

    private HttpResponse<Buffer> firstTooMany(JsonObject booking) throws Exception {
        for (int i = 0; i < 60; i++) {
            HttpResponse<Buffer> answer = Await.value(send(booking, "198.51.100." + i, UUID.randomUUID()));
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("never refused");
    }

    private static String withoutSeconds(HttpResponse<Buffer> answer) {
        return answer.bodyAsString().replaceAll("\\b[1-5]\\b", "n");
    }

    /** The clock of such a host runs. */
    private static JsonObject aBookingTomorrow() {
        Instant start = LocalDate.ofInstant(Clock.systemUTC().instant(), ZONE)
                .plusDays(1)
                .atTime(14, 0)
                .atZone(ZONE)
                .toInstant();
        return Api.aBooking()
                .put("start", start.toString())
                .put("end", start.plusSeconds(7_200).toString());
    }

    private static List<Integer> statusesOf(List<Future<HttpResponse<Buffer>>> answers) throws Exception {
        Await.value(Future.all(answers));
        return answers.stream().map(answer -> answer.result().statusCode()).toList();
    }
}
