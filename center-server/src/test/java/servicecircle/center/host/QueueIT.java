package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;
import servicecircle.center.queue.BacktestLine;
import servicecircle.center.queue.QueueFeature;
import servicecircle.center.queue.wait.Predictor;
import servicecircle.center.support.db.Database;

/** Numbers, calls and the board of a hall, as terminals, phones and clerks ask for them. */
class QueueIT {
    private static final String CENTER = "/v1/centers/" + Api.CENTER;
    private static final String WINDOWS = StaffBrowser.CENTER + "/windows";

    private final MovingClock clock = new MovingClock();
    private RunningHost host;
    private StaffBrowser clerk;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.withStaff(clock, AnyHall.aHall(Api.CENTER), AnyHall.aHall("QT-013-006"));
        clerk = host.as(Role.WINDOW_CLERK);
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void numbers_of_a_group_count_on_from_each_other_and_each_center_has_its_own() throws Exception {
        assertThat(take("ZH-01").getString("number")).isEqualTo("A001");
        assertThat(take("ZH-02").getString("number")).isEqualTo("A002");
        assertThat(take("SB-01").getString("number")).isEqualTo("B001");
        assertThat(host.api
                        .post("/v1/centers/QT-013-006/tickets", wanted("ZH-01"))
                        .json()
                        .getString("number"))
                .isEqualTo("A001");
        assertThat(take("ZH-01").getString("number")).isEqualTo("A003");
    }

    @Test
    void a_repeat_gets_the_first_number_and_the_same_key_buys_nothing_else() throws Exception {
        String key = UUID.randomUUID().toString();
        Api.Answer first = host.api.post(CENTER + "/tickets", key, wanted("ZH-01"));
        Api.Answer again = host.api.post(CENTER + "/tickets", key, wanted("ZH-01"));
        Api.Answer other = host.api.post(CENTER + "/tickets", key, wanted("SB-01"));

        assertThat(List.of(first.status(), again.status(), other.status())).containsExactly(201, 200, 422);
        assertThat(again.json().getString("reference")).isEqualTo(first.json().getString("reference"));
        assertThat(other.code()).isEqualTo("KEY_REUSED");
        assertThat(take("ZH-01").getString("number")).isEqualTo("A002");
    }

    @Test
    void what_cannot_be_asked_names_its_field() throws Exception {
        assertThat(host.api.post(CENTER + "/tickets", wanted("XX-01")).code()).isEqualTo("UNKNOWN_ITEM");
        assertThat(host.api
                        .post(CENTER + "/tickets", wanted("ZH-01").put("priority", "FIRST"))
                        .json()
                        .getString("field"))
                .isEqualTo("priority");
        assertThat(host.api.get("/T/00000000000000000000000001").status()).isEqualTo(404);
    }

