package servicecircle.kiosk.center;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import servicecircle.pages.Lang;
import servicecircle.pages.Page;
import servicecircle.pages.parts.Text;

class CenterClientIT {
    private static final UUID KEY = new UUID(1, 2);
    private static final byte[] PAPER = {'{', '}'};
    private static final String PROBLEM = """
            {"type":"/problems#X","title":"X","status":%d,"detail":"X","code":"X","arguments":{},"alternatives":[]}""";

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @ParameterizedTest
    @CsvSource({
        "400, Refused",
        "404, Refused",
        "409, Refused",
        "422, Refused",
        "408, Away",
        "429, Away",
        "500, Away",
        "503, Away"
    })
    void a_problem_decides_a_booking_unless_the_center_could_not_judge_it(int status, String answer) throws Exception {
        CenterClient center = center(request -> problem(request, status));

        assertThat(nameOf(book(center))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"404, Refused", "429, Refused", "500, Refused", "503, Away"})
    void a_question_is_refused_or_there_is_nobody(int status, String answer) throws Exception {
        CenterClient center = center(request -> problem(request, status));

        assertThat(nameOf(home(center))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"200, not a record", "200, ''", "200, null", "201, {}", "500, <h1>", "502, ''", "404, <h1>"})
    void what_nobody_can_read_is_no_answer(int status, String body) throws Exception {
        CenterClient center =
                center(request -> request.response().setStatusCode(status).end(body));

        assertThat(nameOf(home(center))).isEqualTo("Away");
        assertThat(nameOf(book(center))).isEqualTo("Unknown");
    }

    @Test
    void what_nobody_can_read_is_logged_once_and_not_quoted() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        CenterClient center =
                center(request -> request.response().setStatusCode(203).end("{\"secret\""));
        try {
            home(center);
            home(center);
        } finally {
            root.detachAppender(log);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.contains("unreadable"))
                .containsExactly("center=unreadable status=203 wanted=Home");
    }

    @Test
    void a_redirection_is_not_followed() throws Exception {
        CenterClient center = center(request -> request.response()
                .setStatusCode(302)
                .putHeader("Location", "/elsewhere")
                .end());

        assertThat(nameOf(home(center))).isEqualTo("Away");
        assertThat(asked).hasValue(1);
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void silence_is_not_waited_out() throws Exception {
        CenterClient center = center(request -> {});
        long begin = System.nanoTime();

        assertThat(nameOf(home(center))).isEqualTo("Away");
        assertThat(nameOf(book(center))).isEqualTo("Unknown");

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(25));
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void a_trickle_of_bytes_is_not_waited_out_either() throws Exception {
        CenterClient center = center(request -> {
            request.response().setChunked(true);
            vertx.setPeriodic(500, timer -> {
                if (!request.response().closed()) {
                    request.response().write(" ");
                }
            });
        });

        assertThat(nameOf(home(center))).isEqualTo("Away");
    }

    private CenterClient center(Consumer<HttpServerRequest> answering) {
        int port = vertx.createHttpServer()
                .requestHandler(request -> {
                    asked.incrementAndGet();
                    request.body().onSuccess(body -> answering.accept(request));
                })
                .listen(0, "127.0.0.1")
                .await()
                .actualPort();
        return CenterClient.to(
                new CenterAddress("http://127.0.0.1:" + port, "X", new Text("X", ""), "1"), new Standing(null), vertx);
    }

    private static void problem(HttpServerRequest request, int status) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(PROBLEM.formatted(status));
    }

    private static Answer<Page.Home> home(CenterClient center) throws Exception {
        return center.home(Lang.ZH).await(30, TimeUnit.SECONDS);
    }

    private static Answer<Page.BookingSlip> book(CenterClient center) throws Exception {
        return center.book(Lang.ZH, KEY, PAPER).await(30, TimeUnit.SECONDS);
    }

    private static String nameOf(Answer<?> answer) {
        return answer.getClass().getSimpleName();
    }
}
