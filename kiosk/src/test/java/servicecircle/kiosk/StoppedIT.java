package servicecircle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** A terminal that the staff have taken out of service. */
class StoppedIT {
    /** A stopped kiosk asks every ten seconds. */
    private static final Duration NOTICED = Duration.ofSeconds(25);

    private final Hall hall = new Hall(Samples.KEY);
    private final Visitor visitor = hall.visitor();

    /** The first heartbeat must not be the one that meets the stop of a test: the visitor shall. */
    @BeforeEach
    void firstHeartbeat() throws Exception {
        await(() -> hall.center().heartbeats.get() == 1);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void each_request_carries_the_key_and_the_first_one_comes_without_a_visitor() {
        visitor.fillIn();

        assertThat(hall.center().keys).hasSizeGreaterThan(5).containsOnly("Device " + Samples.KEY.text());
    }

    @Test
    void a_kiosk_without_a_key_sends_none_and_does_not_stop() {
        try (Hall keyless = new Hall()) {
            keyless.visitor().get("/");
            keyless.center().stopping = Samples.problem(403, "DEVICE_SUSPENDED", null);
            HttpResponse<String> refused = keyless.visitor().get("/rooms");

            assertThat(keyless.center().keys).containsOnly("none");
            assertThat(refused.body()).doesNotContain("data-test=\"stopped\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"401, DEVICE_KEY_WRONG", "401, DEVICE_KEY_MISSING", "403, DEVICE_SUSPENDED"})
    void each_no_to_the_terminal_puts_it_out_of_service(int status, String code) {
        hall.center().stopping = Samples.problem(status, code, null);

        HttpResponse<String> stopped = visitor.get("/rooms");

        assertThat(stopped.statusCode()).isEqualTo(503);
        assertThat(stopped.body()).contains("data-test=\"stopped\"", "0572-5550105", "http-equiv=\"refresh\"");
    }

    @Test
    void a_no_to_the_visitor_does_not() {
        hall.center().stopping = Samples.problem(403, "FORBIDDEN_ORIGIN", null);

        assertThat(visitor.get("/rooms").body()).contains("data-test=\"sorry\"");
    }

    @Test
    void what_was_typed_is_wiped_and_language_and_type_size_stay() throws Exception {
        visitor.fillIn();
        visitor.post("/visit/language", "to", "en", "back", "/book/phone");
        hall.center().stopping = Samples.problem(403, "DEVICE_SUSPENDED", null);
        visitor.get("/rooms");
        hall.center().stopping = null;
        await(() -> visitor.get("/").statusCode() == 200);

        assertThat(visitor.get("/").body()).contains("lang=\"en\"");
        assertThat(visitor.get("/book/phone").headers().firstValue("Location")).isPresent();
        assertThat(visitor.get("/book/contact").body()).doesNotContain("19900001234", "\u5f20\u6842\u82b3");
    }

    @Test
    void every_way_leads_to_the_one_page_and_the_switches_still_work() {
        hall.center().stopping = Samples.problem(403, "DEVICE_SUSPENDED", null);
        visitor.get("/");

        for (String path : new String[] {"/rooms", "/find", "/book/confirm", "/guide", "/nothing"}) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).as(path).contains("/");
        }
        visitor.get("/");
        assertThat(visitor.post("/visit/language", "to", "en", "back", "/").statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/").body()).contains("This terminal is out of service");
        assertThat(visitor.get("/", "HX-Request", "true").headers().firstValue("HX-Refresh"))
                .contains("true");
        assertThat(visitor.get("/static/kiosk.css").statusCode()).isEqualTo(200);
    }

    @Test
    void it_notices_without_a_visitor_and_comes_back_without_one() throws Exception {
        hall.center().stopping = Samples.problem(403, "DEVICE_SUSPENDED", null);
        visitor.get("/");
        int before = hall.center().heartbeats.get();
        hall.center().stopping = null;
        await(() -> hall.center().heartbeats.get() > before);

        await(() -> visitor.get("/rooms").statusCode() == 200);
    }

    @Test
    void a_booking_that_meets_a_stop_ends_on_the_page_and_is_not_asked_again() {
        visitor.fillIn();
        hall.center().stopping = Samples.problem(403, "DEVICE_SUSPENDED", null);

        HttpResponse<String> answer = visitor.post("/book/confirm", "undertaking", "on");

        assertThat(answer.body()).contains("data-test=\"stopped\"");
        assertThat(visitor.get("/book/confirm").statusCode()).isEqualTo(303);
        assertThat(hall.center().bookings).isEmpty();
    }

    @Test
    void the_key_is_in_no_log_line() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        try {
            visitor.fillIn();
            hall.centerGoesAway();
            visitor.get("/rooms");
            hall.centerComesBack();
            hall.center().stopping = Samples.problem(401, "DEVICE_KEY_WRONG", null);
            visitor.get("/rooms");
        } finally {
            root.detachAppender(lines);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("terminal=stopped code=DEVICE_KEY_WRONG")
                .noneMatch(line -> line.contains("k".repeat(10)));
        assertThat(Samples.KEY).hasToString("key of " + Samples.KEY.device());
    }

    private static void await(BooleanSupplier claim) throws InterruptedException {
        long end = System.nanoTime() + NOTICED.toNanos();
        while (!claim.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(100);
        }
    }
}
