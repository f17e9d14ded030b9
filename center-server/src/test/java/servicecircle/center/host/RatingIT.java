package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.host.RatingHost.CENTER;
import static servicecircle.center.host.RatingHost.bad;
import static servicecircle.center.host.RatingHost.good;
import static servicecircle.center.host.RatingHost.pageOf;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;

/** Rating a visit by phone and at terminals. */
class RatingIT {
    private RatingHost hall;
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        hall = new RatingHost();
        host = hall.host;
    }

    @AfterEach
    void stop() throws Exception {
        hall.close();
    }

    @Test
    void a_visit_can_be_rated_when_it_is_finished_and_says_so_afterwards() throws Exception {
        JsonObject early = hall.taken("SB-01");
        assertThat(hall.rate(early, good()).code()).isEqualTo("NOT_FINISHED");
        assertThat(ticket(early).getBoolean("rateable")).isFalse();

        JsonObject ticket = hall.finished("ZH-01");
        assertThat(ticket(ticket).getBoolean("rateable")).isTrue();
        assertThat(page(ticket).getString("state")).isEqualTo("OPEN");
        Api.Answer made = hall.rate(ticket, good().put("tags", new JsonArray().add("SKILL")));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().getString("state")).isEqualTo("RATED");
        assertThat(ticket(ticket).getBoolean("rateable")).isFalse();
        assertThat(ticket(ticket).getBoolean("rated")).isTrue();
        assertThat(host.text("SELECT level || ' ' || origin || ' ' || tags::text || ' ' || tag_version FROM rating"))
                .isEqualTo("VERY_SATISFIED PHONE {SKILL} 1");
        assertThat(host.count("SELECT count(*) FROM rating_case")).isZero();
    }

    @Test
    void twenty_taps_at_once_are_one_rating() throws Exception {
        JsonObject ticket = hall.finished("ZH-01");
        List<Future<Api.Answer>> taps = IntStream.range(0, 20)
                .mapToObj(i ->
                        host.api.postLater(pageOf(ticket), UUID.randomUUID().toString(), bad()))
                .toList();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Api.Answer> tap : taps) {
            statuses.add(Await.value(tap).status());
        }

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(19);
        assertThat(host.count("SELECT count(*) FROM rating")).isEqualTo(1);
        assertThat(host.count("SELECT count(*) FROM rating_case")).isEqualTo(1);
        assertThat(host.count("SELECT count(*) FROM rating_case_event")).isEqualTo(1);
    }

    @Test
    void after_a_day_it_is_too_late() throws Exception {
        JsonObject ticket = hall.finished("ZH-01");
        hall.clock.forward(Duration.ofHours(24).plusSeconds(1));

        assertThat(hall.rate(ticket, good()).code()).isEqualTo("TOO_LATE_TO_RATE");
        assertThat(page(ticket).getString("state")).isEqualTo("TOO_LATE");
        assertThat(ticket(ticket).getBoolean("rateable")).isFalse();
        assertThat(host.count("SELECT count(*) FROM rating")).isZero();
    }

    @Test
    void a_phone_rates_by_a_form_and_gets_it_back_when_something_is_wrong() throws Exception {
        JsonObject ticket = hall.finished("ZH-01");
        String page = pageOf(ticket);

        assertThat(hall.form(page, "").body()).contains("请选择满意程度");
        HttpResponse<String> wrong = hall.form(page, "level=UNSATISFIED&tag.SKILL=yes&comment=slow&phone=199000012345");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("199000012345", "value=\"UNSATISFIED\" required checked", ">slow</textarea>");
        assertThat(host.count("SELECT count(*) FROM rating")).isZero();

        HttpResponse<String> sent = hall.form(
                page, "level=SATISFIED&tag.SKILL=yes&tag.INFORMATION=yes&comment=one%0D%0Atwo&phone=19900001234");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).startsWith(page);
        assertThat(host.text("SELECT tags::text FROM rating"))
                .as("a tag of the bad levels was ticked before the level was changed")
                .isEqualTo("{SKILL}");
        assertThat(host.count("SELECT count(*) FROM rating_case")).isZero();
        assertThat(hall.form(page, "level=SATISFIED").body()).contains("已经评价过了");
    }

    @Test
    void what_cannot_be_read_names_its_field() throws Exception {
        JsonObject ticket = hall.finished("ZH-01");

        assertThat(field(hall.rate(ticket, new JsonObject()))).isEqualTo("level MISSING");
        assertThat(field(hall.rate(ticket, good().put("level", "FINE")))).isEqualTo("level UNKNOWN_VALUE");
        assertThat(field(hall.rate(ticket, good().put("tags", new JsonArray().add("INFORMATION")))))
                .isEqualTo("tags UNKNOWN_VALUE");
        assertThat(field(hall.rate(ticket, good().put("tags", new JsonArray().add(1)))))
                .isEqualTo("tags NOT_TEXT");
        assertThat(field(hall.rate(ticket, good().put("comment", "x".repeat(201)))))
                .isEqualTo("comment TOO_MANY_CHARACTERS");
        assertThat(field(hall.rate(ticket, bad().put("phone", "12")))).isEqualTo("phone PHONE_LENGTH");
        assertThat(field(hall.rate(ticket, good().put("at", "MOON")))).isEqualTo("at UNKNOWN_VALUE");
        assertThat(field(hall.rate(ticket, good().put("clerk", "x")))).isEqualTo("clerk UNKNOWN_FIELD");
        assertThat(host.api.get("/T/00000000000000000000000001/rating").status())
                .isEqualTo(404);
        assertThat(host.count("SELECT count(*) FROM rating")).isZero();
    }

    @Test
    void nothing_that_was_written_stands_in_the_database_as_it_was_typed() throws Exception {
        hall.rate(hall.finished("ZH-01"), bad());

        assertThat(host.count("SELECT count(*) FROM rating WHERE comment_sealed IS NOT NULL"))
                .isEqualTo(1);
        assertThat(host.count("SELECT count(*) FROM rating_case WHERE phone_sealed IS NOT NULL AND consent <> ''"))
                .isEqualTo(1);
        for (String clear : List.of("trips", "19900001234", "1234")) {
            assertThat(host.count("SELECT (SELECT count(*) FROM rating r WHERE encode(comment_sealed, 'escape') LIKE '%"
                            + clear + "%') + (SELECT count(*) FROM rating_case c WHERE encode(phone_sealed, 'escape')"
                            + " LIKE '%" + clear + "%')"))
                    .as(clear)
                    .isZero();
        }
    }

    @Test
    void a_kiosk_finds_a_visit_by_number_and_code_and_its_rating_says_where() throws Exception {
        JsonObject ticket = hall.finished("ZH-01");
        String key = hall.keyAt(Api.CENTER);
        JsonObject asked = new JsonObject()
                .put("number", "a001")
                .put("code", ticket(ticket).getString("ratingCode"));

        HttpResponse<String> found = hall.terminal(key, CENTER + "/ratings/find", asked);
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(new JsonObject(found.body()).getString("reference")).isEqualTo(ticket.getString("reference"));
        assertThat(hall.terminal(key, pageOf(ticket), good().put("at", "KIOSK")).statusCode())
                .isEqualTo(201);
        assertThat(host.text("SELECT origin FROM rating")).isEqualTo("KIOSK");
        assertThat(hall.terminal(key, CENTER + "/ratings/find", asked).statusCode())
                .as("rated already")
                .isEqualTo(404);
    }

    @Test
    void a_code_is_not_to_be_guessed_and_only_by_a_terminal_of_this_center() throws Exception {
        JsonObject ticket = hall.finished("ZH-01");
        String code = ticket(ticket).getString("ratingCode");
        String wrong = code.equals("0000") ? "0001" : "0000";
        String key = hall.keyAt(Api.CENTER);
        JsonObject right = new JsonObject().put("number", "A001").put("code", code);

        assertThat(host.api.post(CENTER + "/ratings/find", right).status()).isEqualTo(401);
        assertThat(hall.terminal(hall.keyAt(RatingHost.OTHER), CENTER + "/ratings/find", right)
                        .statusCode())
                .isEqualTo(403);
        for (int i = 0; i < 10; i++) {
            assertThat(hall.terminal(
                                    key,
                                    CENTER + "/ratings/find",
                                    new JsonObject().put("number", "A001").put("code", wrong))
                            .statusCode())
                    .isEqualTo(404);
        }
        HttpResponse<String> limited = hall.terminal(key, CENTER + "/ratings/find", right);
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).isPresent();
        hall.clock.forward(Duration.ofMinutes(21));
        assertThat(hall.terminal(key, CENTER + "/ratings/find", right).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_tablet_at_a_window_knows_who_was_just_served_there_and_for_five_minutes() throws Exception {
        String key = hall.keyAt(Api.CENTER);
        String at = CENTER + "/queue/windows/1/finished";
        assertThat(hall.terminal(key, at).statusCode()).isEqualTo(204);

        JsonObject first = hall.finished("ZH-01");
        assertThat(hall.terminal(key, at).body()).contains(first.getString("reference"));
        assertThat(hall.terminal(key, CENTER + "/queue/windows/3/finished").statusCode())
                .isEqualTo(204);
        assertThat(host.api.get(at).status()).isEqualTo(401);
        JsonObject second = hall.finished("ZH-01");
        assertThat(hall.terminal(key, at).body()).contains(second.getString("reference"));
        hall.terminal(key, pageOf(second), good().put("at", "WINDOW"));
        assertThat(host.text("SELECT origin FROM rating")).isEqualTo("WINDOW");
        assertThat(hall.terminal(key, at).statusCode())
                .as("the one before has left")
                .isEqualTo(204);

        hall.finished("ZH-01");
        hall.clock.forward(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(hall.terminal(key, at).statusCode()).isEqualTo(204);
    }

    @Test
    void a_phone_that_claims_to_hang_at_a_window_is_a_phone() throws Exception {
        hall.rate(hall.finished("ZH-01"), good().put("at", "WINDOW"));
        JsonObject second = hall.finished("ZH-01");
        hall.terminal(hall.keyAt(RatingHost.OTHER), pageOf(second), good().put("at", "WINDOW"));

        assertThat(host.text("SELECT string_agg(DISTINCT origin, ' ') FROM rating"))
                .isEqualTo("PHONE");
    }

    @Test
    void staff_rate_nothing() throws Exception {
        JsonObject ticket = hall.finished("ZH-01");
        for (Role role : List.of(Role.WINDOW_CLERK, Role.CENTER_MANAGER)) {
            StaffBrowser.Answer answer = host.as(role).post(pageOf(ticket), Map.of("level", "VERY_SATISFIED"));
            assertThat(answer.status()).as(role.name()).isEqualTo(403);
        }
        assertThat(host.count("SELECT count(*) FROM rating")).isZero();
    }

    private JsonObject ticket(JsonObject ticket) throws Exception {
        return host.api.get("/T/" + ticket.getString("reference")).json();
    }

    private JsonObject page(JsonObject ticket) throws Exception {
        return host.api.get(pageOf(ticket)).json();
    }

    private static String field(Api.Answer answer) {
        return answer.json().getString("field") + " " + answer.code();
    }
}
