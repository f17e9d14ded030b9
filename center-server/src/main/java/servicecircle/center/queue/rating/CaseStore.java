package servicecircle.center.queue.rating;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.Actor;
import servicecircle.center.support.db.Database;

/** Cases of one center for those who answer them. No statement of it reads a ticket. */
final class CaseStore {
    private static final String COLUMNS = """
            SELECT c.id, c.rating_id, c.version, c.state, r.item, r.rated_on, r.level, r.tags, c.call_back_due, c.due, c.wanted_call,
                   c.called_back, r.comment_sealed, c.reply_sealed, c.follow_up_sealed, c.phone_sealed, c.upheld, c.followed_up,
                   c.erased_at""";

    private static final String FROM = """

            FROM rating_case c JOIN rating r ON r.id = c.rating_id WHERE c.center_id = $1 AND\s""";

    /** Open ones by what is due first; ids are drawn, so the order within a day tells nothing. */
    private static final String LIST = COLUMNS + FROM + """
            (c.state <> 'CLOSED' OR c.closed_at > $2)
            ORDER BY c.state = 'CLOSED', c.due, c.id LIMIT $3""";

    private static final String ONE = COLUMNS + FROM + "c.id = $2";

    /** Read and written down in one statement: no view without its line, no line without a view. */
    private static final String REVEAL =
            COLUMNS + ", audit_append($1, $3, $4, 'CONTACT_REVEALED', c.id::text, $5) AS line" + FROM
                    + "c.id = $2 AND c.phone_sealed IS NOT NULL";

    private static final String CHANGE = """
            WITH done AS (
              UPDATE rating_case SET state = $5, version = version + 1, called_back = coalesce($7, called_back),
                upheld = coalesce($8, upheld), reply_sealed = coalesce($9, reply_sealed),
                closed_at = CASE WHEN $5 = 'CLOSED' THEN $10::timestamptz END
              WHERE id = $2 AND center_id = $1 AND version = $3 AND state = $4
                AND (erased_at IS NULL OR $9::bytea IS NULL) RETURNING id),
            told AS (
              INSERT INTO rating_case_event (center_id, case_id, action, from_state, to_state, actor_kind, actor, at)
              SELECT $1, id, $6, $4, $5, $11, $12, $10::timestamptz FROM done)
            SELECT audit_append($1, $11, $12, 'FEEDBACK_HANDLED', id::text, 'act=' || $6) FROM done""";

    private static final String HISTORY = """
            SELECT action, actor_kind, actor, at FROM rating_case_event WHERE center_id = $1 AND case_id = $2 ORDER BY id""";

    private final Database database;
    private final int center;

    CaseStore(Database database, int center) {
        this.database = database;
        this.center = center;
    }

    /** One line of a case's history. */
    record Event(String action, boolean byRater, String actor, Instant at) {}

    /**
     * What is done to a case as it was seen.
     *
     * @param reply sealed; null where this act says nothing to the rater
     */
    record Act(BadCase seen, CaseAction action, CaseState next, byte @Nullable [] reply) {}

    Future<List<BadCase>> list(Instant closedSince, int most) {
        return all(LIST, Tuple.of(center, closedSince.atOffset(ZoneOffset.UTC), most));
    }

    Future<Optional<BadCase>> find(UUID id) {
        return all(ONE, Tuple.of(center, id)).map(found -> found.stream().findFirst());
    }

    /** One whose number may be opened now, because its line stands in the trail; empty where the number is gone. */
    Future<Optional<BadCase>> reveal(UUID id, String reason, Actor by) {
        return all(REVEAL, Tuple.of(center, id, by.kind(), by.name(), "reason=" + reason))
                .map(found -> found.stream().findFirst());
    }

    /** @return whether it was still as it was seen */
    Future<Boolean> change(Act act, Actor by, Instant now) {
        CaseAction action = act.action();
        return database.query(
                        CHANGE,
                        Tuple.of(center, act.seen().id(), act.seen().version())
                                .addValue(act.seen().state().name())
                                .addValue(act.next().name())
                                .addValue(action.name())
                                .addValue(action.isCall() ? action.name() : null)
                                .addValue(action.isReply() ? action == CaseAction.REPLY : null)
                                .addValue(RatingStore.buffer(act.reply()))
                                .addValue(now.atOffset(ZoneOffset.UTC))
                                .addValue(by.kind())
                                .addValue(by.name()))
                .map(rows -> rows.size() == 1);
    }

    Future<List<Event>> history(UUID id) {
        return database.query(HISTORY, Tuple.of(center, id)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Event(
                        row.getString("action"),
                        row.getString("actor_kind").equals(Actor.RESIDENT.kind()),
                        row.getString("actor"),
                        row.getOffsetDateTime("at").toInstant()))
                .toList());
    }

    private Future<List<BadCase>> all(String sql, Tuple parameters) {
        return database.query(sql, parameters).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(CaseStore::badCase)
                .toList());
    }

    private static BadCase badCase(Row row) {
        return new BadCase(
                row.getUUID("id"),
                row.getUUID("rating_id"),
                row.getInteger("version"),
                CaseState.valueOf(row.getString("state")),
                new BadCase.About(
                        row.getString("item"),
                        row.getLocalDate("rated_on"),
                        RatingLevel.valueOf(row.getString("level")),
                        List.of(row.getArrayOfStrings("tags"))),
                row.getLocalDate("call_back_due"),
                row.getLocalDate("due"),
                row.getBoolean("wanted_call"),
                row.getString("called_back"),
                new BadCase.Sealed(
                        RatingStore.bytes(row.getBuffer("comment_sealed")),
                        RatingStore.bytes(row.getBuffer("reply_sealed")),
                        RatingStore.bytes(row.getBuffer("follow_up_sealed")),
                        RatingStore.bytes(row.getBuffer("phone_sealed"))),
                row.getBoolean("upheld"),
                row.getBoolean("followed_up"),
                row.getOffsetDateTime("erased_at") != null);
    }
}
