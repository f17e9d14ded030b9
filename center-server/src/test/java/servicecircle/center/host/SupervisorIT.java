package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;

/** Plans of the windows, and numbers that are given to another one. */
class SupervisorIT {
    private static final String CENTER = "/v1/centers/" + Api.CENTER;
    private static final String PLAN = "/staff/centers/" + Api.CENTER + "/queue/plan";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MovingClock clock = new MovingClock();
    private RunningHost host;
    private StaffBrowser manager;
    private Api program;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.withStaff(clock, AnyHall.aHall(Api.CENTER));
        manager = host.as(Role.CENTER_MANAGER);
        program = host.api.as(manager);
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void no_number_is_given_for_what_no_window_is_meant_to_serve_any_more() throws Exception {
        plan("1", "");
        plan("2", "00:00-00:30");

        assertThat(take("SB-01").code()).isEqualTo("NO_WINDOW");
        assertThat(take("ZH-01").status()).isEqualTo(201);

        plan("2", "", "file", "on");
        assertThat(take("SB-01").status()).isEqualTo(201);
        assertThat(host.count("SELECT count(*) FROM audit_log WHERE action = 'WINDOW_PLANNED'"))
                .isEqualTo(3);
    }

    @Test
    void a_plan_is_for_its_day() throws Exception {
        LocalDate tomorrow = today().plusDays(1);
        change(Map.of("day", tomorrow.toString(), "window", "3", "hours", "10:00-11:00"));

        assertThat(manager.get(PLAN).body()).doesNotContain("10:00–11:00");
        assertThat(manager.get(PLAN + "?day=" + tomorrow).body()).contains("10:00–11:00");
        assertThat(manager.get(PLAN + "?day=" + today().minusDays(1)).status()).isEqualTo(400);
        assertThat(manager.get(PLAN + "?day=someday").status()).isEqualTo(400);
    }

    @Test
    void what_cannot_be_read_as_hours_stays_in_its_field() throws Exception {
        StaffBrowser.Answer answer = change(Map.of("day", today().toString(), "window", "1", "hours", "nine to five"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"nine to five\"");
        assertThat(host.count("SELECT count(*) FROM window_day_plan")).isZero();
    }

    @Test
    void the_break_that_is_planned_is_in_the_wait_that_is_shown() throws Exception {
        open("1");
        take("ZH-01");
        JsonObject second = take("ZH-01").json();
        assertThat(p50(second)).isLessThan(30);

        String from = local(Duration.ofHours(-1));
        String noon = local(Duration.ofMinutes(2));
        String back = local(Duration.ofMinutes(122));
        plan("1", from + "-" + noon + " " + back + "-" + local(Duration.ofHours(3)));

        assertThat(p50(second)).isGreaterThan(100);
    }

    @Test
    void whoever_is_given_to_a_window_is_called_there_and_can_be_given_back() throws Exception {
        JsonObject first = take("ZH-01").json();
        take("ZH-01");
        assertThat(assign(leg("A001"), "3").getString("onlyWindow")).isEqualTo("3");
        open("1");
        open("3");

        assertThat(next("1").getString("number")).isEqualTo("A002");
        JsonObject called = next("3");
        assertThat(called.getString("number")).isEqualTo("A001");

        JsonObject back = assign(called, "");
        assertThat(back.getString("state") + back.getString("why")).isEqualTo("WAITINGTO_ALL");
        assertThat(host.api.get("/T/" + first.getString("reference")).json().getString("state"))
                .isEqualTo("WAITING");
        assertThat(next("3").getString("number")).isEqualTo("A001");
    }

    @Test
    void nobody_is_given_to_a_window_that_does_not_serve_this() throws Exception {
        take("ZH-01");

        JsonObject leg = leg("A001");
        assertThat(assigning(leg, "2").code()).isEqualTo("NO_WINDOW");
        assertThat(assigning(leg, "77").status()).isEqualTo(400);
        assertThat(assigning(leg.put("version", 99), "3").code()).isEqualTo("LEG_CHANGED");
    }

    @Test
    void the_form_of_the_page_does_the_same() throws Exception {
        take("ZH-01");
        JsonObject leg = leg("A001");
        StaffBrowser.Answer answer = manager.submit(
                "/staff/centers/" + Api.CENTER + "/queue/legs/" + leg.getLong("leg") + "/window",
                Map.of("request", key(), "version", String.valueOf(leg.getInteger("version")), "window", "3"));

        assertThat(answer.location()).contains("notice=REASSIGNED");
        assertThat(leg("A001").getString("onlyWindow")).isEqualTo("3");
    }

    @Test
    void a_clerk_reads_the_plan_and_changes_neither_it_nor_who_is_called_where() throws Exception {
        take("ZH-01");
        JsonObject leg = leg("A001");
        StaffBrowser clerk = host.as(Role.WINDOW_CLERK);

        assertThat(clerk.get(PLAN).status()).isEqualTo(200);
        assertThat(clerk.submit(PLAN, Map.of("request", key(), "day", today().toString(), "window", "1", "hours", ""))
                        .status())
                .isEqualTo(403);
        assertThat(host.api
                        .as(clerk)
                        .post(
                                CENTER + "/queue/legs/" + leg.getLong("leg") + "/window",
                                new JsonObject().put("version", leg.getInteger("version")))
                        .status())
                .isEqualTo(403);
    }

    private void plan(String window, String hours, String... more) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of("day", today().toString(), "window", window, "hours", hours));
        if (more.length > 0) {
            fields.put(more[0], more[1]);
        }
        assertThat(change(fields).location()).contains("notice=PLANNED");
    }

    private StaffBrowser.Answer change(Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("request", key());
        return manager.submit(PLAN, all);
    }

    private JsonObject assign(JsonObject leg, String window) throws Exception {
        return assigning(leg, window).json();
    }

    private Api.Answer assigning(JsonObject leg, String window) throws Exception {
        return program.post(
                CENTER + "/queue/legs/" + leg.getLong("leg") + "/window",
                new JsonObject().put("version", leg.getInteger("version")).put("window", window));
    }

    /** Somebody who waits, as the windows see them. */
    private JsonObject leg(String number) throws Exception {
        return program.get(CENTER + "/queue/windows").json().getJsonArray("waiting").stream()
                .map(JsonObject.class::cast)
                .filter(leg -> leg.getString("number").equals(number))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject next(String window) throws Exception {
        return program.post(CENTER + "/queue/windows/" + window + "/next", new JsonObject())
                .json();
    }

    private void open(String window) throws Exception {
        program.post(CENTER + "/queue/windows/" + window + "/open", new JsonObject());
    }

    private Api.Answer take(String item) throws Exception {
        return host.api.post(
                CENTER + "/tickets", new JsonObject().put("item", item).put("priority", "NORMAL"));
    }

    private int p50(JsonObject ticket) throws Exception {
        return host.api
                .get("/T/" + ticket.getString("reference"))
                .json()
                .getJsonObject("estimate")
                .getInteger("p50");
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    private String local(Duration later) {
        return clock.instant().plus(later).atZone(ZONE).toLocalTime().toString().substring(0, 5);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
