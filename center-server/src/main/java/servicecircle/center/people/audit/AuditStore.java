package servicecircle.center.people.audit;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import servicecircle.center.people.access.Actor;
import servicecircle.center.support.db.Database;

/** Reads the trail, and adds the few lines that belong to no other change. */
public final class AuditStore {
    private static final String COLUMNS =
            "SELECT lane, seq, at, center_id, actor_kind, actor, action, subject, detail, hash FROM audit_log ";

    private static final String OF_CENTER = COLUMNS + """
            WHERE center_id = ANY($1) AND ($2 = '' OR action = $2) AND at < $3 ORDER BY at DESC LIMIT $4""";

    private static final String OF_LANE = COLUMNS + "WHERE lane = $1 AND seq > $2 ORDER BY seq LIMIT $3";

    /** In one snapshot: a line that its lane's head does not reach was not written by {@code audit_append}. */
    private static final String BEYOND_HEADS = """
            SELECT l.lane, min(l.seq) AS seq FROM audit_log l JOIN audit_head h ON h.lane = l.lane
            WHERE l.seq > h.seq GROUP BY l.lane""";

    private final Database database;

    AuditStore(Database database) {
        this.database = database;
    }

    /** Adds a line for something that changed nothing else: a view of personal data, a refused request. */
    public Future<String> append(int center, Actor actor, AuditLine.Act act) {
        return database.query(
                        "SELECT audit_append($1, $2, $3, $4, $5, $6) AS number",
                        Tuple.of(center, actor.kind(), actor.name(), act.action(), act.subject(), act.detail()))
                .map(rows -> rows.iterator().next().getString("number"));
    }

    /**
     * Lines of these centers from before a moment, newest first.
     *
     * @param centers the database's ids; 0 for the host as a whole
     * @param action only this one, or all where it is empty
     */
    Future<List<AuditLine>> before(Instant moment, List<Integer> centers, String action, int most) {
        return database.query(
                        OF_CENTER,
                        Tuple.of(centers.toArray(Integer[]::new), action, moment.atOffset(ZoneOffset.UTC), most))
                .map(AuditStore::lines);
    }

    /** The next lines of a lane after a place, in order. */
    public Future<List<AuditLine>> after(int lane, long seq, int most) {
        return database.query(OF_LANE, Tuple.of(lane, seq, most)).map(AuditStore::lines);
    }

    public Future<AuditLine.Heads> heads() {
        return database.query("SELECT lane, seq, hash FROM audit_head", Tuple.tuple())
                .map(rows -> {
                    Map<Integer, AuditLine.Head> lanes = new HashMap<>();
                    rows.forEach(row ->
                            lanes.put((int) row.getShort("lane"), new AuditLine.Head(row.getLong("seq"), hash(row))));
                    return new AuditLine.Heads(lanes);
                });
    }

    Future<List<AuditChain.Break>> beyondHeads() {
        return database.query(BEYOND_HEADS, Tuple.tuple()).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new AuditChain.Break(row.getShort("lane"), row.getLong("seq"), AuditChain.Kind.ADDED))
                .toList());
    }

    private static List<AuditLine> lines(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(AuditStore::line)
                .toList();
    }

    private static AuditLine line(Row row) {
        return new AuditLine(
                row.getShort("lane"),
                row.getLong("seq"),
                row.getOffsetDateTime("at").toInstant(),
                row.getInteger("center_id"),
                new Actor(row.getString("actor_kind"), row.getString("actor")),
                new AuditLine.Act(row.getString("action"), row.getString("subject"), row.getString("detail")),
                hash(row));
    }

    private static byte[] hash(Row row) {
        Buffer hash = row.getBuffer("hash");
        return hash == null ? new byte[0] : hash.getBytes();
    }
}
