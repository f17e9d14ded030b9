package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;

/** Who reads which lines of the trail. */
class AuditReadersIT {
    private static final String OTHER = "QT-013-006";
    private static final String AUDIT = StaffBrowser.CENTER + "/audit";
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.withStaff(AnyHall.CLOCK, AnyHall.aHall(Api.CENTER), AnyHall.aHall(OTHER));
        for (String center : new String[] {"0", idOf(Api.CENTER), idOf(OTHER)}) {
            host.text("SELECT audit_append(" + center + ", 'SYSTEM', '', 'RETENTION_RUN', '', 'line-of-' || " + center
                    + ")");
        }
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void an_auditor_of_all_centers_reads_the_lines_of_the_host_too() throws Exception {
        String page = host.as(Role.AUDITOR).get(AUDIT).body();

        assertThat(page).contains("line-of-0", "line-of-" + idOf(Api.CENTER)).doesNotContain("line-of-" + idOf(OTHER));
    }

    @Test
    void an_auditor_of_one_center_reads_the_lines_of_that_center_alone() throws Exception {
        keepTheAuditorWithinOneCenter();

        String page = host.as(Role.AUDITOR).get(AUDIT).body();

        assertThat(page).contains("line-of-" + idOf(Api.CENTER)).doesNotContain("line-of-0", "line-of-" + idOf(OTHER));
    }

    @Test
    void the_check_of_an_auditor_stands_where_they_can_read_it() throws Exception {
        host.as(Role.AUDITOR).submit(AUDIT + "/check", Map.of());
        assertThat(checksAt("0")).isEqualTo(1);
        keepTheAuditorWithinOneCenter();

        host.as(Role.AUDITOR).submit(AUDIT + "/check", Map.of());
        assertThat(checksAt(idOf(Api.CENTER))).isEqualTo(1);
    }

    @Test
    void a_refused_request_is_a_line_at_the_center_that_it_named_and_at_the_host_where_it_named_none_of_ours()
            throws Exception {
        StaffBrowser clerk = host.as(Role.WINDOW_CLERK);
        clerk.get("/staff/centers/" + OTHER + "/audit");
        clerk.get("/staff/centers/NOWHERE/audit");

        assertThat(host.text("SELECT string_agg(center_id || ' ' || detail, ', ' ORDER BY center_id) FROM audit_log"
                        + " WHERE action = 'ACCESS_DENIED'"))
                .isEqualTo(
                        "0 GET /staff/centers/{center}/audit, " + idOf(OTHER) + " GET /staff/centers/{center}/audit");
    }

    private void keepTheAuditorWithinOneCenter() throws Exception {
        host.execute("UPDATE staff_account SET all_centers = false WHERE name = 'auditor'");
        host.execute("INSERT INTO staff_center (account_id, center_id) SELECT a.id, c.id FROM staff_account a, center c"
                + " WHERE a.name = 'auditor' AND c.code = '" + Api.CENTER + "'");
    }

    private long checksAt(String center) throws Exception {
        return host.count("SELECT count(*) FROM audit_log WHERE action = 'TRAIL_CHECKED' AND center_id = " + center);
    }

    private String idOf(String center) throws Exception {
        return host.text("SELECT id FROM center WHERE code = '" + center + "'");
    }
}
