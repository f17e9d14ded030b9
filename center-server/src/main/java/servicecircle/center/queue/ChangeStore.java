package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.Actor;
import servicecircle.center.queue.day.Change;
import servicecircle.center.queue.day.DayLeg;
import servicecircle.center.queue.day.Presence;
import servicecircle.center.queue.day.QueueDay;
import servicecircle.center.queue.rules.Place;
import servicecircle.center.support.db.Statements;

/** Writes changes of a business day of one center, within the transaction that holds its lock. */
final class ChangeStore {
    private static final String SEEN = """
            SELECT request_id, leg_id, action, window_code, why FROM ticket_event
            WHERE center_id = $1 AND request_id = ANY($2::uuid[])""";

    private static final String MOVE = """
            WITH moved AS (
              UPDATE ticket_leg SET version = version + 1, state = $4, window_code = $5, priority = $6, place = $7, slot = $8,
                not_before = $9, calls = $10, activations = $11, first_called_at = $12, called_at = $13, served_at = $14,
                ended_at = $15, only_window = $25,
                -- A remark is for whoever serves next, and for nobody after that.
                note = CASE WHEN $15::timestamptz IS NULL THEN note ELSE '' END
              WHERE id = $2 AND center_id = $1 AND version = $3 RETURNING id, business_date)
            INSERT INTO ticket_event (center_id, business_date, seq, leg_id, action, from_state, to_state, window_code, why,
              actor_kind, actor, request_id, at)
            SELECT $1, business_date, $16, id, $17, $18, $4, coalesce($5, $19), $20, $21, $22, $23, $24 FROM moved""";

    private static final String NEW_TICKET = """
            INSERT INTO ticket (center_id, business_date, number, reference, request_id, request_hash, origin, priority, slot,
              issued_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id""";

    private static final String NEW_LEG = """
            WITH begun AS (
              INSERT INTO ticket_leg (center_id, business_date, ticket_id, item, state, priority, since, place, slot, not_before,
                only_window, back_to, note)
              VALUES ($1, $2, $3, $4, 'WAITING', $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id)
            INSERT INTO ticket_event (center_id, business_date, seq, leg_id, action, to_state, actor_kind, actor, request_id, at)
            SELECT $1, $2, $13, id, $14, 'WAITING', $15, $16, $17, $18 FROM begun""";

    private static final String DAY = """
            UPDATE queue_day SET numbers = $3, priority_in_a_row = $4, seq = $5
            WHERE center_id = $1 AND business_date = $2""";

    private static final String PRESENCE = """
            INSERT INTO window_presence (center_id, window_code, state, reason, clerk, since, heard_at)
            VALUES ($1, $2, $3, $4, $5, $6, $6)
            ON CONFLICT (center_id, window_code) DO UPDATE
              SET state = $3, reason = $4, clerk = $5, since = $6, heard_at = $6""";

    private final int center;

    ChangeStore(int center) {
        this.center = center;
    }

    /**
     * Who asks for a change, and when.
     *
     * @param request the client's key of this change; a key that was seen before changes nothing again
     */
    record Ask(LocalDate date, UUID request, Actor by, Instant now) {}

    /** What a new number is printed with. */
    record Print(Reference reference, byte[] requestHash) {}

    /** What was done under the same key before. */
    record Earlier(long leg, String action, @Nullable String window, String why) {}

    /**
     * What came of it: a change, or what came of this very request when it was here before.
     *
     * @param seq of the day, after the change
     */
    record Written(@Nullable Change change, @Nullable Earlier earlier, long seq) {
        boolean isRepeat() {
            return earlier != null;
        }

        QueueDesk.Done done() {
            Change.Move first = change == null || change.moves().isEmpty()
                    ? null
                    : change.moves().get(0);
            return new QueueDesk.Done(first == null ? null : first.after(), first == null ? "" : first.why(), true);
        }
    }

