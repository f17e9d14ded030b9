package servicecircle.center.people.sso;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.db.SqlState;

/** Sessions that the provider vouches for, and who is whom there. */
final class SsoStore {
    /** An own code is asked for, if the account has one, unless the provider vouches for a second factor. */
    private static final String OPEN = """
            WITH known AS (
                   SELECT id, name, state, $6 OR totp_sealed IS NULL AS done FROM staff_account WHERE subject = $1),
                 opened AS (
                   INSERT INTO staff_session
                     (token_hash, id, account_id, made_at, seen_at, ends_at, step, browser, provider_factor)
                   SELECT $2, gen_random_uuid(), id, $3, $3, CASE WHEN done THEN $4 ELSE $5 END,
                          CASE WHEN done THEN 'SIGNED_IN' ELSE 'PASSWORD' END, $7, $6
                   FROM known WHERE state = 'ACTIVE' RETURNING account_id, step),
                 seen AS (
                   UPDATE staff_account a SET seen_at = $3 FROM opened o WHERE a.id = o.account_id AND o.step = 'SIGNED_IN')
            SELECT o.step, CASE WHEN o.step IS NULL
                THEN audit_append(0, 'RESIDENT', '', 'SIGN_IN_FAILED', coalesce(k.id::text, ''), 'step=SSO')
                ELSE audit_append(0, 'STAFF', k.name, 'SIGNED_IN', k.id::text,
                                  'step=SSO' || CASE o.step WHEN 'PASSWORD' THEN ', code to come' ELSE '' END) END
            FROM (VALUES (1)) AS always LEFT JOIN known k ON true LEFT JOIN opened o ON true""";

    /** Only while the session that asked for it is still open. */
    private static final String LINK = """
            WITH done AS (
              UPDATE staff_account a SET subject = $2, version = a.version + 1 FROM staff_session s
              WHERE s.id = $1 AND s.step = 'SIGNED_IN' AND s.ends_at > $3 AND a.id = s.account_id AND a.state = 'ACTIVE'
              RETURNING a.id, a.name)
            SELECT audit_append(0, 'STAFF', name, 'ACCOUNT_LINKED', id::text, '') FROM done""";

    /** Whoever came in through the provider, elsewhere, goes out with the link. */
    private static final String UNLINK = """
            WITH done AS (
                   UPDATE staff_account SET subject = NULL, version = version + 1 WHERE id = $1 AND subject IS NOT NULL
                   RETURNING id, name),
                 out AS (DELETE FROM staff_session s USING done WHERE s.account_id = done.id AND s.id <> $2)
            SELECT audit_append(0, 'STAFF', name, 'ACCOUNT_UNLINKED', id::text, '') FROM done""";

    private final Database database;

    SsoStore(Database database) {
        this.database = database;
    }

    /**
     * A session to open.
     *
     * @param subject who somebody is at the provider
     * @param ends when it ends
     * @param codeEnds when it ends if the code does not come
     */
    record Opening(
            String subject,
            boolean secondFactor,
            byte[] tokenHash,
            String browser,
            Instant now,
            Instant ends,
            Instant codeEnds) {}

    /** The step it stands at; empty for somebody whom we do not know, and for a suspended account. */
    Future<Optional<Session.Step>> open(Opening opening) {
        return database.query(
                        OPEN,
                        Tuple.tuple()
                                .addValue(opening.subject())
                                .addValue(Buffer.buffer(opening.tokenHash()))
                                .addValue(at(opening.now()))
                                .addValue(at(opening.ends()))
                                .addValue(at(opening.codeEnds()))
                                .addValue(opening.secondFactor())
                                .addValue(opening.browser()))
                .map(rows -> step(rows.iterator().next()));
    }

    /** False when the session is over or the subject is somebody else's. */
    Future<Boolean> link(UUID session, String subject, Instant now) {
        return database.query(LINK, Tuple.of(session, subject, at(now)))
                .map(rows -> rows.size() == 1)
                .recover(failure -> SqlState.isViolationOf("staff_subject_once", failure)
                        ? Future.succeededFuture(false)
                        : Future.failedFuture(failure));
    }

    /** False when there was no link; all other sessions of the account end with it. */
    Future<Boolean> unlink(Session session) {
        return database.query(UNLINK, Tuple.of(session.account(), session.id())).map(rows -> rows.size() == 1);
    }

    private static Optional<Session.Step> step(Row row) {
        @Nullable String step = row.getString("step");
        return Optional.ofNullable(step).map(Session.Step::valueOf);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
