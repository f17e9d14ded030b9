package servicecircle.bench.calling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import servicecircle.bench.SameDay;
import servicecircle.bench.hall.EmbeddedFolder;
import servicecircle.bench.hall.Ledger;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.queue.rules.LegState;

@ExtendWith(SameDay.class)
class CallKillIT {
    private static final int PEOPLE = 200;
    /** Its clerk is the one who is in the middle of somebody when the center is killed. */
    private static final String INTERRUPTED = "7";

    private FaultHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new FaultHall();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void no_number_is_lost_and_nobody_called_twice_when_the_center_is_killed_between_calls() throws Exception {
        CallAudit audit;
        try (CallRush rush = new CallRush(hall, PEOPLE)) {
            hall.open(INTERRUPTED);
            rush.begin();
            rush.awaitCalls(PEOPLE / 4);
            killWith(rush, rush.call(INTERRUPTED), LegState.CALLED);
            rush.awaitCalls(PEOPLE / 4);
            killWith(rush, rush.act(INTERRUPTED, rush.call(INTERRUPTED), LegAction.ARRIVE), LegState.SERVING);
            rush.awaitEnd();
            audit = new CallAudit(rush.taken(), rush.acted(), stored());
        }

        System.out.println(summary(audit));
        assertThat(audit.findings()).isEmpty();
        assertThat(audit.stored().legs()).hasSize(PEOPLE).allMatch(leg -> leg.state() == LegState.DONE);
        assertThat(audit.taken().stream().map(CallAudit.Taken::tries))
                .as("else no phone was in the middle of its request")
                .anyMatch(tries -> tries > 1);
        assertThat(audit.acted().stream().map(CallAudit.Acted::tries))
                .as("else no clerk was in the middle of a request")
                .anyMatch(tries -> tries > 1);
        assertRepeatingChangesNothing(audit);
        assertTheAuditWouldHaveSeen(audit);
    }

    /** Whoever sits down at the window after the restart sees the person, and goes on with them. */
    private void killWith(CallRush rush, JsonNode leg, LegState standing) throws Exception {
        assertThat(leg.path("state").asText()).isEqualTo(standing.name());
        hall.killAndStart();

        JsonNode seen = hall.at(INTERRUPTED);
        assertThat(seen.path("leg").asLong()).isEqualTo(leg.path("leg").asLong());
        assertThat(seen.path("number").asText()).isEqualTo(leg.path("number").asText());
        assertThat(seen.path("state").asText()).isEqualTo(standing.name());
        JsonNode there = standing == LegState.CALLED ? rush.act(INTERRUPTED, seen, LegAction.ARRIVE) : seen;
        assertThat(rush.act(INTERRUPTED, there, LegAction.FINISH).path("state").asText())
                .isEqualTo("DONE");
    }

    private CallAudit.Stored stored() throws Exception {
        try (Ledger ledger = new Ledger(new EmbeddedFolder(hall.data()))) {
            return new CallAudit.Stored(
                    ledger.rows("SELECT request_id, number FROM ticket").stream()
                            .map(row -> new CallAudit.Ticket(row.getUUID("request_id"), row.getString("number")))
                            .toList(),
                    ledger.rows("SELECT id, state, window_code FROM ticket_leg").stream()
                            .map(row -> new CallAudit.Leg(row.getLong("id"), state(row, "state"), row.getString(2)))
                            .toList(),
                    ledger
                            .rows(
                                    "SELECT leg_id, request_id, action, to_state, window_code FROM ticket_event ORDER BY id")
                            .stream()
                            .map(CallKillIT::event)
                            .toList());
        }
    }

    private static CallAudit.Event event(Row row) {
        return new CallAudit.Event(
                row.getLong("leg_id"),
                row.getUUID("request_id"),
                row.getString("action"),
                state(row, "to_state"),
                row.getString("window_code"));
    }

    private static LegState state(Row row, String column) {
        return LegState.valueOf(row.getString(column));
    }

    private void assertRepeatingChangesNothing(CallAudit audit) throws Exception {
        for (CallAudit.Taken ticket : audit.taken()) {
            String item = FaultHall.ITEMS.get(ticket.number().startsWith("A") ? 0 : 1);
            Persistent.Clear again =
                    hall.asking().insist(FaultHall.TICKETS, ticket.key(), Map.of("item", item, "priority", "NORMAL"));
            assertThat(again.status() + " " + again.body().path("number").asText())
                    .isEqualTo("200 " + ticket.number());
        }
        assertThat(stored()).isEqualTo(audit.stored());
    }

    /** The negative control: the same audit speaks up about a history that has gone wrong. */
    private static void assertTheAuditWouldHaveSeen(CallAudit audit) {
        CallAudit.Stored right = audit.stored();
        List<CallAudit.Ticket> tickets = new ArrayList<>(right.tickets());
        CallAudit.Ticket lost = tickets.remove(0);
        assertThat(findings(audit, new CallAudit.Stored(tickets, right.legs(), right.events())))
                .anyMatch(finding -> finding.equals("whoever was told " + lost.number() + " has null"))
                .anyMatch(finding -> finding.startsWith(tickets.size() + " tickets, but"))
                .anyMatch(finding -> finding.contains(" numbers of " + lost.prefix() + " are not 1.."));

        CallAudit.Event call = right.events().stream()
                .filter(event -> event.action().equals("CALL"))
                .findFirst()
                .orElseThrow();
        List<CallAudit.Event> events = new ArrayList<>(right.events());
        events.add(new CallAudit.Event(call.leg(), UUID.randomUUID(), "CALL", LegState.CALLED, call.window()));
        events.add(new CallAudit.Event(call.leg() + 1, null, "CALL", LegState.CALLED, call.window()));
        events.removeIf(event -> event.action().equals("FINISH") && event.leg() == call.leg());
        assertThat(findings(audit, new CallAudit.Stored(right.tickets(), right.legs(), events)))
                .contains("leg " + call.leg() + " was called 2 times")
                .contains("leg " + call.leg() + ": CALL after SERVING to CALLED")
                .contains("leg " + call.leg() + " is DONE, its events say CALLED")
                .anyMatch(finding -> finding.startsWith("two people at window " + call.window()))
                .anyMatch(finding -> finding.startsWith("a clerk was told of FINISH for leg " + call.leg()));
    }

    private static List<String> findings(CallAudit audit, CallAudit.Stored doctored) {
        return new CallAudit(audit.taken(), audit.acted(), doctored).findings();
    }

    private static String summary(CallAudit audit) {
        return "call kill test: " + audit.taken().size() + " numbers, "
                + audit.taken().stream().filter(ticket -> ticket.tries() > 1).count()
                + " of them asked more than once, "
                + audit.acted().size() + " acts, "
                + audit.acted().stream().filter(act -> act.tries() > 1).count() + " of them asked more than once";
    }
}
