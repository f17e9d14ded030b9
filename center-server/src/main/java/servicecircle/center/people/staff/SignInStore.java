package servicecircle.center.people.staff;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.support.db.Database;

/** What signing in reads and writes. Known and unknown names go through the same statements. */
final class SignInStore {
    private static final String LOOK_UP = """
            SELECT a.id, a.password, a.state, t.locked_until, a.totp_sealed IS NOT NULL AS second_factor
            FROM (VALUES (1)) AS always
            LEFT JOIN staff_account a ON a.name = $1
            LEFT JOIN sign_in_try t ON t.name_index = $2 AND t.asker = $3""";

    /** Five failures within 15 minutes of each other, then 15 minutes of pause at this place. Tries in the pause count not. */
    private static final String FAILED = """
            WITH tried AS (
              INSERT INTO sign_in_try AS t (name_index, asker, failures, last_at) VALUES ($1, $2, 1, $3)
              ON CONFLICT (name_index, asker) DO UPDATE SET
                failures = CASE WHEN t.locked_until > $3 THEN t.failures
                                WHEN t.last_at < $3 - interval '15 minutes' OR t.locked_until <= $3 THEN 1
                                ELSE t.failures + 1 END,
                locked_until = CASE WHEN t.locked_until > $3 THEN t.locked_until
                                    WHEN t.last_at >= $3 - interval '15 minutes' AND t.locked_until IS NULL
                                      AND t.failures + 1 >= 5 THEN $3 + interval '15 minutes' END,
                last_at = $3
              RETURNING failures, locked_until)
            SELECT audit_append(0, 'RESIDENT', '', CASE WHEN locked_until IS NULL THEN 'SIGN_IN_FAILED' ELSE 'LOCKED' END,
                                coalesce($4::uuid::text, ''), 'failures=' || failures) FROM tried""";

    private static final String OPENED = """
            WITH forgiven AS (DELETE FROM sign_in_try WHERE name_index = $1 AND asker = $2),
                 left_behind AS (DELETE FROM staff_session WHERE token_hash = $3),
                 seen AS (UPDATE staff_account SET seen_at = $6 WHERE id = $4 AND $9 = 'SIGNED_IN'),
                 opened AS (
                   INSERT INTO staff_session (token_hash, id, account_id, made_at, seen_at, ends_at, step, browser)
                   SELECT $5, gen_random_uuid(), id, $6, $6, $7, $9, $8 FROM staff_account
                   WHERE id = $4 AND state = 'ACTIVE' AND password = $11 FOR SHARE
                   RETURNING id)
            SELECT audit_append(0, 'STAFF', $10, 'SIGNED_IN', $4::uuid::text, 'step=' || $9) FROM opened""";

    private static final String SECRET = """
            SELECT a.totp_sealed, a.totp_step, t.locked_until FROM staff_account a
            LEFT JOIN sign_in_try t ON t.name_index = uuid_send(a.id) AND t.asker = 'code'
            WHERE a.id = $1 AND a.totp_sealed IS NOT NULL""";

    /** The code's step must be later than the last one: of two requests with one code one gets in. */
    private static final String CODE_RIGHT = """
            WITH fresh AS (UPDATE staff_account SET totp_step = $2, seen_at = $3 WHERE id = $1 AND totp_step < $2
                     AND NOT EXISTS (SELECT FROM sign_in_try t WHERE t.name_index = uuid_send($1) AND t.asker = 'code'
                                     AND t.locked_until > $3)
                   RETURNING id),
                 opened AS (
                   UPDATE staff_session s SET step = 'SIGNED_IN', token_hash = $5, ends_at = $6, seen_at = $3 FROM fresh
                   WHERE s.id = $4 AND s.step = 'PASSWORD' RETURNING s.id)
            SELECT audit_append(0, 'STAFF', $7, 'SIGNED_IN', $1::uuid::text, 'step=CODE') FROM opened""";

    private static final String RECOVERY_CODE_RIGHT = """
            WITH spent AS (
                   UPDATE staff_recovery_code SET used_at = $3 WHERE account_id = $1 AND code_index = $2 AND used_at IS NULL
                   RETURNING account_id),
                 opened AS (
                   UPDATE staff_session s SET step = 'SIGNED_IN', token_hash = $5, ends_at = $6, seen_at = $3 FROM spent
                   WHERE s.id = $4 AND s.step = 'PASSWORD' RETURNING s.id)
            SELECT audit_append(0, 'STAFF', $7, 'RECOVERY_CODE_USED', $1::uuid::text, '') FROM opened""";

