package servicecircle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.kiosk.BookingFlowIT.assertRedirect;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import servicecircle.kiosk.FakeCenter.Mishap;

class KioskRatingIT {
    private final Hall hall = new Hall(Samples.KEY);
    private final Visitor visitor = hall.visitor();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void number_code_a_face_and_a_tag_are_a_rating() {
        assertThat(visitor.get("/").body()).contains("data-test=\"tile-rate\"");
        assertThat(visitor.get("/rate").body()).contains("data-keyboard=\"number\"", "data-keyboard=\"digits\"");
        findVisit();
        assertThat(visitor.get("/rate/level").body())
                .contains("data-test=\"rated-number\">B001<", "data-test=\"level-VERY_UNSATISFIED\"", "非常满意");
        assertRedirect(visitor.post("/rate/level", "level", "UNSATISFIED"), "/rate/tags");
        assertThat(visitor.get("/rate/tags").body()).contains("data-test=\"tag-INFORMATION\"");
        assertRedirect(visitor.post("/rate/tags", "tag.ATTITUDE", "yes"), "/rate/end");
        assertThat(visitor.get("/rate/end").body()).contains("data-test=\"rated\"", "data-done=\"15\"", "我们会核实");

        assertThat(hall.center().ratings)
                .containsExactly(new JsonObject()
                        .put("level", "UNSATISFIED")
                        .put("tags", new JsonArray(List.of("ATTITUDE")))
                        .put("at", "KIOSK")
                        .put("of", QueueSamples.REFERENCE));
        assertThat(hall.center().keys).allMatch(key -> key.startsWith("Device "));
    }

    @Test
    void tapping_again_rates_once_and_says_thanks_again() {
        rateUpTo("SATISFIED");
        visitor.post("/rate/tags");

        assertRedirect(visitor.post("/rate/tags"), "/rate/end");
        assertRedirect(visitor.post("/rate/level", "level", "UNSATISFIED"), "/rate/end");

        assertThat(visitor.get("/rate/end").body()).contains("data-test=\"rated\"");
        assertThat(hall.center().ratings).hasSize(1);
    }

    @Test
    void a_rating_whose_answer_was_lost_is_sent_again_and_ends_in_thanks() {
        hall.center().mishaps.addAll(List.of(Mishap.DATABASE_AWAY, Mishap.LOST_AFTER_COMMIT));
        rateUpTo("UNSATISFIED");

        for (int lost = 0; lost < 2; lost++) {
            HttpResponse<String> away = visitor.post("/rate/tags", "tag.INFORMATION", "yes");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body())
                    .contains("data-code=\"RATING_AWAY\"", "name=\"tag.INFORMATION\" value=\"yes\" checked");
        }
        assertRedirect(visitor.post("/rate/tags", "tag.INFORMATION", "yes"), "/rate/end");

        assertThat(visitor.get("/rate/end").body()).contains("data-test=\"rated\"");
        assertThat(hall.center().ratings).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "409, ALREADY_RATED, 这次服务已经评价过了",
        "409, TOO_LATE_TO_RATE, 不能再评价",
        "409, NOT_FINISHED, 这个号码还没",
    })
    void a_rating_that_is_not_counted_says_why_in_words(int status, String code, String words) {
        rateUpTo("SATISFIED");
        hall.center().refusing = Samples.problem(status, code, null);

        assertRedirect(visitor.post("/rate/tags"), "/rate/end");

        assertThat(visitor.get("/rate/end").body())
                .contains("data-test=\"not-rated\"", "data-code=\"" + code, words)
                .doesNotContain("data-test=\"rated\"");
    }

    @ParameterizedTest
    @CsvSource({"404, VISIT_NOT_FOUND, 对不上", "400, RATING_CODE_SHAPE, 4", "429, TOO_MANY_TRIES, 分钟"})
    void a_wrong_code_keeps_the_number_and_not_the_code(int status, String code, String words) {
        hall.center().refusing = Samples.problem(status, code, status == 400 ? "code" : null);
        visitor.get("/rate");

        HttpResponse<String> refused = visitor.post("/rate", "number", "B001", "code", "9999");

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains("value=\"B001\"", words).doesNotContain("9999");
        assertRedirect(visitor.get("/rate/level"), "/rate");
    }

    @Test
    void while_the_center_is_away_nothing_typed_is_lost() {
        visitor.get("/rate");
        hall.centerGoesAway();

        HttpResponse<String> away = visitor.post("/rate", "number", "B001", "code", "4071");

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("value=\"B001\"", "value=\"4071\"", "data-code=\"TYPED_AWAY\"");
        hall.centerComesBack();
        findVisit();
    }

    @Test
    void neither_the_way_home_nor_the_end_leaves_anything_behind() {
        for (String way : List.of("home", "end")) {
            rateUpTo("SATISFIED");
            if (way.equals("home")) {
                visitor.get("/");
            } else {
                visitor.post("/visit/end");
            }
            for (String path : List.of("/rate/level", "/rate/tags", "/rate/end")) {
                assertRedirect(visitor.get(path), "/rate");
            }
            assertThat(visitor.get("/rate").body()).doesNotContain("B001", "4071");
        }
    }

    @Test
    void another_language_and_large_type_keep_what_was_picked() {
        rateUpTo("UNSATISFIED");
        visitor.post("/visit/language", "to", "en", "back", "/rate/tags", "tag.INFORMATION", "yes");
        visitor.post("/visit/elder", "to", "on", "back", "/rate/tags", "tag.INFORMATION", "yes");

        assertThat(visitor.get("/rate/tags").body())
                .contains("data-look=\"elder\"", "lang=\"en\"", "name=\"tag.INFORMATION\" value=\"yes\" checked");
    }

    @Test
    void a_level_or_a_tag_that_nobody_offered_is_not_sent() {
        findVisit();
        visitor.get("/rate/level");
        assertThat(visitor.post("/rate/level", "level", "SPLENDID").statusCode())
                .isEqualTo(400);
        assertRedirect(visitor.post("/rate/tags"), "/rate/level");
        visitor.post("/rate/level", "level", "SATISFIED");
        visitor.post("/rate/tags", "tag.INFORMATION", "yes");

        assertThat(hall.center().ratings).singleElement().matches(rating -> !rating.containsKey("tags"));
    }

    @Test
    void a_kiosk_without_a_key_offers_neither_rating_nor_appointment() {
        try (Hall unknown = new Hall()) {
            Visitor stranger = unknown.visitor();
            assertThat(stranger.get("/").body()).doesNotContain("tile-rate");
            assertThat(stranger.get("/queue").body()).doesNotContain("href=\"/appointment\"");
        }
    }

    @Test
    void the_log_holds_neither_the_number_nor_the_code_nor_the_level() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            rateUpTo("UNSATISFIED");
            visitor.post("/rate/tags");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("rating=given")
                .noneMatch(line -> line.matches(".*(B001|4071|UNSATISFIED|" + QueueSamples.REFERENCE + ").*"));
    }

    private void findVisit() {
        visitor.get("/rate");
        assertRedirect(visitor.post("/rate", "number", "B001", "code", "4071"), "/rate/level");
    }

    private void rateUpTo(String level) {
        findVisit();
        visitor.get("/rate/level");
        visitor.post("/rate/level", "level", level);
        visitor.get("/rate/tags");
    }
}
