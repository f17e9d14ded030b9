package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;

/** A program at the windows: everything that clerks and supervisors do by pages, as JSON; held against the contract. */
class StaffQueueApiIT {
    private static final String QUEUE = "/v1/centers/" + Api.CENTER + "/queue";
    private static final String WINDOWS = QUEUE + "/windows";
    /** Two clerks at window 1 get in each other's way. */
    private static final List<String> CLERKS = List.of("1", "1", "2", "3");

    private final MovingClock clock = new MovingClock();
    private RunningHost host;
    private StaffBrowser browser;
    private Api clerk;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.withStaff(clock, AnyHall.aHall(Api.CENTER));
        browser = host.as(Role.WINDOW_CLERK);
        clerk = host.api.as(browser);
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void a_visit_from_the_number_to_the_end() throws Exception {
        take("ZH-01");
        take("SB-01");
        assertThat(legs(clerk.get(WINDOWS).json().getJsonArray("waiting"))).containsExactly("A001 ", "B001 ");
        assertThat(open("1").getJsonObject("window").getString("presence")).isEqualTo("OPEN");
        assertThat(legs(clerk.get(WINDOWS + "/1").json().getJsonArray("waiting")))
                .containsExactly("A001 FIRST_COME", "B001 FIRST_COME");

        JsonObject called = post("/1/next").json();
        assertThat(called.getString("number") + called.getString("state") + called.getString("why"))
                .isEqualTo("A001CALLEDFIRST_COME");
        JsonObject recalled = act("1", called, "recall").json();
        assertThat(recalled.getInteger("calls")).isEqualTo(2);
        JsonObject serving = act("1", recalled, "arrive").json();
        assertThat(clerk.get(WINDOWS + "/1").json().getJsonObject("window").getJsonObject("serving"))
                .isEqualTo(serving);
        assertThat(act("1", serving, "finish").json().getString("state")).isEqualTo("DONE");

        assertThat(post("/1/next").json().getString("number")).isEqualTo("B001");
        assertThat(post("/1/next").code()).isEqualTo("WINDOW_BUSY");
        assertThat(post("/1/close").code()).isEqualTo("WINDOW_BUSY");
        open("2");
        assertThat(post("/2/next").code()).isEqualTo("NOBODY_WAITS");
        assertThat(clerk.post(WINDOWS + "/2/pause", new JsonObject().put("reason", "BREAK"))
                        .json()
                        .getJsonObject("window")
                        .getString("reason"))
                .isEqualTo("BREAK");
        assertThat(clerk.post(WINDOWS + "/2/pause", new JsonObject().put("reason", "BREAK"))
                        .status())
                .as("asked again after a lost answer")
                .isEqualTo(200);
        assertThat(post("/2/next").code()).isEqualTo("WINDOW_NOT_OPEN");
        assertThat(post("/2/close").json().getJsonObject("window").getString("presence"))
                .isEqualTo("CLOSED");
    }

    @Test
    void a_transfer_with_a_remark_goes_on_at_the_other_window_and_comes_back() throws Exception {
        take("ZH-01");
        open("1");
        open("2");
        JsonObject serving = act("1", post("/1/next").json(), "arrive").json();
        assertThat(leg("1", serving, "note", new JsonObject().put("note", "has the form"))
                        .status())
                .isEqualTo(204);
        assertThat(leg("1", serving, "note", new JsonObject().put("note", "ask 199 0000 1234"))
                        .code())
                .isEqualTo("REASON_HOLDS_NUMBER");
        JsonObject onward = version(serving).put("item", "SB-01").put("back", true);

        assertThat(leg("1", serving, "transfer", onward.copy().put("window", "3"))
                        .code())
                .isEqualTo("WINDOW_DOES_NOT_SERVE");
        assertThat(leg("1", serving, "transfer", onward.copy().put("back", "yes"))
                        .code())
                .isEqualTo("NOT_TRUE_OR_FALSE");
        assertThat(leg("1", serving, "transfer", onward.copy().put("window", "2"))
                        .json()
                        .getString("state"))
                .isEqualTo("TRANSFERRED");

        JsonObject there = act("2", post("/2/next").json(), "arrive").json();
        assertThat(there.getString("number") + there.getString("item")).isEqualTo("A001SB-01");
        act("2", there, "finish");
        assertThat(post("/1/next").json().getString("item")).isEqualTo("ZH-01");
    }

