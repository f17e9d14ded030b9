package servicecircle.center.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicecircle.pages.Pages;

/** The edge around a handler that has a mistake in it. */
class SecureRouterIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);

    private static WebClient client;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        Answers answers = new Answers(new Pages(), CLOCK, ZoneId.of("Asia/Shanghai"));
        EdgeRules rules = EdgeRules.usual(Set.of("127.0.0.1"));
        Router router = SecureRouter.create(VERTX, rules, answers, new Turnstile(rules, Asker.UNKNOWN, CLOCK));
        router.route("/mistake").handler(context -> {
            throw new IllegalArgumentException("a bug of ours");
        });
        router.route("/fine").handler(context -> context.end("fine"));
        port = value(SecureRouter.server(VERTX, SecureRouter.serverOptions(), rules)
                        .requestHandler(router)
                        .listen(0, "127.0.0.1"))
                .actualPort();
        client = WebClient.create(VERTX);
    }

    @AfterAll
    static void stop() throws Exception {
        value(VERTX.close());
    }

    @Test
    void a_mistake_of_ours_is_a_breakage_and_never_the_visitors_fault() throws Exception {
        HttpResponse<Buffer> answer = get("/mistake");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(new JsonObject(answer.body()).getString("incident")).isNotBlank();
        assertThat(answer.bodyAsString()).doesNotContain("a bug of ours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fine?n=%zz", "/fine?%zz=1", "/fine?n=%", "/fine?n=%e4%b"})
    void a_bad_escape_in_a_parameter_is_the_visitors(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/fine/%", "/%c0%af", "/%00"})
    void a_bad_escape_in_a_path_breaks_nothing(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 499);
    }

    @Test
    void a_bad_escape_in_a_form_breaks_nothing() throws Exception {
        HttpResponse<Buffer> answer = value(client.post(port, "127.0.0.1", "/fine")
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .sendBuffer(Buffer.buffer("key=%zz&%=%")));

        assertThat(answer.statusCode()).isLessThan(500);
    }

    @Test
    void the_name_of_a_parameter_is_repeated_shortened() throws Exception {
        String name = "n".repeat(1_000);

        JsonObject problem =
                new JsonObject(get("/fine?" + name + "=1&" + name + "=2").body());

        assertThat(problem.getString("code")).isEqualTo("DUPLICATE_PARAMETER");
        assertThat(problem.getString("field")).isEqualTo("n".repeat(40) + "…");
    }

    private static HttpResponse<Buffer> get(String path) throws Exception {
        return value(client.get(port, "127.0.0.1", path).send());
    }

    private static <T> T value(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
