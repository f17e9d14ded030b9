package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicecircle.center.people.devices.DeviceKind;
import servicecircle.center.support.web.RateLimits;

/** The limits of a running host, all requests coming from one address. */
class RateLimitIT {
    private static final String CHEAP = "/v1/centers";
    private static final int DEVICES = 20;
    /** As many as one device may send at once. */
    private static final int FULL_LOAD = 200;

    private final io.vertx.core.Vertx vertx = io.vertx.core.Vertx.vertx();
    private final WebClient client = WebClient.create(vertx);
    private final List<String> keys = new ArrayList<>();
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.behind(rules -> rules.with(RateLimits.usual()), AnyHall.aHall(Api.CENTER));
        for (int i = 0; i < DEVICES; i++) {
            keys.add(Await.value(host.host()
                    .people()
                    .devices()
                    .enrolDirectly(host.host().centers().get(0).centerKey(), DeviceKind.KIOSK, "hall " + i)));
        }
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        Await.value(vertx.close());
    }

    @Test
    void twenty_devices_at_full_load_are_never_refused_while_an_abuser_beside_them_is() throws Exception {
        List<Future<HttpResponse<Buffer>>> devices = new ArrayList<>();
        List<Future<HttpResponse<Buffer>>> abuse = new ArrayList<>();
        for (int round = 0; round < FULL_LOAD; round++) {
            IntStream.range(0, DEVICES).forEach(device -> devices.add(get(CHEAP, "Device " + keys.get(device))));
            IntStream.range(0, DEVICES).forEach(i -> abuse.add(get(CHEAP, "")));
        }

        assertThat(statusesOf(devices)).hasSize(DEVICES * FULL_LOAD).containsOnly(200);
        assertThat(statusesOf(abuse)).contains(200).contains(429);
        assertThat(Collections.frequency(statusesOf(abuse), 200)).isBetween(100, 1_000);
        assertThat(statusesOf(List.of(get(CHEAP, "Device " + keys.get(3)), get(CHEAP, ""))))
                .isSubsetOf(200, 429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Device %d.wrong",
                "Device 00000000-0000-4000-8000-000000000%03d.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Device %d",
                "Bearer %d.right"
            })
    void a_made_up_device_counts_for_its_address(String header) throws Exception {
        List<Integer> statuses = statusesOf(IntStream.range(0, 400)
                .mapToObj(i -> get(CHEAP, header.formatted(i)))
                .toList());

        assertThat(Collections.frequency(statuses, 429)).isGreaterThan(100);
    }

    @Test
    void whoever_is_refused_is_told_for_how_long_in_their_language() throws Exception {
        exhaust();

        HttpResponse<Buffer> program = firstRefusal("application/json", "en");
        HttpResponse<Buffer> person = firstRefusal("text/html", "zh-CN");

        assertThat(new JsonObject(program.body()).getString("code")).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(new JsonObject(program.body()).getString("detail")).endsWith("try again in 1 s.");
        assertThat(program.getHeader("Retry-After")).isEqualTo("1");
        assertThat(program.getHeader("Content-Type")).startsWith("application/problem+json");
        assertThat(person.getHeader("Content-Type")).startsWith("text/html");
        assertThat(person.bodyAsString()).contains("来自这里的请求较多");
    }

    @Test
    void styles_and_health_are_neither_counted_nor_refused() throws Exception {
        List<Future<HttpResponse<Buffer>>> files = IntStream.range(0, 400)
                .mapToObj(i -> get(i % 2 == 0 ? "/static/tokens.css" : "/health/live", ""))
                .toList();
        assertThat(statusesOf(files)).containsOnly(200);
        assertThat(statusesOf(List.of(get(CHEAP, "")))).containsOnly(200);

        exhaust();
        assertThat(statusesOf(IntStream.range(0, 100)
                        .mapToObj(i -> get("/static/../v1/centers", ""))
                        .toList()))
                .contains(429);
        assertThat(statusesOf(List.of(get("/static/tokens.css", ""), get("/health/live", ""))))
                .containsOnly(200);
    }

    @Test
    void an_address_that_a_stranger_forwards_does_not_help() throws Exception {
        assertThat(statusesOf(forwarded(400))).contains(429);
    }

    @Test
    void behind_a_proxy_of_ours_those_who_are_forwarded_are_counted_apart() throws Exception {
        host.close();
        host = RunningHost.behind(
                rules -> rules.with(RateLimits.usual()).withTrustedProxies(Set.of("127.0.0.1")),
                AnyHall.aHall(Api.CENTER));

        assertThat(statusesOf(forwarded(400))).containsOnly(200);
    }

    @Test
    void guesses_at_a_code_are_counted_by_device_too() throws Exception {
        List<Integer> guesses = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            guesses.add(guess("Device " + keys.get(1)));
        }

        assertThat(guesses.subList(0, 10)).containsOnly(404);
        assertThat(guesses.get(10)).isEqualTo(429);
        assertThat(guess("Device " + keys.get(2))).isEqualTo(404);
        assertThat(guess("")).isEqualTo(404);
    }

    private void exhaust() throws Exception {
        assertThat(statusesOf(
                        IntStream.range(0, 400).mapToObj(i -> get(CHEAP, "")).toList()))
                .contains(429);
    }

    private HttpResponse<Buffer> firstRefusal(String accept, String language) throws Exception {
        HttpResponse<Buffer> answer;
        do {
            answer = Await.value(client.get(host.port, "127.0.0.1", CHEAP)
                    .putHeader("Accept", accept)
                    .putHeader("Accept-Language", language)
                    .send());
        } while (answer.statusCode() != 429);
        return answer;
    }

    private List<Future<HttpResponse<Buffer>>> forwarded(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> client.get(host.port, "127.0.0.1", CHEAP)
                        .putHeader("X-Forwarded-For", "198.51.100." + i % 250)
                        .send())
                .toList();
    }

    private int guess(String device) throws Exception {
        return Await.value(client.post(host.port, "127.0.0.1", Api.bookings() + "/find")
                        .putHeader("Authorization", device)
                        .sendJsonObject(new JsonObject().put("code", "00000000").put("lastFour", "1234")))
                .statusCode();
    }

    private Future<HttpResponse<Buffer>> get(String path, String device) {
        return client.get(host.port, "127.0.0.1", path)
                .putHeader("Authorization", device)
                .send();
    }

    private static List<Integer> statusesOf(List<Future<HttpResponse<Buffer>>> answers) throws Exception {
        Await.value(Future.all(answers));
        return answers.stream().map(answer -> answer.result().statusCode()).toList();
    }
}
