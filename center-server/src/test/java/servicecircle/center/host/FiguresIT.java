package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.host.QueueRows.Clocks;
import servicecircle.center.people.access.Role;

/** The figures of the windows over rows that were counted by hand. */
class FiguresIT {
    private static final String FIGURES = StaffBrowser.CENTER + "/figures";
    private static final String FRIDAY = "?from=2026-11-20&to=2026-11-20";
    private static final String BOTH = "?from=2026-11-19&to=2026-11-20";
    private static final String OTHER = "QT-013-006";

    private final MovingClock clock = new MovingClock();
    private RunningHost host;
    private StaffBrowser lead;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.withStaff(clock, AnyHall.aHall(Api.CENTER), AnyHall.aHall(OTHER));
        lead = host.as(Role.CENTER_MANAGER);
        thursday();
        friday();
        elsewhere();
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    /** Six plain ones of another item at window 1: waits of 1 to 6 minutes, services of 2. */
    private void thursday() throws Exception {
        QueueRows day = new QueueRows(host, Api.CENTER, "2026-11-19");
        for (int wait = 1; wait <= 6; wait++) {
            String called = "08:0" + wait;
            day.number("ZH-02", "1", "DONE", new Clocks("08:00", called, called, "08:0" + (wait + 2)));
        }
    }

    private void friday() throws Exception {
        QueueRows day = new QueueRows(host, Api.CENTER, "2026-11-20");
        long recalled = day.number("ZH-01", "1", "DONE", new Clocks("09:00", "09:05", "09:10", "09:20"));
        host.execute(
                "UPDATE ticket_leg SET calls = 2, called_at = called_at + interval '3 minutes' WHERE id = " + recalled);
        day.number("ZH-01", "1", "DONE", new Clocks("09:10", "09:20", "09:21", "09:41"));
        day.number("ZH-01", "3", "DONE", new Clocks("09:15", "09:30", "09:30", "10:00"));
        day.number("ZH-01", "3", "TRANSFERRED", new Clocks("09:20", "09:40", "09:41", "09:46"));
        // Keeps the start of its waiting time, and yet waited ten minutes only.
        day.sentOn("SB-01", "2", "DONE", new Clocks("09:20", "09:56", "09:56", "10:06"), "09:46");
        long absent = day.number("ZH-01", null, "ABANDONED", new Clocks("09:30", "09:55", null, "10:30"));
        day.event(absent, "SKIP", "", "1", "09:58");
        long away = day.number("ZH-01", null, "CANCELLED", new Clocks("09:40", null, null, "09:50"));
        day.event(away, "CANCEL", "", null, "09:50");
        long late = day.number("ZH-01", null, "CANCELLED", new Clocks("23:50", null, null, "2026-11-21 00:05"));
        day.event(late, "CANCEL", "DAY_OVER", null, "2026-11-21 00:05");
        long open = day.number("ZH-01", "1", "DONE", new Clocks("17:00", "17:02", "17:02", "2026-11-21 00:05"));
        day.event(open, "FINISH", "DAY_OVER", "1", "2026-11-21 00:05");
        // An appointment that was called before its time.
        day.number("ZH-01", "3", "DONE", new Clocks("10:30", "10:20", "10:20", "10:35"));
    }

    private void elsewhere() throws Exception {
        QueueRows day = new QueueRows(host, OTHER, "2026-11-20");
        for (int i = 0; i < 6; i++) {
            day.number("ZH-01", "1", "DONE", new Clocks("09:00", "10:59", "10:59", "11:59"));
        }
    }

    @Test
    void every_figure_of_an_item_is_what_was_counted_by_hand() throws Exception {
        JsonObject item = row(figures(FRIDAY + "&by=item"), "ZH-01");

        assertThat(counts(item)).containsExactly(9, 9, 7, 5, 1, 1, 1, 1, 1);
        // 0 2 5 10 15 20 25
        assertThat(minutes(item, "waiting")).containsExactly(7, 11.0, 10.0, 22.0);
        // 5 10 15 20 30: the one that the end of the day cut off has no length
        assertThat(minutes(item, "serving")).containsExactly(5, 16.0, 15.0, 26.0);
        assertThat(item.getInteger("withinPercent")).isEqualTo(71);
        assertThat(item.getString("light")).isEqualTo("MISSED");
        assertThat(item.getInteger("lostPercent")).isEqualTo(33);
    }

