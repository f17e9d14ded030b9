package servicecircle.center.people.staff;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.support.db.Database;

/** What somebody changes about their own account. */
final class OwnAccountStore {
    private static final String PASSWORDS = """
            SELECT a.password, ARRAY(SELECT p.password FROM staff_password p WHERE p.account_id = a.id
                                     ORDER BY p.until DESC LIMIT 3) AS earlier
            FROM staff_account a WHERE a.id = $1 AND a.password IS NOT NULL""";

    /** Only while the old one still is the one that was checked; all other sessions end. */
    private static final String CHANGE_PASSWORD = """
            WITH done AS (
                   UPDATE staff_account SET password = $3, password_at = $4, must_change = false, version = version + 1
                   WHERE id = $1 AND password = $2 RETURNING id),
                 kept AS (INSERT INTO staff_password (account_id, password, until) SELECT id, $2, $4 FROM done),
                 out AS (DELETE FROM staff_session s USING done WHERE s.account_id = done.id AND s.id <> $5)
            SELECT audit_append(0, 'STAFF', $6, 'PASSWORD_CHANGED', $1::uuid::text, '') FROM done""";

    private static final String OFFER =
            "UPDATE staff_session SET totp_offered = $2 WHERE id = $1 AND totp_offered IS NULL";

    private static final String OFFERED =
            "SELECT totp_offered FROM staff_session WHERE id = $1 AND totp_offered IS NOT NULL";

    private static final String SET_SECOND_FACTOR = """
            WITH offered AS (
                   UPDATE staff_session SET totp_offered = NULL WHERE id = $1 AND totp_offered = $2 RETURNING account_id),
                 done AS (
                   UPDATE staff_account a SET totp_sealed = $2, totp_step = $3, version = version + 1 FROM offered
                   WHERE a.id = offered.account_id RETURNING a.id),
                 gone AS (DELETE FROM staff_recovery_code r USING done WHERE r.account_id = done.id AND r.code_index <> ALL($4)),
                 codes AS (INSERT INTO staff_recovery_code (account_id, code_index) SELECT done.id, unnest($4::bytea[]) FROM done),
                 out AS (DELETE FROM staff_session s USING done WHERE s.account_id = done.id AND s.id <> $1)
            SELECT audit_append(0, 'STAFF', $5, 'SECOND_FACTOR_SET', id::text, '') FROM done""";

    private final Database database;

    OwnAccountStore(Database database) {
        this.database = database;
    }

    /** The hash of the password and those of the last three before it. */
    record Passwords(String current, List<String> earlier) {}

    Future<Optional<Passwords>> passwordsOf(UUID account) {
        return database.query(PASSWORDS, Tuple.of(account)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(row -> new Passwords(row.getString("password"), List.of(row.getArrayOfStrings("earlier")))));
    }

    /** @return whether nobody was faster */
    Future<Boolean> changePassword(Session session, String from, String to, Instant now) {
        return database.query(
                        CHANGE_PASSWORD,
                        Tuple.of(
                                session.account(),
                                from,
                                to,
                                now.atOffset(ZoneOffset.UTC),
                                session.id(),
                                session.name()))
                .map(rows -> rows.size() == 1);
    }

    Future<Void> offer(Session session, byte[] sealed) {
        return database.query(OFFER, Tuple.of(session.id(), Buffer.buffer(sealed)))
                .mapEmpty();
    }

    Future<Optional<byte[]>> offeredTo(Session session) {
        return database.query(OFFERED, Tuple.of(session.id()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> Objects.requireNonNull(row.getBuffer("totp_offered"))
                                .getBytes()));
    }

    /** Takes up the offer whose code was right, with recovery codes that replace all earlier ones. */
    Future<Boolean> setSecondFactor(Session session, byte[] sealed, long step, List<byte[]> recoveryCodes) {
        Buffer[] codes = recoveryCodes.stream().map(Buffer::buffer).toArray(Buffer[]::new);
        return database.query(
                        SET_SECOND_FACTOR,
                        Tuple.tuple()
                                .addValue(session.id())
                                .addValue(Buffer.buffer(sealed))
                                .addValue(step)
                                .addValue(codes)
                                .addValue(session.name()))
                .map(rows -> rows.size() == 1);
    }
}
