package servicecircle.center.queue.rating;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicecircle.center.passes.Reference;
import servicecircle.center.support.db.Database;

/** Ratings of one center, as those who give them see them. */
final class RatingStore {
    /** The leg that counts is the last one. */
    private static final String VISIT = """
            SELECT t.id, t.reference, t.number, l.item, l.state, l.ended_at, r.level,
                   c.id AS case_id, c.state AS case_state, c.upheld, c.reply_sealed, c.followed_up
            FROM ticket t JOIN ticket_leg l ON l.ticket_id = t.id
              LEFT JOIN rating r ON r.ticket_id = t.id LEFT JOIN rating_case c ON c.rating_id = r.id
            WHERE t.center_id = $1 AND %s""";

    private static final String BY_REFERENCE = VISIT.formatted("t.reference = $2") + " ORDER BY l.id DESC LIMIT 1";

    private static final String BY_NUMBER = VISIT.formatted("t.number = $2 AND t.business_date >= $3")
            + " AND NOT EXISTS (SELECT FROM ticket_leg later WHERE later.ticket_id = t.id AND later.id > l.id)";

    /** The last one alone: whoever was there before has left the window. */
    private static final String LATEST_AT =
            VISIT.formatted("l.window_code = $2 AND l.state = 'DONE' AND l.ended_at > $3")
                    + " AND NOT EXISTS (SELECT FROM ticket_leg later WHERE later.ticket_id = t.id AND later.id > l.id)"
                    + " ORDER BY l.ended_at DESC LIMIT 1";

    /** Nothing at all happens where the visit was rated before. */
    private static final String ADD = """
            WITH made AS (
              INSERT INTO rating (id, center_id, ticket_id, item, level, tags, tag_version, origin, comment_sealed, rated_on,
                rated_at, keep_until)
              VALUES ($2, $1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
              ON CONFLICT ON CONSTRAINT rating_once_per_visit DO NOTHING RETURNING id),
            opened AS (
              INSERT INTO rating_case (id, center_id, rating_id, state, call_back_due, due, phone_sealed, consent, wanted_call,
                keep_until)
              SELECT $13::uuid, $1, id, 'TO_VERIFY', $14, $15, $16::bytea, $17, $16::bytea IS NOT NULL, $12 FROM made
              WHERE $13::uuid IS NOT NULL RETURNING id),
            told AS (
              INSERT INTO rating_case_event (center_id, case_id, action, to_state, actor_kind, actor, at)
              SELECT $1, id, 'OPENED', 'TO_VERIFY', 'RESIDENT', '', $11 FROM opened)
            SELECT count(*) AS made FROM made""";

    private static final String FOLLOW_UP = """
            WITH done AS (
              UPDATE rating_case c SET follow_up_sealed = $3, followed_up = true, state = $5, version = version + 1,
                closed_at = NULL
              WHERE c.id = $2 AND c.center_id = $1 AND c.state = $4 AND NOT c.followed_up AND c.erased_at IS NULL RETURNING c.id)
            INSERT INTO rating_case_event (center_id, case_id, action, from_state, to_state, actor_kind, actor, at)
            SELECT $1, id, 'FOLLOW_UP', $4, $5, 'RESIDENT', '', $6 FROM done""";

    private final Database database;
    private final int center;

    RatingStore(Database database, int center) {
        this.database = database;
        this.center = center;
    }

    Future<Optional<RatedVisit>> find(Reference reference) {
        return all(BY_REFERENCE, Tuple.of(center, reference.id()))
                .map(found -> found.stream().findFirst());
    }

    /** At most one a day. */
    Future<List<RatedVisit>> withNumber(String number, LocalDate since) {
        return all(BY_NUMBER, Tuple.of(center, number, since));
    }

    Future<Optional<RatedVisit>> latestAt(String window, Instant since) {
        return all(LATEST_AT, Tuple.of(center, window, since.atOffset(ZoneOffset.UTC)))
                .map(found -> found.stream().findFirst());
    }

    /** @return whether this call made it; false where the visit was rated already */
    Future<Boolean> add(NewRating rating) {
        NewRating.NewCase opens = rating.opens();
        Tuple row = Tuple.of(
                        center,
                        rating.id(),
                        rating.visit().ticket(),
                        rating.visit().item())
                .addValue(rating.given().level().name())
                .addValue(rating.given().tags().toArray(String[]::new))
                .addValue(RatingTags.CURRENT.version())
                .addValue(rating.origin().name())
                .addValue(buffer(rating.comment()))
                .addValue(rating.day())
                .addValue(rating.at().atOffset(ZoneOffset.UTC))
                .addValue(rating.keepUntil().atOffset(ZoneOffset.UTC))
                .addValue(opens == null ? null : opens.id())
                .addValue(opens == null ? rating.day() : opens.callBackDue())
                .addValue(opens == null ? rating.day() : opens.due())
                .addValue(opens == null ? null : buffer(opens.phone()))
                .addValue(opens == null ? "" : opens.consent());
        return database.query(ADD, row).map(rows -> rows.iterator().next().getLong("made") == 1);
    }

    /** @return whether this call did it; false where the case changed meanwhile */
    Future<Boolean> followUp(RatedVisit.CaseAnswer open, CaseState next, byte @Nullable [] text, Instant at) {
        return database.query(
                        FOLLOW_UP,
                        Tuple.of(center, open.id(), buffer(text))
                                .addValue(open.state().name())
                                .addValue(next.name())
                                .addValue(at.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    private Future<List<RatedVisit>> all(String sql, Tuple parameters) {
        return database.query(sql, parameters).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(RatingStore::visit)
                .toList());
    }

    private static RatedVisit visit(Row row) {
        OffsetDateTime ended = row.getOffsetDateTime("ended_at");
        String level = row.getString("level");
        return new RatedVisit(
                new Visit(
                        row.getLong("id"),
                        new Reference(row.getUUID("reference")),
                        row.getString("number"),
                        row.getString("item"),
                        row.getString("state").equals("DONE"),
                        ended == null ? null : ended.toInstant(),
                        level == null ? null : RatingLevel.valueOf(level)),
                answer(row));
    }

    private static RatedVisit.@Nullable CaseAnswer answer(Row row) {
        return row.getUUID("case_id") == null
                ? null
                : new RatedVisit.CaseAnswer(
                        row.getUUID("case_id"),
                        CaseState.valueOf(row.getString("case_state")),
                        row.getBoolean("upheld"),
                        bytes(row.getBuffer("reply_sealed")),
                        row.getBoolean("followed_up"));
    }

    static @Nullable Buffer buffer(byte @Nullable [] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }

    static byte @Nullable [] bytes(@Nullable Buffer buffer) {
        return buffer == null ? null : buffer.getBytes();
    }
}