    /**
     * Five wrong codes end the session and make the account's second step pause for 15 minutes, wherever it is tried from:
     * who comes this far has the password.
     */
    private static final String CODE_WRONG = """
            WITH tried AS (
                   INSERT INTO sign_in_try AS t (name_index, asker, failures, last_at) VALUES (uuid_send($3), 'code', 1, $4)
                   ON CONFLICT (name_index, asker) DO UPDATE SET
                     failures = CASE WHEN t.last_at < $4 - interval '15 minutes' OR t.locked_until <= $4 THEN 1
                                     ELSE t.failures + 1 END,
                     locked_until = CASE WHEN t.locked_until > $4 THEN t.locked_until
                                         WHEN t.last_at >= $4 - interval '15 minutes' AND t.locked_until IS NULL
                                           AND t.failures + 1 >= 5 THEN $4 + interval '15 minutes' END,
                     last_at = $4
                   RETURNING failures, locked_until),
                 ended AS (DELETE FROM staff_session s USING tried WHERE s.id = $1 AND tried.locked_until IS NOT NULL)
            SELECT audit_append(0, 'STAFF', $2, CASE WHEN locked_until IS NULL THEN 'SIGN_IN_FAILED' ELSE 'LOCKED' END,
                                $3::uuid::text, 'code, failures=' || failures) FROM tried""";

    private final Database database;

    SignInStore(Database database) {
        this.database = database;
    }

    /** Whose name it is, if anybody's, and whether this place has to pause. */
    record Found(
            @Nullable UUID account,
            @Nullable String password,
            boolean active,
            @Nullable Instant lockedUntil,
            boolean secondFactor) {}

    /** A name and a place as the table of failures knows them. */
    record Place(byte[] nameIndex, String asker) {}

    Future<Found> lookUp(SignInName name, Place place) {
        return database.query(LOOK_UP, Tuple.of(name.text(), Buffer.buffer(place.nameIndex()), place.asker()))
                .map(rows -> found(rows.iterator().next()));
    }

    Future<Void> failed(Place place, @Nullable UUID account, Instant now) {
        return database.query(
                        FAILED,
                        Tuple.tuple()
                                .addValue(Buffer.buffer(place.nameIndex()))
                                .addValue(place.asker())
                                .addValue(at(now))
                                .addValue(account))
                .mapEmpty();
    }

    /** A session to open: its secret's hash, where, and until when. */
    record Opening(byte[] tokenHash, byte[] leftBehind, String browser, Instant now, Instant ends, Session.Step step) {}

    /** Opens a session; false when the account was suspended or its password changed since it was looked up. */
    Future<Boolean> open(Place place, Found found, SignInName name, Opening opening) {
        UUID account = Objects.requireNonNull(found.account());
        String password = Objects.requireNonNull(found.password());
        return database.query(
                        OPENED,
                        Tuple.tuple()
                                .addValue(Buffer.buffer(place.nameIndex()))
                                .addValue(place.asker())
                                .addValue(Buffer.buffer(opening.leftBehind()))
                                .addValue(account)
                                .addValue(Buffer.buffer(opening.tokenHash()))
                                .addValue(at(opening.now()))
                                .addValue(at(opening.ends()))
                                .addValue(opening.browser())
                                .addValue(opening.step().name())
                                .addValue(name.text())
                                .addValue(password))
                .map(rows -> rows.size() == 1);
    }

    /** The sealed secret of a second factor, the step of the last code used, and whether codes have to pause. */
    record SecondFactor(
            byte[] sealed, long lastStep, @Nullable Instant lockedUntil) {}

    Future<Optional<SecondFactor>> secondFactor(UUID account) {
        return database.query(SECRET, Tuple.of(account)).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            OffsetDateTime locked = row.getOffsetDateTime("locked_until");
            return Optional.of(new SecondFactor(
                    row.getBuffer("totp_sealed").getBytes(),
                    row.getLong("totp_step"),
                    locked == null ? null : locked.toInstant()));
        });
    }

    Future<Boolean> codeRight(Session session, long step, Opening opening) {
        return database.query(
                        CODE_RIGHT,
                        Tuple.tuple()
                                .addValue(session.account())
                                .addValue(step)
                                .addValue(at(opening.now()))
                                .addValue(session.id())
                                .addValue(Buffer.buffer(opening.tokenHash()))
                                .addValue(at(opening.ends()))
                                .addValue(session.name()))
                .map(rows -> rows.size() == 1);
    }

    Future<Boolean> recoveryCodeRight(Session session, byte[] codeIndex, Opening opening) {
        return database.query(
                        RECOVERY_CODE_RIGHT,
                        Tuple.tuple()
                                .addValue(session.account())
                                .addValue(Buffer.buffer(codeIndex))
                                .addValue(at(opening.now()))
                                .addValue(session.id())
                                .addValue(Buffer.buffer(opening.tokenHash()))
                                .addValue(at(opening.ends()))
                                .addValue(session.name()))
                .map(rows -> rows.size() == 1);
    }

    Future<Void> codeWrong(Session session, Instant now) {
        return database.query(CODE_WRONG, Tuple.of(session.id(), session.name(), session.account(), at(now)))
                .mapEmpty();
    }

    private static Found found(Row row) {
        OffsetDateTime locked = row.getOffsetDateTime("locked_until");
        return new Found(
                row.getUUID("id"),
                row.getString("password"),
                "ACTIVE".equals(row.getString("state")),
                locked == null ? null : locked.toInstant(),
                Boolean.TRUE.equals(row.getBoolean("second_factor")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
