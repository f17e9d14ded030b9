package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicecircle.center.support.web.RateLimits;

/** Every route in every way it can end: the headers that protect a browser are on each answer, once, and nothing leaks. */
class HeaderMatrixIT {
    private static final List<String> ONCE = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Strict-Transport-Security",
            "Cache-Control");
    private static final List<String> NEVER =
            List.of("Server", "X-Powered-By", "Set-Cookie", "Access-Control-Allow-Origin", "Via");
    private static final List<String> KINDS = List.of("application/json", "text/html");

    private static final Vertx VERTX = Vertx.vertx();
    private static final WebClient CLIENT = WebClient.create(VERTX);
    private static RunningHost host;
    private static String reference;

    @BeforeAll
    static void start() throws Exception {
        host = RunningHost.of(AnyHall.aHall(Api.CENTER));
        reference = host.api.post(Api.bookings(), Api.aBooking()).json().getString("reference");
    }

    @AfterAll
    static void stop() throws Exception {
        host.close();
        Await.value(VERTX.close());
    }

    @Test
    void every_route_protects_the_reader_when_it_works_and_when_it_does_not() throws Exception {
        Map<Integer, Integer> seen = new HashMap<>();
        for (String operation : host.operations()) {
            for (String kind : KINDS) {
                for (HttpRequest<Buffer> request : waysToAsk(operation)) {
                    HttpResponse<Buffer> answer =
                            Await.value(request.putHeader("Accept", kind).sendBuffer(Buffer.buffer()));
                    assertProtected(operation + " as " + kind, answer);
                    seen.merge(answer.statusCode(), 1, Integer::sum);
                }
            }
        }

        assertThat(seen).containsKeys(200, 400, 403, 404, 405, 415);
        assertThat(host.operations()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html"})
    void a_booking_and_every_way_to_refuse_one_protect_the_reader(String kind) throws Exception {
        String key = UUID.randomUUID().toString();
        String phone = kind.contains("html") ? "19900009999" : "19900009998";
        JsonObject booking = Api.aBooking().put("room", "B").put("phone", phone);
        if (kind.contains("html")) {
            booking.put("start", AnyHall.START.plusSeconds(14_400).toString())
                    .put("end", AnyHall.START.plusSeconds(18_000).toString());
        }

        assertProtected("booked", posted(key, kind, booking.toBuffer()), 201);
        assertProtected("booked again", posted(key, kind, booking.toBuffer()), 200);
        assertProtected("taken", posted(UUID.randomUUID().toString(), kind, booking.toBuffer()), 409);
        assertProtected(
                "too many", posted(key, kind, booking.put("headcount", 999).toBuffer()), 422);
        assertProtected("too large", posted(key, kind, Buffer.buffer("x".repeat(70_000))), 413);
        assertProtected("no JSON", posted(key, kind, Buffer.buffer("{")), 400);
    }

    @Test
    void a_cancellation_as_a_page_protects_the_reader() throws Exception {
        HttpResponse<Buffer> answer = Await.value(CLIENT.post(host.port, "127.0.0.1", "/Q/" + reference + "/cancel")
                .putHeader("Accept", "text/html")
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .followRedirects(false)
                .sendBuffer(Buffer.buffer("key=" + UUID.randomUUID())));

        assertProtected("cancelled", answer, 303);
    }

    @Test
    void a_file_that_the_reader_has_already_protects_the_reader() throws Exception {
        String etag =
                Await.value(ask(HttpMethod.GET, "/static/tokens.css").send()).getHeader("ETag");

        HttpResponse<Buffer> again = Await.value(ask(HttpMethod.GET, "/static/tokens.css")
                .putHeader("If-None-Match", etag)
                .send());

        assertProtected("unchanged", again, 304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html"})
    void whoever_sends_too_much_is_protected_still(String kind) throws Exception {
        RunningHost strict = RunningHost.behind(rules -> rules.with(RateLimits.usual()), AnyHall.aHall(Api.CENTER));
        try {
            List<Future<HttpResponse<Buffer>>> all = IntStream.range(0, 300)
                    .mapToObj(i -> CLIENT.get(strict.port, "127.0.0.1", "/v1/centers")
                            .putHeader("Accept", kind)
                            .send())
                    .toList();
            Await.value(Future.all(all));
            assertThat(all.stream().map(answer -> answer.result().statusCode())).contains(429);
            all.forEach(answer -> assertProtected("limited", answer.result()));
        } finally {
            strict.close();
        }
    }

    /** Bytes that are no request, and requests that the router refuses before it asks a handler. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET nothing HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\u0000b\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n"
            })
    void what_is_hardly_a_request_gets_the_headers_too(String bytes) throws Exception {
        assertProtected(Wire.exchange(host.port, bytes));
    }

    @Test
    void an_endless_line_and_endless_headers_get_the_headers_too() throws Exception {
        String line = Wire.exchange(host.port, "GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        String header = Wire.exchange(host.port, Wire.get("/", "X: " + "a".repeat(9_000)));

        assertProtected(line);
        assertProtected(header);
        assertThat(Wire.statusOf(line)).isEqualTo(414);
        assertThat(Wire.statusOf(header)).isEqualTo(431);
    }

    private static List<HttpRequest<Buffer>> waysToAsk(String operation) {
        HttpMethod method = HttpMethod.valueOf(operation.replaceFirst(" .*", ""));
        String path = operation.replaceFirst(".* ", "");
        String right = path.replace("{center}", Api.CENTER)
                .replace("{room}", "A")
                .replace("{reference}", reference)
                .replace("{file}", "tokens.css");
        String wrong = path.replaceAll("\\{[a-z]+}", "nobody");
        List<HttpRequest<Buffer>> ways = new ArrayList<>(List.of(
                ask(method, right),
                ask(HttpMethod.HEAD, right),
                ask(method, wrong),
                ask(method, right + "?n=%zz"),
                ask(method, right + "?n=1&n=2"),
                ask(HttpMethod.DELETE, right),
                ask(HttpMethod.OPTIONS, right),
                ask(method, right).putHeader("Host", "evil.example"),
                ask(method, right).putHeader("Content-Type", "text/plain"),
                ask(HttpMethod.POST, right).putHeader("Origin", "https://evil.example")));
        ways.add(ask(method, right + "?start=2026-11-25T06:00:00Z&end=2026-11-25T07:00:00Z"));
        return ways;
    }

    private static HttpRequest<Buffer> ask(HttpMethod method, String path) {
        return CLIENT.request(method, host.port, "127.0.0.1", path).followRedirects(false);
    }

    private static HttpResponse<Buffer> posted(String key, String kind, Buffer body) throws Exception {
        return Await.value(ask(HttpMethod.POST, Api.bookings())
                .putHeader("Idempotency-Key", key)
                .putHeader("Accept", kind)
                .putHeader("Content-Type", "application/json")
                .sendBuffer(body));
    }

    private static void assertProtected(String what, HttpResponse<Buffer> answer, int status) {
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertProtected(what, answer);
    }

    private static void assertProtected(String what, HttpResponse<Buffer> answer) {
        MultiMap headers = answer.headers();
        String as = what + " -> " + answer.statusCode() + " " + headers;
        assertThat(ONCE).as(as).allMatch(name -> headers.getAll(name).size() == 1);
        assertThat(NEVER).as(as).noneMatch(headers::contains);
        assertThat(headers.get("Content-Security-Policy"))
                .as(as)
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(headers.get("X-Content-Type-Options")).as(as).isEqualTo("nosniff");
        assertThat(headers.get("Strict-Transport-Security")).as(as).startsWith("max-age=31536000");
        assertThat(String.valueOf(answer.bodyAsString()))
                .as(as)
                .doesNotContain("Exception", "\tat ", "io.vertx", "servicecircle.center");
    }

    private static void assertProtected(String raw) {
        String head = raw.replaceFirst("(?s)\r\n\r\n.*", "");
        assertThat(head).matches("(?s)HTTP/1\\.[01] 4.*");
        assertThat(ONCE).as(head).allMatch(name -> head.split("(?i)\r\n" + name + ": ", -1).length == 2);
        assertThat(NEVER).as(head).noneMatch(name -> head.matches("(?is).*\r\n" + name + ":.*"));
        assertThat(raw).doesNotContain("Exception", "\tat ");
    }
}
