package servicecircle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.kiosk.BookingFlowIT.assertRedirect;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import servicecircle.kiosk.FakeCenter.Mishap;

class QueueFlowIT {
    private static final String TAKE = "/queue/SB-01/take";
    private static final String NUMBER = "data-test=\"number\">B001<";

    private final Hall hall = new Hall();
    private final Visitor visitor = hall.visitor();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void a_visitor_taps_from_home_to_the_number_and_the_center_gets_item_and_priority() {
        assertThat(visitor.get("/").body()).contains("data-test=\"tile-queue\"");
        assertThat(visitor.get("/queue").body()).contains("data-test=\"item-SB-01\"", "居民身份证");
        assertThat(visitor.get("/queue/SB-01").body())
                .contains("data-test=\"take\"", "data-test=\"priority-MILITARY\"");
        assertRedirect(visitor.post(TAKE, "priority", "MILITARY"), "/ticket");
        assertThat(visitor.get("/ticket").body()).contains(NUMBER, "data-test=\"qr\"", "data-done=\"15\"");

        assertThat(hall.center().wishes).hasSize(1);
        assertThat(hall.center().wishes.get(0).body())
                .isEqualTo(new JsonObject("{\"item\":\"SB-01\",\"priority\":\"MILITARY\"}"));
    }

    @Test
    void in_large_type_one_tap_on_the_home_screen_takes_a_number_of_the_first_item() {
        visitor.get("/");
        visitor.post("/visit/elder", "to", "on", "back", "/");
        assertThat(visitor.get("/").body()).contains("action=\"/queue/ZH-01/take\"");

        assertRedirect(visitor.post("/queue/ZH-01/take"), "/ticket");

        assertThat(visitor.get("/ticket").body()).contains(NUMBER, "data-speak=", "data-look=\"elder\"");
        assertThat(hall.center().wishes.get(0).body())
                .isEqualTo(new JsonObject("{\"item\":\"ZH-01\",\"priority\":\"NORMAL\"}"));
    }

    @Test
    void tapping_twice_takes_one_number() {
        visitor.get("/queue/SB-01");
        visitor.post(TAKE);

        assertRedirect(visitor.post(TAKE), "/ticket");

        assertThat(hall.center().numbers).hasSize(1);
        assertThat(hall.center().wishes).hasSize(1);
    }

    @Test
    void whoever_chooses_again_gets_another_number() {
        visitor.get("/queue/SB-01");
        visitor.post(TAKE);
        visitor.get("/queue/SB-01");

        assertRedirect(visitor.post(TAKE), "/ticket");

        assertThat(visitor.get("/ticket").body()).contains("data-test=\"number\">B002<");
    }

    @Test
    void a_lost_answer_is_asked_for_with_the_same_key_and_the_same_paper_until_it_is_known() {
        hall.center().mishaps.addAll(List.of(Mishap.LOST_AFTER_COMMIT, Mishap.BARE_500));
        visitor.get("/queue/SB-01");

        HttpResponse<String> confirming = visitor.post(TAKE, "priority", "ELDER");
        assertThat(confirming.statusCode()).isEqualTo(202);
        assertThat(confirming.body())
                .contains("data-test=\"confirming\"", "action=\"/ticket/again\"", "正在为您取号")
                .doesNotContain("B001");
        assertThat(visitor.post("/ticket/again").statusCode()).isEqualTo(202);
        assertRedirect(visitor.get("/ticket/outcome"), "/ticket");

        assertThat(visitor.get("/ticket").body()).contains(NUMBER);
        assertOneKeyAndOnePaper(3);
    }

    @Test
    void while_an_answer_is_open_no_other_number_can_be_wanted() {
        hall.center().mishaps.addAll(List.of(Mishap.LOST_AFTER_COMMIT));
        visitor.get("/queue/SB-01");
        visitor.post(TAKE, "priority", "ELDER");

        assertRedirect(visitor.get("/queue/ZH-01"), "/ticket/outcome");
        visitor.get("/");
        assertRedirect(visitor.post("/queue/ZH-01/take"), "/ticket");

        assertOneKeyAndOnePaper(2);
    }

    @Test
    void an_open_answer_survives_a_center_that_was_stopped() {
        visitor.get("/queue/SB-01");
        hall.centerGoesAway();
        assertThat(visitor.post(TAKE).statusCode()).isEqualTo(202);
        hall.pass(Duration.ofMinutes(2));
        assertThat(visitor.get("/ticket/outcome").statusCode()).isEqualTo(202);

        hall.centerComesBack();

        assertRedirect(visitor.get("/ticket/outcome"), "/ticket");
    }

