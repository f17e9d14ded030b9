package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static servicecircle.center.host.RatingHost.RATINGS;
import static servicecircle.center.host.RatingHost.bad;
import static servicecircle.center.host.RatingHost.good;
import static servicecircle.center.host.RatingHost.pageOf;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;

/** What the center does with bad ratings, and what its staff never learn. */
class RatingCasesIT {
    private RatingHost hall;
    private RunningHost host;
    private StaffBrowser manager;

    @BeforeEach
    void start() throws Exception {
        hall = new RatingHost();
        host = hall.host;
        manager = host.as(Role.CENTER_MANAGER);
    }

    @AfterEach
    void stop() throws Exception {
        hall.close();
    }

    @Test
    void a_bad_rating_goes_from_verifying_to_the_follow_up_and_every_step_is_in_the_trail() throws Exception {
        JsonObject ticket = hall.finished("ZH-01");
        String address = hall.caseOf(ticket);

        assertThat(act(address, "verify")).contains("CASE_VERIFY");
        assertThat(act(address, "close")).contains("CASE_CHANGED");
        assertThat(hall.handle(manager, address, "reply", "we open two windows now")
                        .location())
                .contains("CASE_REPLY");
        assertThat(act(address, "close")).contains("CALL_BACK_OWED");
        assertThat(act(address, "not-reached")).contains("CASE_NOT_REACHED");
        assertThat(act(address, "reached")).contains("CASE_REACHED");
        JsonObject seen = host.api.get(pageOf(ticket)).json();
        assertThat(seen.getString("reply")).isEqualTo("we open two windows now");
        assertThat(seen.getBoolean("followable")).isTrue();
        assertThat(act(address, "close")).contains("CASE_CLOSE");

        assertThat(hall.form(pageOf(ticket) + "/follow-up", "text=thank+you").statusCode())
                .isEqualTo(303);
        assertThat(hall.form(pageOf(ticket) + "/follow-up", "text=again").statusCode())
                .isEqualTo(409);
        assertThat(host.text("SELECT state FROM rating_case")).isEqualTo("REPLIED");
        assertThat(manager.get(address).body()).contains("thank you", "we open two windows now");
        assertThat(host.text("SELECT string_agg(action, ' ' ORDER BY id) FROM rating_case_event"))
                .isEqualTo("OPENED VERIFY REPLY NOT_REACHED REACHED CLOSE FOLLOW_UP");
        assertThat(host.text("SELECT string_agg(actor || ' ' || detail, ',' ORDER BY at) FROM audit_log"
                        + " WHERE action = 'FEEDBACK_HANDLED'"))
                .isEqualTo(
                        "center act=VERIFY,center act=REPLY,center act=NOT_REACHED,center act=REACHED,center act=CLOSE");
    }

    @Test
    void a_mistaken_rating_is_not_upheld_with_a_reason_that_its_rater_reads() throws Exception {
        JsonObject ticket = hall.finished("ZH-01");
        String address = hall.caseOf(ticket);

        assertThat(hall.handle(manager, address, "not-upheld", "").status()).isEqualTo(400);
        hall.handle(manager, address, "not-upheld", "it was about another office");

        JsonObject seen = host.api.get(pageOf(ticket)).json();
        assertThat(seen.getString("reply")).isEqualTo("it was about another office");
        assertThat(seen.getBoolean("upheld")).isFalse();
    }

    @Test
    void who_decides_on_what_changed_meanwhile_is_told_and_changes_nothing() throws Exception {
        String address = hall.caseOf(hall.finished("ZH-01"));
        act(address, "verify");

        StaffBrowser.Answer late = manager.submit(address + "/reached", Map.of("version", "0", "text", ""));
        assertThat(late.location()).contains("CASE_CHANGED");
        assertThat(host.text("SELECT called_back FROM rating_case")).isEmpty();
        assertThat(manager.submit(address + "/follow-up", Map.of("version", "1", "text", "x"))
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> host.execute("UPDATE rating_case_event SET actor = ''"))
                .hasMessageContaining("append-only");
    }

    @Test
    void no_answer_to_staff_says_who_rated_at_which_window_served_by_whom_or_when() throws Exception {
        JsonObject ticket = hall.finished("ZH-01");
        String address = hall.caseOf(ticket);
        hall.clock.forward(Duration.ofMinutes(3));
        act(address, "verify");
        String minute = host.text("SELECT to_char(rated_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') FROM rating");

        for (Role role : List.of(Role.CENTER_MANAGER, Role.DISTRICT_OPERATOR, Role.CITY_OPERATOR)) {
            StaffBrowser browser = host.as(role);
            for (String page : List.of(RATINGS, address)) {
                StaffBrowser.Answer answer = browser.get(page);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(main(answer.body()))
                        .as(role + " " + page)
                        .contains("two trips for one paper", "Item ZH-01")
                        .doesNotContain(
                                "A001", ticket.getString("reference"), minute, "Window 1", "19900001234", "PHONE")
                        .doesNotContain(
                                ">" + host.text("SELECT clerk FROM window_presence WHERE window_code = '1'") + "<");
            }
        }
    }

