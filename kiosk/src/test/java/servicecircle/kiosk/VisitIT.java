package servicecircle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.kiosk.BookingFlowIT.assertRedirect;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class VisitIT {
    private final Hall hall = new Hall();
    private final Visitor visitor = hall.visitor();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void the_first_screen_is_chinese_and_counts_nothing_down() {
        HttpResponse<String> home = visitor.get("/");

        assertThat(home.body())
                .contains("lang=\"zh-CN\"", "data-look=\"kiosk\"")
                .doesNotContain("data-idle");
        assertThat(home.headers().firstValue("Set-Cookie").orElse(""))
                .matches("visit=[A-Za-z0-9_-]{22}; Path=/; HTTPOnly; SameSite=Strict");
    }

    @Test
    void the_language_switch_comes_back_to_its_page_and_speaks_english_to_the_center() {
        visitor.get("/rooms?day=2026-11-26");

        assertRedirect(
                visitor.post("/visit/language", "to", "en", "back", "/rooms?day=2026-11-26"), "/rooms?day=2026-11-26");
        visitor.fillIn();

        assertThat(visitor.get("/").body()).contains("lang=\"en\"", "data-idle=\"60\"", "data-warn=\"30\"");
        assertThat(hall.center().checks).extracting(FakeCenter.Posted::language).containsOnly("en");
    }

    @Test
    void a_switch_in_the_middle_of_a_step_keeps_what_was_typed_there() {
        visitor.fillIn();
        visitor.get("/book/contact");

        assertRedirect(
                visitor.post(
                        "/visit/language",
                        "to",
                        "en",
                        "back",
                        "/book/contact",
                        "groupName",
                        "Morning Tai Chi",
                        "organizer",
                        ""),
                "/book/contact");

        assertThat(visitor.get("/book/contact").body())
                .contains("lang=\"en\"", "value=\"Morning Tai Chi\"")
                .doesNotContain("张桂芳");
        visitor.post("/visit/elder", "to", "on", "back", "/book/phone");
        assertThat(visitor.get("/book/phone").body()).contains("value=\"19900001234\"");
    }

    @Test
    void large_type_waits_longer() {
        visitor.get("/");
        visitor.post("/visit/elder", "to", "on", "back", "/");

        assertThat(visitor.get("/").body()).contains("data-look=\"elder\"", "data-idle=\"120\"");
        visitor.post("/visit/elder", "to", "off", "back", "/");
        assertThat(visitor.get("/").body()).contains("data-look=\"kiosk\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "", "rooms"})
    void a_switch_never_leads_away_from_the_kiosk(String back) {
        visitor.get("/");

        assertRedirect(visitor.post("/visit/language", "to", "en", "back", back), "/");
    }

    @Test
    void the_end_leaves_nothing_behind() {
        visitor.fillIn();
        visitor.post("/book/confirm", "undertaking", "on");
        visitor.get("/done");
        visitor.post("/find", "code", Samples.CODE, "lastFour", "1234");
        String before = visitor.cookie();

        HttpResponse<String> end = visitor.post("/visit/end");

        assertRedirect(end, "/");
        assertThat(end.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(visitor.cookie()).isNotEqualTo(before);
        assertNothingIsLeft(visitor);
    }

    @Test
    void going_home_puts_away_what_was_chosen_typed_and_found_and_keeps_language_and_type_size() {
        visitor.fillIn();
        visitor.post("/book/confirm", "undertaking", "on");
        visitor.post("/find", "code", Samples.CODE, "lastFour", "1234");
        visitor.fillIn();
        visitor.post("/visit/language", "to", "en", "back", "/book/contact");
        visitor.post("/visit/elder", "to", "on", "back", "/book/contact");

        assertThat(visitor.get("/").body()).contains("lang=\"en\"", "data-look=\"elder\"");

        assertNothingIsLeft(visitor);
        visitor.get("/rooms/R3/book?start=" + Samples.START + "&end=" + Samples.END);
        assertThat(visitor.get("/book/contact").body()).doesNotContain("张桂芳");
        assertThat(visitor.get("/book/phone").body()).doesNotContain("19900001234");
    }

    @Test
    void a_home_screen_that_refreshes_itself_puts_nothing_away() {
        visitor.fillIn();

        visitor.get("/", "HX-Request", "true");

        assertThat(visitor.get("/book/contact").body()).contains("张桂芳");
    }

    @Test
    void going_home_does_not_forget_an_answer_that_is_awaited() {
        hall.center().mishaps.add(FakeCenter.Mishap.LOST_AFTER_COMMIT);
        visitor.fillIn();
        visitor.post("/book/confirm", "undertaking", "on");

        visitor.get("/");

        assertRedirect(visitor.get("/book/outcome"), "/done");
    }

    @Test
    void the_old_cookie_opens_nothing_after_the_end() {
        visitor.fillIn();
        String old = visitor.cookie().replaceAll("[\\[\\]]", "").replace("\"", "");
        visitor.post("/visit/end");

        HttpResponse<String> people = hall.visitor().get("/book/people", "Cookie", old);

        assertRedirect(people, "/rooms");
    }

    @Test
    void two_visits_do_not_see_each_other() {
        Visitor other = hall.visitor();
        visitor.fillIn();
        visitor.post("/visit/language", "to", "en", "back", "/");
        other.get("/");

        assertNothingIsLeft(other);
        assertThat(other.get("/").body()).contains("lang=\"zh-CN\"");
        assertThat(visitor.get("/book/contact").body()).contains("张桂芳");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        visitor.fillIn();
        Visitor other = hall.visitor();
        other.get("/");

        assertThat(visitor.postForm("/book/people", Map.of("headcount", "9")).statusCode())
                .isEqualTo(403);
        assertThat(visitor.postForm("/book/people", Map.of("headcount", "9", "token", other.token()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/book/people").body()).contains("value=\"12\"");
    }

    @Test
    void a_found_booking_is_shown_as_it_stands_and_can_be_cancelled() {
        visitor.get("/find");
        HttpResponse<String> wrong = visitor.post("/find", "code", Samples.CODE, "lastFour", "9999");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"" + Samples.CODE + "\"");
        assertRedirect(visitor.post("/find", "code", Samples.CODE, "lastFour", "1234"), "/mine");
        assertThat(visitor.get("/mine").body()).contains(Samples.CODE_ON_PAPER, "data-test=\"cancel\"");

        assertRedirect(visitor.post("/mine/cancel"), "/mine");

        assertThat(visitor.get("/mine").body()).doesNotContain("data-test=\"cancel\"");
        assertThat(hall.center().cancelKeys).hasSize(1).allMatch(key -> key.matches("[0-9a-f-]{36}"));
    }

    @Test
    void a_refused_cancellation_says_that_nothing_was_cancelled_and_leads_back_to_the_booking() {
        visitor.get("/find");
        visitor.post("/find", "code", Samples.CODE, "lastFour", "1234");
        hall.center().refusing = Samples.problem(409, "ALREADY_STARTED", null);

        HttpResponse<String> refused = visitor.post("/mine/cancel");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("没有取消成功", "活动已经开始", "href=\"/mine\"")
                .doesNotContain("这次没有约上");
    }

    @Test
    void a_cancellation_without_an_answer_says_so_beside_the_booking() {
        visitor.get("/find");
        visitor.post("/find", "code", Samples.CODE, "lastFour", "1234");
        hall.center().mishaps.add(FakeCenter.Mishap.LOST_BEFORE_COMMIT);

        HttpResponse<String> undecided = visitor.post("/mine/cancel");
        String back = undecided.headers().firstValue("Location").orElseThrow();

        assertThat(visitor.get(back).body()).contains("还没有取消成功，请再试一次", "data-test=\"cancel\"");
        assertRedirect(visitor.post("/mine/cancel"), "/mine");
        assertThat(visitor.get(back).body()).doesNotContain("还没有取消成功");
        assertThat(hall.center().cancelKeys).hasSize(2);
        assertThat(java.util.Set.copyOf(hall.center().cancelKeys)).hasSize(1);
    }

    @Test
    void a_touch_without_a_question_is_answered_with_nothing() {
        visitor.get("/");

        assertThat(visitor.post("/visit/stay").statusCode()).isEqualTo(204);
    }

    @Test
    void a_visit_that_its_visitor_has_left_is_forgotten() throws InterruptedException {
        visitor.fillIn();
        hall.pass(Duration.ofMinutes(2));

        for (int tenth = 0; tenth < 100 && stillFilledIn(); tenth++) {
            Thread.sleep(100);
        }

        assertNothingIsLeft(visitor);
    }

    /** Asked as a part that refreshes itself asks: that keeps nobody's visit. */
    private boolean stillFilledIn() {
        return visitor.get("/book/contact", "HX-Request", "true").body().contains("张桂芳");
    }

    @Test
    void the_log_names_nobody() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            visitor.fillIn();
            hall.center().mishaps.add(FakeCenter.Mishap.LOST_AFTER_COMMIT);
            visitor.post("/book/confirm", "undertaking", "on");
            visitor.get("/book/outcome");
            visitor.post("/find", "code", Samples.CODE, "lastFour", "1234");
            visitor.post("/mine/cancel");
            visitor.post("/visit/end");
        } finally {
            root.detachAppender(log);
        }
        String personal = ".*(张|舞蹈|1990000|1234|" + Samples.CODE + "|" + Samples.REFERENCE + ").*";
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("booking=made room=R3", "cancel=done")
                .noneMatch(line -> line.matches(personal));
    }

    private static void assertNothingIsLeft(Visitor anybody) {
        assertRedirect(anybody.get("/book/contact"), "/rooms");
        assertRedirect(anybody.get("/done"), "/");
        assertRedirect(anybody.get("/mine"), "/find");
        assertRedirect(anybody.get("/book/outcome"), "/");
        assertRedirect(anybody.get("/book/refused"), "/rooms");
    }
}