    @Test
    void no_number_is_given_out_at_night() throws Exception {
        clock.forward(Duration.ofHours(16));

        Api.Answer answer = host.api.post(CENTER + "/tickets", wanted("ZH-01"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("QUEUE_CLOSED");
    }

    @Test
    void forty_terminals_at_once_get_forty_numbers_without_a_gap() throws Exception {
        List<Future<Api.Answer>> asking = IntStream.range(0, 40)
                .mapToObj(i -> host.api.postLater(
                        CENTER + "/tickets", UUID.randomUUID().toString(), wanted("ZH-01")))
                .toList();
        List<String> numbers = new ArrayList<>();
        for (Future<Api.Answer> answer : asking) {
            numbers.add(Await.value(answer).json().getString("number"));
        }

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj("A%03d"::formatted)
                        .toList());
    }

    @Test
    void a_visit_from_the_number_to_the_end() throws Exception {
        JsonObject ticket = take("ZH-01");
        assertThat(ticket.getJsonObject("estimate").getString("basis")).isEqualTo("NONE");
        open("1");
        assertThat(shown(ticket).getJsonObject("estimate").getInteger("ahead")).isZero();

        press("1/next");
        assertThat(shown(ticket).getString("state")).isEqualTo("CALLED");
        assertThat(shown(ticket).getString("window")).isEqualTo("1");
        act("1", "A001", "arrive");
        assertThat(shown(ticket).getString("state")).isEqualTo("SERVING");
        act("1", "A001", "finish");

        assertThat(shown(ticket).getString("state")).isEqualTo("DONE");
        assertThat(host.text("SELECT string_agg(action, ' ' ORDER BY id) FROM ticket_event"))
                .isEqualTo("ISSUE CALL ARRIVE FINISH");
        assertThat(host.text("SELECT why FROM ticket_event WHERE action = 'CALL'"))
                .isEqualTo("FIRST_COME");
    }

    @Test
    void an_elder_goes_first_but_not_for_ever() throws Exception {
        take("ZH-01");
        for (int i = 0; i < 3; i++) {
            host.api.post(CENTER + "/tickets", wanted("ZH-01").put("priority", "ELDER"));
        }
        open("1");

        for (String expected : List.of("A002 PRIORITY", "A003 PRIORITY", "A001 NORMAL_TURN", "A004 FIRST_COME")) {
            press("1/next");
            assertThat(
                            host.text(
                                    "SELECT t.number || ' ' || e.why FROM ticket_event e JOIN ticket_leg l ON l.id = e.leg_id"
                                            + " JOIN ticket t ON t.id = l.ticket_id WHERE e.action = 'CALL' ORDER BY e.id DESC LIMIT 1"))
                    .isEqualTo(expected);
            act("1", expected.substring(0, 4), "arrive");
            act("1", expected.substring(0, 4), "finish");
        }
    }

    @Test
    void a_second_click_and_a_window_that_is_busy_call_nobody() throws Exception {
        take("ZH-01");
        take("ZH-01");
        open("1");
        String request = UUID.randomUUID().toString();
        for (int i = 0; i < 20; i++) {
            clerk.submit(WINDOWS + "/1/next", Map.of("request", request));
        }

        assertThat(called()).isEqualTo(1);
        assertThat(press("1/next").location()).contains("WINDOW_BUSY");
        assertThat(called()).isEqualTo(1);
    }

    @Test
    void nobody_is_called_to_a_window_that_is_not_open() throws Exception {
        take("ZH-01");

        assertThat(press("1/next").location()).contains("WINDOW_NOT_OPEN");
        open("1");
        clerk.submit(WINDOWS + "/1/pause", Map.of("request", UUID.randomUUID().toString(), "reason", "BREAK"));
        assertThat(press("1/next").location()).contains("WINDOW_NOT_OPEN");
        open("2");
        assertThat(press("2/next").location()).contains("NOBODY_WAITS");
        assertThat(called()).isZero();
    }

    @Test
    void whoever_was_passed_over_comes_back_once() throws Exception {
        JsonObject ticket = take("ZH-01");
        open("1");
        press("1/next");
        act("1", "A001", "skip");
        assertThat(shown(ticket).getBoolean("returnable")).isTrue();

        comeBack(ticket);

        assertThat(shown(ticket).getString("state")).isEqualTo("WAITING");
        assertThat(press("1/next").location()).contains("NOBODY_WAITS");
        clock.forward(Duration.ofMinutes(6));
        press("1/next");
        act("1", "A001", "skip");
        assertThat(shown(ticket).getBoolean("returnable")).isFalse();
        assertThat(comeBack(ticket).status()).isEqualTo(422);
    }

    @Test
    void a_transfer_keeps_the_number_and_comes_back() throws Exception {
        JsonObject ticket = take("ZH-01");
        open("1");
        open("2");
        press("1/next");
        act("1", "A001", "arrive");
        transfer("1", "A001", Map.of("item", "SB-01", "window", "2", "back", "yes", "note", "has the form"));
        assertThat(shown(ticket).getString("state")).isEqualTo("WAITING");
        assertThat(press("1/next").location()).contains("NOBODY_WAITS");

        press("2/next");
        act("2", "A001", "arrive");
        act("2", "A001", "finish");
        press("1/next");

        assertThat(shown(ticket).getString("window")).isEqualTo("1");
        assertThat(host.count("SELECT count(DISTINCT ticket_id) FROM ticket_leg"))
                .isEqualTo(1);
        assertThat(host.text("SELECT string_agg(item || ':' || state, ' ' ORDER BY id) FROM ticket_leg"))
                .isEqualTo("ZH-01:TRANSFERRED SB-01:DONE ZH-01:CALLED");
    }

    @Test
    void two_clerks_who_send_the_same_one_on_do_it_once() throws Exception {
        take("ZH-01");
        open("1");
        press("1/next");
        act("1", "A001", "arrive");
        String leg = host.text("SELECT id FROM ticket_leg");
        String version = host.text("SELECT version FROM ticket_leg");
        for (int i = 0; i < 2; i++) {
            clerk.submit(
                    WINDOWS + "/1/legs/" + leg + "/transfer",
                    Map.of("request", UUID.randomUUID().toString(), "version", version, "item", "SB-01"));
        }

        assertThat(host.count("SELECT count(*) FROM ticket_leg WHERE item = 'SB-01'"))
                .isEqualTo(1);
    }

    @Test
    void the_board_shows_who_is_called_where_and_grows_with_each_change() throws Exception {
        take("ZH-01");
        long before = board().getLong("seq");
        open("1");
        press("1/next");

        JsonObject call = board().getJsonArray("calls").getJsonObject(0);
        assertThat(call.getString("number") + " " + call.getString("window")).isEqualTo("A001 1");
        assertThat(board().getLong("seq")).isEqualTo(before + 2);
        act("1", "A001", "recall");
        assertThat(board().getJsonArray("calls").getJsonObject(0).getInteger("times"))
                .isEqualTo(2);
        assertThat(board().getJsonArray("calls").getJsonObject(0).getLong("announceId"))
                .isGreaterThan(call.getLong("announceId"));
    }

    @Test
    void a_window_that_falls_silent_pauses_by_itself() throws Exception {
        open("1");
        clock.forward(Duration.ofSeconds(50));
        clerk.get(WINDOWS + "/1/beat");
        clock.forward(Duration.ofSeconds(50));
        pauseSilent();
        assertThat(presence()).isEqualTo("OPEN ");

        clock.forward(Duration.ofSeconds(15));
        pauseSilent();

        assertThat(presence()).isEqualTo("PAUSED GONE");
    }

    @Test
    void the_next_morning_begins_at_one_and_nobody_is_left_from_yesterday() throws Exception {
        JsonObject waited = take("ZH-01");
        JsonObject called = take("SB-01");
        open("2");
        press("2/next");
        clock.forward(Duration.ofDays(1));
        Await.value(host.host().queues().get(0).sweep());

        assertThat(shown(waited).getString("state")).isEqualTo("CANCELLED");
        assertThat(shown(called).getString("state")).isEqualTo("ABANDONED");
        assertThat(take("ZH-01").getString("number")).isEqualTo("A001");
        assertThat(host.count("SELECT count(*) FROM window_presence WHERE state <> 'CLOSED'"))
                .isZero();
    }

    @Test
    void what_was_shown_is_written_down_and_learned_from() throws Exception {
        open("1");
        for (int i = 0; i < 3; i++) {
            shown(take("ZH-01"));
        }

        assertThat(host.count("SELECT count(*) FROM wait_shown")).isGreaterThanOrEqualTo(3);
        assertThat(host.text("SELECT string_agg(DISTINCT ahead::text, ' ' ORDER BY ahead::text) FROM wait_shown"))
                .isEqualTo("0 1 2");
        Await.value(host.host().queues().get(0).learn());
    }

    @Test
    void the_backtest_holds_what_was_shown_against_what_came() throws Exception {
        open("1");
        take("ZH-01");
        take("ZH-01");
        clock.forward(Duration.ofMinutes(4));
        press("1/next");
        Vertx vertx = Vertx.vertx();
        Database database = Database.open(vertx, host.database, 1);
        LocalDate today = LocalDate.parse("2026-11-23");

        List<BacktestLine> lines =
                Await.value(QueueFeature.backtest(database, today, today, ZoneId.of("Asia/Shanghai")));
        Await.value(database.close());
        Await.value(vertx.close());

        assertThat(lines.get(0).by()).isEqualTo(Predictor.SIMULATION);
        assertThat(lines.get(0).score().n()).isEqualTo(1);
        assertThat(lines.get(0).score().uncalled()).isEqualTo(1);
        assertThat(lines.get(0).score().bias()).isEqualTo(4);
        assertThat(lines).extracting(BacktestLine::what).contains("ZH-01 09:00");
    }

    @Test
    void a_remark_holds_no_number_of_a_person_and_ends_with_the_visit() throws Exception {
        take("ZH-01");
        open("1");
        press("1/next");
        act("1", "A001", "arrive");
        String note = WINDOWS + "/1/legs/" + host.text("SELECT id FROM ticket_leg") + "/note";

        assertThat(clerk.submit(note, Map.of("note", "ask 199 0000 1234")).status())
                .isEqualTo(400);
        clerk.submit(note, Map.of("note", "has the form"));
        assertThat(host.text("SELECT note FROM ticket_leg")).isEqualTo("has the form");
        act("1", "A001", "finish");
        assertThat(host.text("SELECT note FROM ticket_leg")).isEmpty();
    }

    @Test
    void a_screen_that_refreshes_itself_keeps_no_session_awake() throws Exception {
        for (int minute = 0; minute < 40; minute++) {
            clock.forward(Duration.ofMinutes(1));
            clerk.send(clerk.request(WINDOWS + "/1/beat")
                    .header("X-By-Itself", "yes")
                    .GET());
        }

        assertThat(clerk.get(WINDOWS).location()).startsWith("/staff/sign-in");
    }

    @Test
    void events_cannot_be_changed() throws Exception {
        take("ZH-01");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> host.execute("UPDATE ticket_event SET why = 'x'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void a_room_keeper_and_the_clerk_of_another_center_call_nobody() throws Exception {
        take("ZH-01");
        open("1");

        StaffBrowser keeper = host.as(Role.ROOM_KEEPER);
        assertThat(keeper.submit(
                                WINDOWS + "/1/next",
                                Map.of("request", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(403);
        assertThat(called()).isZero();
    }

    private static JsonObject wanted(String item) {
        return new JsonObject().put("item", item).put("priority", "NORMAL");
    }

    private JsonObject take(String item) throws Exception {
        return host.api.post(CENTER + "/tickets", wanted(item)).json();
    }

    private JsonObject shown(JsonObject ticket) throws Exception {
        return host.api.get("/T/" + ticket.getString("reference")).json();
    }

    private JsonObject board() throws Exception {
        return host.api.get(CENTER + "/queue/board").json();
    }

    private Api.Answer comeBack(JsonObject ticket) throws Exception {
        return host.api.post("/T/" + ticket.getString("reference") + "/return", new JsonObject());
    }

    private StaffBrowser.Answer press(String button) throws Exception {
        return clerk.submit(
                WINDOWS + "/" + button, Map.of("request", UUID.randomUUID().toString()));
    }

    private void open(String window) throws Exception {
        assertThat(press(window + "/open").location()).contains("WINDOW_OPEN");
    }

    private void act(String window, String number, String act) throws Exception {
        transferOrAct(window, number, act, Map.of());
    }

    private void transfer(String window, String number, Map<String, String> fields) throws Exception {
        transferOrAct(window, number, "transfer", fields);
    }

    private void transferOrAct(String window, String number, String act, Map<String, String> more) throws Exception {
        String leg = " FROM ticket_leg l JOIN ticket t ON t.id = l.ticket_id WHERE t.number = '" + number
                + "' ORDER BY l.id DESC LIMIT 1";
        Map<String, String> fields = new java.util.HashMap<>(more);
        fields.put("request", UUID.randomUUID().toString());
        fields.put("version", host.text("SELECT l.version" + leg));
        StaffBrowser.Answer answer =
                clerk.submit(WINDOWS + "/" + window + "/legs/" + host.text("SELECT l.id" + leg) + "/" + act, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private long called() throws Exception {
        return host.count("SELECT count(*) FROM ticket_leg WHERE state = 'CALLED'");
    }

    private String presence() throws Exception {
        return host.text("SELECT state || ' ' || reason FROM window_presence WHERE window_code = '1'");
    }

    private void pauseSilent() throws Exception {
        Await.value(host.host().queues().get(0).pauseSilent());
    }
}
