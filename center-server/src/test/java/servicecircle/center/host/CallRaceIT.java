package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;
import servicecircle.center.support.db.AnyDatabase;

/** Windows that call from one queue as fast as they can. The controls show what happens without the lock of the day. */
class CallRaceIT {
    private static final int PEOPLE = 120;
    private static final List<String> WINDOWS = List.of("1", "3");
    private static final int CLERKS = 8;

    private RunningHost host;
    private StaffBrowser clerk;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.withStaff(AnyHall.CLOCK, AnyHall.aHall(Api.CENTER));
        clerk = host.as(Role.WINDOW_CLERK);
        for (int i = 0; i < PEOPLE; i++) {
            host.api.post(
                    "/v1/centers/" + Api.CENTER + "/tickets",
                    new JsonObject().put("item", "ZH-01").put("priority", "NORMAL"));
        }
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void eight_impatient_clerks_at_two_windows_call_everybody_once_and_in_order_while_remarks_are_edited()
            throws Exception {
        for (String window : WINDOWS) {
            press(window, "/open");
        }
        AtomicInteger editing = new AtomicInteger(1);
        ExecutorService editor = Executors.newSingleThreadExecutor();
        Future<Integer> edited = editor.submit(() -> editRemarks(editing));

        together(CLERKS, number -> callAll(WINDOWS.get(number % WINDOWS.size())));
        editing.set(0);
        edited.get();
        editor.shutdown();

        assertThat(host.count("SELECT count(*) FROM ticket_event WHERE action = 'CALL'"))
                .isEqualTo(PEOPLE);
        assertThat(host.count("SELECT count(DISTINCT leg_id) FROM ticket_event WHERE action = 'CALL'"))
                .isEqualTo(PEOPLE);
        assertThat(host.count("SELECT count(*) FROM (SELECT t.number, lag(t.number) OVER (ORDER BY e.id) AS before"
                        + " FROM ticket_event e JOIN ticket_leg l ON l.id = e.leg_id JOIN ticket t ON t.id = l.ticket_id"
                        + " WHERE e.action = 'CALL') AS calls WHERE before > number"))
                .as("overtaken")
                .isZero();
    }

    /** Negative control: who is chosen first and called afterwards, without a guard, is called by several. */
    @Test
    void without_lock_and_guard_people_are_called_twice() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        together(CLERKS, number -> {
            try (Connection connection = owner()) {
                for (String leg = first(connection); leg != null; leg = first(connection)) {
                    update(connection, "UPDATE ticket_leg SET state = 'SKIPPED' WHERE id = " + leg);
                    calls.incrementAndGet();
                }
            }
            return 0;
        });

        assertThat(calls.get()).isGreaterThan(PEOPLE);
    }

    /** Negative control: with the guard alone nobody is called twice, but clerks are told that nobody waits. */
    @Test
    void with_the_guard_alone_clerks_go_empty_handed_while_people_wait() throws Exception {
        AtomicInteger empty = new AtomicInteger();
        together(CLERKS, number -> {
            try (Connection connection = owner()) {
                for (String leg = first(connection); leg != null; leg = first(connection)) {
                    int called = update(
                            connection,
                            "UPDATE ticket_leg SET state = 'SKIPPED' WHERE state = 'WAITING' AND id = " + leg);
                    empty.addAndGet(1 - called);
                }
            }
            return 0;
        });

        assertThat(empty.get()).isPositive();
    }

    private Integer callAll(String window) throws Exception {
        int calls = 0;
        while (true) {
            StaffBrowser.Answer answer = press(window, "/next");
            if (answer.location().contains("NOBODY_WAITS")) {
                return calls;
            }
            free(window);
            calls++;
        }
    }

    /** Whoever stands there is passed over, by whichever of the clerks is first. */
    private void free(String window) throws Exception {
        String leg = host.text("SELECT coalesce(max(id || '/' || version), '') FROM ticket_leg"
                + " WHERE state = 'CALLED' AND window_code = '" + window + "'");
        if (!leg.isEmpty()) {
            List<String> parts = List.of(leg.split("/", -1));
            clerk.submit(
                    StaffBrowser.CENTER + "/windows/" + window + "/legs/" + parts.get(0) + "/skip",
                    Map.of("request", UUID.randomUUID().toString(), "version", parts.get(1)));
        }
    }

    private StaffBrowser.Answer press(String window, String button) throws Exception {
        return clerk.submit(
                StaffBrowser.CENTER + "/windows/" + window + button,
                Map.of("request", UUID.randomUUID().toString()));
    }

    /** A row held for a while by somebody who writes a remark, as with any other system. */
    private Integer editRemarks(AtomicInteger going) throws Exception {
        try (Connection connection = owner()) {
            connection.setAutoCommit(false);
            while (going.get() == 1) {
                update(
                        connection,
                        "UPDATE ticket_leg SET note = note || '.' WHERE id = (SELECT min(id) FROM ticket_leg"
                                + " WHERE state = 'WAITING')");
                Thread.sleep(20);
                connection.commit();
            }
        }
        return 0;
    }

    private Connection owner() throws SQLException {
        var owner = AnyDatabase.rolesOf(host.database).owner();
        return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
    }

    private static @Nullable String first(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id FROM ticket_leg WHERE state = 'WAITING' ORDER BY place, id LIMIT 1")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private interface Work {
        Integer of(int number) throws Exception;
    }

    private static void together(int many, Work work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        List<Callable<Integer>> jobs = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            int mine = number;
            jobs.add(() -> {
                start.await();
                return work.of(mine);
            });
        }
        try {
            for (Future<Integer> done : threads.invokeAll(jobs)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