    /** What was done under these keys before. */
    Future<Map<UUID, Earlier>> seen(Statements statements, Set<UUID> requests) {
        return statements
                .query(SEEN, Tuple.of(center).addValue(requests.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("request_id"), ChangeStore::earlier)));
    }

    /** What a change is written with. */
    record Paper(Ask ask, @Nullable Print print, QueueDay day) {
        long seq() {
            return day.seq() + 1;
        }
    }

    /** Legs, their events and who sits where; the day itself is written by {@link #endAt}. */
    Future<?> write(Statements statements, Paper paper, Change change) {
        List<Future<?>> writing = new ArrayList<>();
        boolean first = true;
        for (Change.Move move : change.moves()) {
            writing.add(move(statements, paper, move, first));
            first = false;
        }
        for (Presence presence : change.windows()) {
            writing.add(statements.query(PRESENCE, presence(presence)));
        }
        Change.Begin begin = change.begun();
        if (begin != null) {
            writing.add(begin(statements, paper, begin, first));
        }
        return Future.all(writing);
    }

    /** The day as it stands after its changes. */
    Future<?> endAt(Statements statements, QueueDay day) {
        return statements.query(
                DAY,
                Tuple.of(
                        center,
                        day.date(),
                        JsonObject.mapFrom(day.numbers()),
                        day.streak().priorityInARow(),
                        day.seq()));
    }

    private static Earlier earlier(Row row) {
        return new Earlier(
                row.getLong("leg_id"), row.getString("action"), row.getString("window_code"), row.getString("why"));
    }

    private Future<?> move(Statements statements, Paper paper, Change.Move move, boolean carriesRequest) {
        DayLeg after = move.after();
        Place place = after.wants().place();
        Tuple values = Tuple.of(
                        center,
                        move.before().id(),
                        move.before().version(),
                        after.state().name())
                .addValue(after.window())
                .addValue(after.wants().priority().name())
                .addValue(time(place.order()))
                .addValue(time(place.slot()))
                .addValue(time(place.notBefore()))
                .addValue(after.times().calls())
                .addValue(after.times().activations())
                .addValue(time(after.times().firstCalledAt()))
                .addValue(time(after.times().calledAt()))
                .addValue(time(after.times().servedAt()))
                .addValue(time(after.times().endedAt()))
                .addValue(paper.seq())
                .addValue(move.action())
                .addValue(move.before().state().name())
                .addValue(move.before().window())
                .addValue(move.why())
                .addValue(paper.ask().by().kind())
                .addValue(paper.ask().by().name())
                .addValue(carriesRequest ? paper.ask().request() : null)
                .addValue(time(paper.ask().now()))
                .addValue(after.wants().onlyWindow());
        return statements.query(MOVE, values).map(rows -> {
            if (rows.rowCount() != 1) {
                throw new IllegalStateException("a leg changed although its day was locked");
            }
            return rows;
        });
    }

    private Future<?> begin(Statements statements, Paper paper, Change.Begin begin, boolean carriesRequest) {
        Print print = paper.print();
        Future<Long> ticket = print == null
                ? Future.succeededFuture(begin.ticket())
                : statements
                        .query(NEW_TICKET, ticket(paper.ask(), print, begin))
                        .map(rows -> rows.iterator().next().getLong("id"));
        return ticket.compose(id -> statements.query(NEW_LEG, leg(paper, begin, id, carriesRequest)));
    }

    private Tuple ticket(Ask ask, Print print, Change.Begin begin) {
        return Tuple.of(center, ask.date(), begin.number(), print.reference().id())
                .addValue(ask.request())
                .addValue(Buffer.buffer(print.requestHash()))
                .addValue(begin.origin().name())
                .addValue(begin.wants().priority().name())
                .addValue(time(begin.wants().place().slot()))
                .addValue(time(ask.now()));
    }

    private Tuple leg(Paper paper, Change.Begin begin, long ticket, boolean carriesRequest) {
        Ask ask = paper.ask();
        Place place = begin.wants().place();
        return Tuple.of(center, ask.date(), ticket, begin.wants().item())
                .addValue(begin.wants().priority().name())
                .addValue(time(place.since()))
                .addValue(time(place.order()))
                .addValue(time(place.slot()))
                .addValue(time(place.notBefore()))
                .addValue(begin.wants().onlyWindow())
                .addValue(begin.wants().backTo())
                .addValue(begin.note())
                .addValue(paper.seq())
                .addValue(paper.print() == null ? "GO_ON" : "ISSUE")
                .addValue(ask.by().kind())
                .addValue(ask.by().name())
                .addValue(carriesRequest ? ask.request() : null)
                .addValue(time(ask.now()));
    }

    private Tuple presence(Presence presence) {
        return Tuple.of(center, presence.window(), presence.state().name(), presence.reason(), presence.clerk())
                .addValue(time(presence.since()));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