    @Test
    void the_number_is_masked_until_somebody_says_why_and_stands_in_the_trail() throws Exception {
        String address = hall.caseOf(hall.finished("ZH-01"));
        StaffBrowser operator = host.as(Role.CITY_OPERATOR);

        assertThat(manager.get(address).body()).contains("199****1234").doesNotContain("19900001234");
        assertThat(operator.get(address).body()).doesNotContain("/reveal", "case-yes", "act-VERIFY");
        assertThat(operator.submit(address + "/reveal", Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(operator.submit(address + "/verify", Map.of("version", "0")).status())
                .isEqualTo(403);
        assertThat(manager.submit(address + "/reveal", Map.of("reason", " ")).status())
                .isEqualTo(400);
        assertThat(views()).isZero();
        assertThat(manager.submit(address + "/reveal", Map.of("reason", "call back"))
                        .body())
                .contains("19900001234");
        assertThat(views()).isEqualTo(1);
    }

    @Test
    void no_clerk_sees_a_rating_and_no_center_those_of_another() throws Exception {
        String address = hall.caseOf(hall.finished("ZH-01"));
        for (Role role : List.of(Role.WINDOW_CLERK, Role.ROOM_KEEPER, Role.SYSTEM_ADMIN, Role.AUDITOR)) {
            StaffBrowser browser = host.as(role);
            assertThat(browser.get(RATINGS).status()).as(role.name()).isEqualTo(403);
            assertThat(browser.get(address).status()).as(role.name()).isEqualTo(403);
            assertThat(browser.get("/staff/me").body()).doesNotContain("door-ratings");
        }
        String elsewhere = address.replace(Api.CENTER, RatingHost.OTHER);
        assertThat(manager.get(elsewhere).status()).isIn(403, 404);
        assertThat(hall.handle(manager, elsewhere, "verify", "").status()).isIn(403, 404);
        assertThat(host.as(Role.CITY_OPERATOR).get(elsewhere).status()).isEqualTo(404);
        assertThat(host.text("SELECT state FROM rating_case")).isEqualTo("TO_VERIFY");
    }

    @Test
    void the_deadline_is_fifteen_working_days_and_being_late_is_said_in_words() throws Exception {
        hall.caseOf(hall.finished("ZH-01"));
        assertThat(host.text("SELECT rated_on || ' ' || call_back_due || ' ' || due"
                        + " FROM rating_case c JOIN rating r ON r.id = c.rating_id"))
                .isEqualTo("2026-11-23 2026-11-24 2026-12-14");
        assertThat(manager.get(RATINGS).body()).doesNotContain("overdue");

        hall.clock.forward(Duration.ofDays(22));
        assertThat(host.as(Role.CENTER_MANAGER).get(RATINGS).body()).contains("overdue");
    }

    @Test
    void fewer_than_five_ratings_are_no_figure() throws Exception {
        for (int i = 0; i < 4; i++) {
            hall.rate(hall.finished("ZH-01"), good());
        }
        assertThat(main(manager.get(RATINGS).body())).doesNotContain("100%").contains("Too few to show more");
        hall.rate(hall.finished("ZH-02"), good());
        assertThat(main(manager.get(RATINGS).body()))
                .containsOnlyOnce("5 · 100%")
                .contains("Too few to show more");
    }

    @Test
    void what_was_written_is_forgotten_in_its_time_and_the_figures_stay() throws Exception {
        String address = hall.caseOf(hall.finished("ZH-01"));
        act(address, "verify");
        hall.handle(manager, address, "reply", "mended");
        act(address, "reached");
        act(address, "close");

        hall.clock.forward(Duration.ofDays(29));
        hall.erase();
        assertThat(sealed()).isEqualTo("1 1 1");
        hall.clock.forward(Duration.ofDays(2));
        hall.erase();
        assertThat(sealed())
                .as("the number goes 30 days after the end of the case")
                .isEqualTo("1 0 1");
        hall.clock.forward(Duration.ofDays(333));
        hall.erase();
        assertThat(sealed()).isEqualTo("1 0 1");
        hall.clock.forward(Duration.ofDays(2));
        hall.erase();

        assertThat(sealed()).as("after a year").isEqualTo("0 0 0");
        assertThat(host.text("SELECT level || ' ' || tags::text || ' ' || item FROM rating"))
                .isEqualTo("UNSATISFIED {ATTITUDE,INFORMATION} ZH-01");
        assertThat(host.text("SELECT string_agg(detail, ',' ORDER BY at) FROM audit_log"
                        + " WHERE action = 'RETENTION_RUN' AND detail LIKE 'callbacks%'"))
                .isEqualTo("callbacks=1 cases=0 comments=0,callbacks=0 cases=1 comments=1");
    }

    @Test
    void a_case_that_nobody_closes_keeps_no_number_for_ever() throws Exception {
        hall.rate(hall.finished("ZH-01"), bad());
        hall.clock.forward(Duration.ofDays(366));
        hall.erase();

        assertThat(sealed()).isEqualTo("0 0 0");
    }

    private String act(String address, String act) throws Exception {
        return hall.handle(manager, address, act, "").location();
    }

    private String sealed() throws Exception {
        return host.text("SELECT count(comment_sealed) || ' ' || count(phone_sealed) || ' ' || count(reply_sealed)"
                + " FROM rating r JOIN rating_case c ON c.rating_id = r.id");
    }

    private long views() throws Exception {
        return host.count("SELECT count(*) FROM audit_log WHERE action = 'CONTACT_REVEALED'");
    }

    /** Without the rail, where the reader's own name stands. */
    private static String main(String page) {
        return page.replaceFirst("(?s).*<main", "<main");
    }
}
