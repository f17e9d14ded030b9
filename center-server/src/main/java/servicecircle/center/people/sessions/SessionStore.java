package servicecircle.center.people.sessions;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import servicecircle.center.people.access.Action;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Role;
import servicecircle.center.support.db.Database;

/** The sessions of this host. */
public final class SessionStore {
    private static final String FIND = """
            SELECT s.id, s.step, s.made_at, s.seen_at, s.ends_at, a.id AS account, a.name, a.person, a.roles,
                   a.must_change, a.password_at, a.totp_sealed IS NOT NULL OR s.provider_factor AS second_factor, a.subject IS NOT NULL AS linked,
                   ARRAY(SELECT c.code FROM center c WHERE a.all_centers OR EXISTS (
                     SELECT FROM staff_center w WHERE w.account_id = a.id AND w.center_id = c.id)) AS centers
            FROM staff_session s JOIN staff_account a ON a.id = s.account_id
            WHERE s.token_hash = $1 AND s.ends_at > $2 AND s.seen_at > $3 AND a.state = 'ACTIVE'""";

    private static final String LIST = """
            SELECT id, account_id, made_at, seen_at, ends_at, browser FROM staff_session
            WHERE account_id = $1 AND ends_at > $2 AND seen_at > $3 AND step = 'SIGNED_IN' ORDER BY made_at DESC""";

    /** With no id all of the account's sessions end, except one where one is to be kept. */
    private static final String END = """
            WITH gone AS (
              DELETE FROM staff_session WHERE account_id = $1 AND ($2::uuid IS NULL OR id = $2) AND id IS DISTINCT FROM $3
              RETURNING id)
            SELECT audit_append(0, $4, $5, $6, $1::uuid::text, 'sessions=' || count(*)) FROM gone HAVING count(*) > 0""";

    private final Database database;

    SessionStore(Database database) {
        this.database = database;
    }

    /** The session of a secret, unless it ended or was idle for too long. */
    public Future<Optional<Session>> find(SessionSecret secret, Instant now, Duration idle) {
        return database.query(FIND, Tuple.of(Buffer.buffer(secret.hash()), at(now), at(now.minus(idle))))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(session(rows.iterator().next())));
    }

    /** Writes down that the session was used. */
    public Future<Void> touch(Session session, Instant now) {
        return database.query("UPDATE staff_session SET seen_at = $2 WHERE id = $1", Tuple.of(session.id(), at(now)))
                .mapEmpty();
    }

    public Future<List<Session.Listed>> of(UUID account, Instant now, Duration idle) {
        return database.query(LIST, Tuple.of(account, at(now), at(now.minus(idle))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Session.Listed(
                                row.getUUID("id"), row.getUUID("account_id"), times(row), row.getString("browser")))
                        .toList());
    }

    public Future<Void> signOut(Session session) {
        return end(session.account(), Ending.only(session.id()), Actor.staff(session.name()), Action.SIGNED_OUT);
    }

    /** Ends sessions of an account. */
    public Future<Void> end(UUID account, Ending which, Actor by, Action as) {
        return database.query(
                        END,
                        Tuple.tuple()
                                .addValue(account)
                                .addValue(which.only().orElse(null))
                                .addValue(which.except().orElse(null))
                                .addValue(by.kind())
                                .addValue(by.name())
                                .addValue(as.name()))
                .mapEmpty();
    }

    private static Session session(Row row) {
        return new Session(
                row.getUUID("id"),
                Session.Step.valueOf(row.getString("step")),
                times(row),
                row.getUUID("account"),
                row.getString("name"),
                row.getString("person"),
                Arrays.stream(row.getArrayOfStrings("roles")).map(Role::valueOf).collect(Collectors.toSet()),
                Set.of(row.getArrayOfStrings("centers")),
                row.getBoolean("must_change"),
                instant(row, "password_at"),
                row.getBoolean("second_factor"),
                row.getBoolean("linked"));
    }

    private static Session.Times times(Row row) {
        return new Session.Times(instant(row, "made_at"), instant(row, "seen_at"), instant(row, "ends_at"));
    }

    private static Instant instant(Row row, String column) {
        return Objects.requireNonNull(row.getOffsetDateTime(column)).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