    @Test
    void a_service_that_was_sent_on_waits_from_then_on_and_is_no_new_number() throws Exception {
        JsonObject total = figures(FRIDAY).getJsonObject("total");

        assertThat(counts(total)).containsExactly(10, 9, 8, 6, 1, 1, 1, 1, 1);
        // 0 2 5 10 10 15 20 25
        assertThat(minutes(total, "waiting")).containsExactly(8, 10.9, 10.0, 21.5);
        assertThat(minutes(total, "serving")).containsExactly(6, 15.0, 12.5, 25.0);
        // Ten minutes are too long for an item with a target of nine: five of eight.
        assertThat(total.getInteger("withinPercent")).isEqualTo(62);
        assertThat(total.getInteger("lostPercent")).isEqualTo(30);
    }

    @Test
    void a_row_of_fewer_than_five_says_no_more_than_that() throws Exception {
        JsonObject figures = figures(FRIDAY + "&by=item");

        assertThat(keys(figures)).containsExactly("ZH-01", "SB-01");
        JsonObject single = row(figures, "SB-01");
        assertThat(single.fieldNames().stream().filter(name -> single.getValue(name) != null))
                .containsExactlyInAnyOrder("key", "name", "light");
        assertThat(single.getString("light")).isEqualTo("NONE");
    }

    @Test
    void a_window_has_what_ended_at_it_and_what_it_passed_over() throws Exception {
        JsonObject figures = figures(BOTH + "&by=window");
        JsonObject first = row(figures, "1");

        assertThat(keys(figures)).containsExactly("1", "2", "3", "");
        assertThat(counts(first)).containsExactly(10, 10, 10, 9, 0, 1, 1, 0, 0);
        // 1 2 2 3 4 5 5 6 10 25
        assertThat(minutes(first, "waiting")).containsExactly(10, 6.3, 4.5, 11.5);
        assertThat(first.getString("light")).isEqualTo("GOOD");
    }

    @Test
    void an_hour_is_the_halls_and_a_day_that_ends_after_midnight_is_one_day() throws Exception {
        JsonObject hours = figures(FRIDAY + "&by=hour");
        JsonObject days = figures(BOTH + "&by=day");

        assertThat(keys(hours)).containsExactly("09", "10", "17", "23");
        assertThat(counts(row(hours, "09")).get(0)).isEqualTo(7);
        assertThat(keys(days)).containsExactly("2026-11-19", "2026-11-20");
        assertThat(counts(row(days, "2026-11-20")).get(0)).isEqualTo(10);
    }

    @Test
    void today_is_the_halls_day_and_days_without_numbers_are_empty() throws Exception {
        clock.forward(Duration.ofMinutes(15 * 60 + 30));
        lead = host.as(Role.CENTER_MANAGER);

        JsonObject week = figures("");
        JsonObject empty = figures("?from=2026-01-01&to=2026-01-31");

        assertThat(week.getJsonObject("stretch").getString("from")).isEqualTo("2026-11-18");
        assertThat(week.getJsonObject("stretch").getString("to")).isEqualTo("2026-11-24");
        assertThat(keys(empty)).isEmpty();
        assertThat(counts(empty.getJsonObject("total"))).containsOnly(0);
        assertThat(lead.get(FIGURES + "?from=2026-01-01&to=2026-01-31").body()).contains("No numbers on these days");
    }