    @Test
    void a_repeat_gets_the_same_leg_as_it_stands_and_its_key_serves_for_nothing_else() throws Exception {
        take("ZH-01");
        take("ZH-01");
        open("1");
        open("3");
        String key = UUID.randomUUID().toString();
        JsonObject called =
                clerk.post(WINDOWS + "/1/next", key, new JsonObject()).json();
        assertThat(clerk.post(WINDOWS + "/1/next", key, new JsonObject()).json())
                .isEqualTo(called);
        act("1", called, "arrive");

        JsonObject again =
                clerk.post(WINDOWS + "/1/next", key, new JsonObject()).json();

        assertThat(again.getLong("leg")).isEqualTo(called.getLong("leg"));
        assertThat(again.getString("state") + again.getString("why")).isEqualTo("SERVINGFIRST_COME");
        assertThat(clerk.post(WINDOWS + "/3/next", key, new JsonObject()).code())
                .isEqualTo("KEY_REUSED");
        assertThat(clerk.post(
                                WINDOWS + "/1/legs/" + called.getLong("leg") + "/finish",
                                key,
                                new JsonObject().put("version", again.getInteger("version")))
                        .code())
                .isEqualTo("KEY_REUSED");
        assertThat(host.count("SELECT count(*) FROM ticket_event WHERE action = 'CALL'"))
                .isEqualTo(1);
    }

    @Test
    void an_old_version_changes_nothing() throws Exception {
        take("ZH-01");
        open("1");
        JsonObject called = post("/1/next").json();
        act("1", called, "recall");

        assertThat(act("1", called, "arrive").code()).isEqualTo("LEG_CHANGED");
        assertThat(leg("1", called, "dance", version(called)).status()).isEqualTo(404);
        assertThat(leg("1", called, "arrive", new JsonObject().put("version", "1"))
                        .code())
                .isEqualTo("NOT_A_NUMBER");
    }

    @Test
    void supervisors_change_a_class_and_the_desk_gives_numbers() throws Exception {
        JsonObject ticket = clerk.post(
                        QUEUE + "/desk",
                        new JsonObject()
                                .put("item", "ZH-01")
                                .put("priority", "NORMAL")
                                .put("slot", "10:30"))
                .json();
        assertThat(ticket.getString("number") + " " + ticket.getString("slot")).isEqualTo("A001 2026-11-23T02:30:00Z");
        JsonObject waiting = clerk.get(WINDOWS).json().getJsonArray("waiting").getJsonObject(0);
        JsonObject elder = version(waiting).put("priority", "ELDER");
        String address = QUEUE + "/legs/" + waiting.getLong("leg") + "/priority";

        assertThat(clerk.post(address, elder).code()).isEqualTo("NOT_ALLOWED");
        assertThat(host.api
                        .as(host.as(Role.CENTER_MANAGER))
                        .post(address, elder)
                        .json()
                        .getString("priority"))
                .isEqualTo("ELDER");
    }