    @Test
    void who_waited_three_minutes_is_told_that_the_number_may_exist_and_asks_again_under_the_same_key() {
        hall.center().mishaps.addAll(List.of(Mishap.LOST_AFTER_COMMIT, Mishap.LOST_AFTER_COMMIT));
        visitor.get("/queue/SB-01");

        assertThat(visitor.post(TAKE).statusCode()).isEqualTo(202);
        hall.pass(Duration.ofSeconds(181));
        HttpResponse<String> told = visitor.get("/ticket/outcome");
        assertThat(told.statusCode()).isEqualTo(503);
        assertThat(told.body()).contains("号码可能已经取到", "action=\"/ticket/again\"");
        assertRedirect(visitor.post("/ticket/again"), "/ticket");

        assertOneKeyAndOnePaper(3);
    }

    @Test
    void a_center_without_its_database_is_asked_again_and_then_the_visitor_under_the_same_key() {
        hall.center().mishaps.addAll(List.of(Mishap.DATABASE_AWAY, Mishap.DATABASE_AWAY));
        visitor.get("/queue/SB-01");

        assertThat(visitor.post(TAKE).statusCode()).isEqualTo(202);
        hall.pass(Duration.ofSeconds(21));
        assertThat(visitor.get("/ticket/outcome").body()).contains("系统暂时连接不上数据", "action=\"/ticket/again\"");
        assertRedirect(visitor.post("/ticket/again"), "/ticket");

        assertOneKeyAndOnePaper(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUEUE_CLOSED", "NO_WINDOW"})
    void a_refusal_is_explained_can_be_read_again_in_english_and_the_next_try_has_another_key(String code) {
        hall.center().refusing = Samples.problem(409, code, null);
        visitor.get("/queue/SB-01");

        HttpResponse<String> refused = visitor.post(TAKE);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("data-code=\"" + code, "这次没有取到号", "href=\"/queue\"");
        assertRedirect(visitor.post("/visit/language", "to", "en", "back", "/ticket/refused"), "/ticket/refused");
        assertThat(visitor.get("/ticket/refused").body()).contains("No number this time");

        hall.center().refusing = null;
        visitor.get("/queue/SB-01");
        assertRedirect(visitor.post(TAKE), "/ticket");
        assertThat(hall.center().wishes).extracting(FakeCenter.Posted::key).doesNotHaveDuplicates();
    }

    @Test
    void an_item_that_is_offered_no_more_leads_to_those_that_are() {
        assertRedirect(visitor.get("/queue/XX-99"), "/queue");
        assertThat(visitor.get("/queue/no%20item").statusCode()).isEqualTo(400);
        visitor.get("/queue/SB-01");
        assertThat(visitor.post(TAKE, "priority", "<b>").statusCode()).isEqualTo(400);
        assertThat(hall.center().wishes).isEmpty();
    }

    @Test
    void the_ticket_speaks_the_language_and_the_size_that_are_switched_to() {
        visitor.get("/queue/SB-01");
        visitor.post(TAKE);
        visitor.get("/ticket");
        visitor.post("/visit/language", "to", "en", "back", "/ticket");
        visitor.post("/visit/elder", "to", "on", "back", "/ticket");

        assertThat(visitor.get("/ticket").body()).contains("lang=\"en\"", "data-look=\"elder\"", "You have a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queue", "/queue/SB-01"})
    void the_queue_says_so_while_the_center_is_away_and_comes_back_by_itself(String path) {
        hall.centerGoesAway();
        assertThat(visitor.get(path).body()).contains("data-test=\"away\"", "http-equiv=\"refresh\"");

        hall.centerComesBack();

        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void neither_the_end_nor_the_way_home_leaves_the_number_behind() {
        for (String way : List.of("end", "home")) {
            visitor.get("/queue/SB-01");
            visitor.post(TAKE);
            assertThat(visitor.get("/ticket").statusCode()).isEqualTo(200);
            if (way.equals("end")) {
                visitor.post("/visit/end");
            } else {
                visitor.get("/");
            }
            assertRedirect(visitor.get("/ticket"), "/");
            assertRedirect(visitor.get("/ticket/outcome"), "/");
            assertRedirect(visitor.get("/ticket/refused"), "/queue");
        }
        assertThat(hall.center().numbers).hasSize(2);
    }

    @Test
    void the_log_holds_the_item_and_not_the_reference() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            visitor.get("/queue/SB-01");
            visitor.post(TAKE, "priority", "DISABLED");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("ticket=taken item=SB-01")
                .noneMatch(line -> line.contains(QueueSamples.REFERENCE) || line.contains("DISABLED"));
    }

    private void assertOneKeyAndOnePaper(int asked) {
        List<FakeCenter.Posted> wishes = hall.center().wishes;
        assertThat(wishes).hasSize(asked);
        assertThat(wishes)
                .extracting(FakeCenter.Posted::key)
                .containsOnly(wishes.get(0).key());
        assertThat(wishes)
                .extracting(FakeCenter.Posted::body)
                .containsOnly(wishes.get(0).body());
        assertThat(hall.center().numbers).hasSize(1);
    }
}