    @Test
    void what_cannot_be_asked_names_its_field() throws Exception {
        assertThat(objection("?from=2026-11-20")).containsExactly("to", "MISSING");
        assertThat(objection("?from=20.11.2026&to=2026-11-20")).containsExactly("from", "NOT_A_DATE");
        assertThat(objection("?from=2026-11-20&to=2026-11-19")).containsExactly("to", "DAYS_REVERSED");
        assertThat(objection("?from=2025-01-01&to=2026-11-19")).containsExactly("to", "TOO_MANY_DAYS");
        assertThat(objection(FRIDAY + "&by=clerk")).containsExactly("by", "UNKNOWN_VALUE");
    }

    @Test
    void a_table_for_spreadsheets_has_the_same_figures_and_is_a_line_of_the_trail() throws Exception {
        StaffBrowser.Answer table = lead.get(FIGURES + "/export" + FRIDAY + "&by=item");

        assertThat(table.raw().headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(table.raw().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"figures-QT-013-005-2026-11-20-2026-11-20-item.csv\"");
        assertThat(table.body()).startsWith("\uFEFFFrom,To,Code,Name,");
        assertThat(table.body())
                .contains(
                        "2026-11-20,2026-11-20,ZH-01,Item ZH-01,9,9,7,5,1,1,1,1,1,33,11.0,10.0,22.0,71,Off target,16.0,15.0,26.0\r\n")
                .contains("SB-01,Item SB-01,<5,<5,");
        assertThat(host.count(
                        "SELECT count(*) FROM audit_log WHERE action = 'DATA_EXPORTED' AND subject = 'queue-figures'"
                                + " AND detail = '2026-11-20..2026-11-20 by item' AND actor = 'center'"))
                .isEqualTo(1);
    }

    @Test
    void a_page_has_the_figures_without_a_name_of_anybody_and_a_clerk_does_not_see_it() throws Exception {
        host.execute("INSERT INTO window_presence (center_id, window_code, state, clerk, since, heard_at)"
                + " SELECT id, '1', 'OPEN', 'Zhou Jianguo', now(), now() FROM center");

        StaffBrowser.Answer page = lead.get(FIGURES + FRIDAY + "&by=window");

        assertThat(page.body()).contains("62%", "Off target", "&lt;5").doesNotContain("Zhou Jianguo");
        assertThat(lead.get(FIGURES + FRIDAY).body()).contains("data-median=\"10\"", "71%");
        assertThat(host.as(Role.WINDOW_CLERK).get(FIGURES).status()).isEqualTo(403);
        assertThat(host.as(Role.WINDOW_CLERK).get(FIGURES + "/export").status()).isEqualTo(403);
    }

    private JsonObject figures(String query) throws Exception {
        StaffBrowser.Answer answer = asked(query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private StaffBrowser.Answer asked(String query) throws Exception {
        return lead.send(lead.request(FIGURES + query)
                .setHeader("Accept", "application/json")
                .GET());
    }

    private List<String> objection(String query) throws Exception {
        StaffBrowser.Answer answer = asked(query);
        assertThat(answer.status()).isEqualTo(400);
        JsonObject problem = new JsonObject(answer.body());
        return List.of(problem.getString("field"), problem.getString("code"));
    }

    private static JsonObject row(JsonObject figures, String key) {
        JsonArray rows = figures.getJsonArray("rows");
        return IntStream.range(0, rows.size())
                .mapToObj(rows::getJsonObject)
                .filter(row -> row.getString("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(JsonObject figures) {
        JsonArray rows = figures.getJsonArray("rows");
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.getJsonObject(i).getString("key"))
                .toList();
    }

    private static List<Integer> counts(JsonObject row) {
        JsonObject counts = row.getJsonObject("counts");
        return List.of(
                        "services",
                        "numbers",
                        "called",
                        "finished",
                        "sentOn",
                        "skipped",
                        "abandoned",
                        "givenUp",
                        "sentHome")
                .stream()
                .map(counts::getInteger)
                .toList();
    }

    private static List<Number> minutes(JsonObject row, String what) {
        JsonObject minutes = row.getJsonObject(what);
        return List.of(
                minutes.getInteger("cases"),
                minutes.getDouble("mean"),
                minutes.getDouble("median"),
                minutes.getDouble("p90"));
    }
}