    @Test
    void nobody_without_a_session_and_no_other_site_calls_anybody() throws Exception {
        take("ZH-01");
        open("1");

        assertThat(host.api.post(WINDOWS + "/1/next", new JsonObject()).status())
                .isEqualTo(401);
        assertThat(clerk.postWithoutKey(WINDOWS + "/1/next", new JsonObject()).code())
                .isEqualTo("KEY_MISSING");
        assertThat(browser.post(
                                WINDOWS + "/1/next",
                                Map.of("key", UUID.randomUUID().toString()))
                        .status())
                .as("a form, which another site can make a browser send")
                .isEqualTo(415);
        assertThat(browser.send(browser.request(WINDOWS + "/1/next")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .header("Origin", "https://evil.example")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(403);
        assertThat(host.count("SELECT count(*) FROM ticket_event WHERE action = 'CALL'"))
                .isZero();
    }

    @Test
    void two_hundred_clicks_sent_twice_at_once_call_two_hundred_people() throws Exception {
        sendEachClickTwice(200);
    }

    @Tag("campaign")
    @Test
    void a_thousand_clicks_sent_twice_at_once_call_a_thousand_people() throws Exception {
        sendEachClickTwice(1_000);
    }

    private void sendEachClickTwice(int pairs) throws Exception {
        for (String window : List.of("1", "2", "3")) {
            open(window);
        }
        AtomicInteger left = new AtomicInteger(pairs);
        ExecutorService threads = Executors.newFixedThreadPool(CLERKS.size());
        try {
            for (var done : threads.invokeAll(CLERKS.stream()
                    .<Callable<Integer>>map(window -> () -> work(window, left))
                    .toList())) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(host.text(
                        "SELECT count(*) || ' ' || count(DISTINCT leg_id) FROM ticket_event WHERE action = 'CALL'"))
                .isEqualTo(pairs + " " + pairs);
        assertThat(host.count("SELECT count(*) FROM ticket_leg WHERE state <> 'DONE'"))
                .isZero();
        assertThat(host.count("SELECT count(*) FROM (SELECT substr(number, 2)::int AS n, row_number() OVER"
                        + " (PARTITION BY substr(number, 1, 1) ORDER BY id) AS place FROM ticket) t WHERE n <> place"))
                .as("numbers are 1..n for each letter")
                .isZero();
        assertThat(
                        host.count(
                                "SELECT count(*) FROM (SELECT action, lag(action) OVER (PARTITION BY window_code ORDER BY id)"
                                        + " AS before FROM ticket_event WHERE action IN ('CALL', 'FINISH')) e WHERE action = before"))
                .as("two at one window")
                .isZero();
    }

    /** Each number taken is called by somebody: whoever finds the window busy clicks again, as people do. */
    private Integer work(String window, AtomicInteger left) throws Exception {
        while (left.decrementAndGet() >= 0) {
            take(window.equals("2") ? "SB-01" : "ZH-01");
            JsonObject called = null;
            while (called == null) {
                called = doubleClick(window);
            }
            act(window, act(window, called, "arrive").json(), "finish");
        }
        return 0;
    }

    private @org.jspecify.annotations.Nullable JsonObject doubleClick(String window) throws Exception {
        String key = UUID.randomUUID().toString();
        Future<Api.Answer> one = clerk.postLater(WINDOWS + "/" + window + "/next", key, new JsonObject());
        Future<Api.Answer> two = clerk.postLater(WINDOWS + "/" + window + "/next", key, new JsonObject());
        List<JsonObject> called = Stream.of(Await.value(one), Await.value(two))
                .filter(answer -> answer.status() == 200)
                .map(Api.Answer::json)
                .toList();
        if (called.isEmpty()) {
            return null;
        }
        Api.Answer third = clerk.post(WINDOWS + "/" + window + "/next", key, new JsonObject());
        assertThat(Stream.concat(called.stream(), Stream.of(third.json())).map(leg -> leg.getLong("leg")))
                .as(third.body())
                .containsOnly(called.get(0).getLong("leg"));
        return called.get(0);
    }

    private static List<String> legs(JsonArray rows) {
        return rows.stream()
                .map(JsonObject.class::cast)
                .map(row -> row.getString("number") + " " + row.getString("why"))
                .toList();
    }

    private JsonObject take(String item) throws Exception {
        return host.api
                .post(
                        "/v1/centers/" + Api.CENTER + "/tickets",
                        new JsonObject().put("item", item).put("priority", "NORMAL"))
                .json();
    }

    private JsonObject open(String window) throws Exception {
        return post("/" + window + "/open").json();
    }

    private Api.Answer post(String below) throws Exception {
        return clerk.post(WINDOWS + below, new JsonObject());
    }

    private Api.Answer act(String window, JsonObject leg, String act) throws Exception {
        return leg(window, leg, act, version(leg));
    }

    private Api.Answer leg(String window, JsonObject leg, String act, JsonObject body) throws Exception {
        return clerk.post(WINDOWS + "/" + window + "/legs/" + leg.getLong("leg") + "/" + act, body);
    }

    private static JsonObject version(JsonObject leg) {
        return new JsonObject().put("version", leg.getInteger("version"));
    }
}
