package servicecircle.center.people.staff;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
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
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Role;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.db.SqlState;

/** Accounts, as those see them who rule over them. Each change and its line in the trail are one statement. */
final class AccountStore {
    private static final String SELECT = """
            SELECT a.id, a.name, a.person, a.state, a.reason, a.roles, a.all_centers, a.totp_sealed IS NOT NULL AS second_factor,
                   a.seen_at, a.password_at,
                   ARRAY(SELECT c.code FROM staff_center w JOIN center c ON c.id = w.center_id WHERE w.account_id = a.id) AS centers,
                   (SELECT max(t.locked_until) FROM sign_in_try t
                    WHERE (t.name_index = $2 OR t.name_index = uuid_send(a.id)) AND t.locked_until > $3) AS locked_until
            FROM staff_account a WHERE\s""";

    private static final String LIST = """
            SELECT a.id, a.name, a.person, a.state, a.reason, a.roles, a.all_centers, a.totp_sealed IS NOT NULL AS second_factor,
                   a.seen_at, a.password_at, NULL::timestamptz AS locked_until,
                   ARRAY(SELECT c.code FROM staff_center w JOIN center c ON c.id = w.center_id WHERE w.account_id = a.id) AS centers
            FROM staff_account a
            WHERE a.all_centers OR EXISTS (
              SELECT FROM staff_center w JOIN center c ON c.id = w.center_id WHERE w.account_id = a.id AND c.code = $1)
            ORDER BY a.name""";

    private static final String MAKE = """
            WITH made AS (
                   INSERT INTO staff_account (id, name, person, password, password_at)
                   VALUES ($1, $2, $3, $4, $5) RETURNING id),
                 placed AS (
                   INSERT INTO staff_center (account_id, center_id)
                   SELECT made.id, c.id FROM made, center c WHERE c.code = $6)
            SELECT audit_append((SELECT id FROM center WHERE code = $6), $7, $8, 'ACCOUNT_MADE', $1::uuid::text, 'name=' || $2)
            FROM made""";

    /** The centers in one go: those that are no longer given go, those that are new come. */
    private static final String GIVE_ROLES = """
            WITH given AS (
                   UPDATE staff_account SET roles = $2, all_centers = $3, state = 'ACTIVE', reason = '', version = version + 1
                   WHERE id = $1 AND state IN ('WAITING', 'ACTIVE') RETURNING id),
                 gone AS (
                   DELETE FROM staff_center w USING given WHERE w.account_id = given.id
                     AND w.center_id NOT IN (SELECT id FROM center WHERE code = ANY($4))),
                 placed AS (
                   INSERT INTO staff_center (account_id, center_id)
                   SELECT given.id, c.id FROM given, center c WHERE c.code = ANY($4) ON CONFLICT DO NOTHING)
            SELECT audit_append(0, $5, $6, 'ROLES_GIVEN', $1::uuid::text, $7) FROM given""";

    /** The last security administrator stays: without one nobody could give a role again. */
    private static final String SUSPEND = """
            WITH done AS (
                   UPDATE staff_account SET state = 'SUSPENDED', reason = $2, version = version + 1
                   WHERE id = $1 AND state <> 'SUSPENDED'
                     AND NOT (state = 'ACTIVE' AND roles @> '{SECURITY_ADMIN}' AND NOT EXISTS (
                       SELECT FROM staff_account other WHERE other.id <> $1 AND other.state = 'ACTIVE'
                         AND other.roles @> '{SECURITY_ADMIN}')) RETURNING id),
                 out AS (DELETE FROM staff_session s USING done WHERE s.account_id = done.id)
            SELECT audit_append(0, $3, $4, 'ACCOUNT_SUSPENDED', $1::uuid::text, '') FROM done""";

    private static final String RESUME = """
            WITH done AS (
                   UPDATE staff_account SET reason = '', version = version + 1,
                     state = CASE WHEN cardinality(roles) > 0 THEN 'ACTIVE' ELSE 'WAITING' END
                   WHERE id = $1 AND state = 'SUSPENDED' RETURNING id)
            SELECT audit_append(0, $2, $3, 'ACCOUNT_RESUMED', $1::uuid::text, '') FROM done""";

    /**
     * A password made by somebody else takes the roles away until the security administrator gives them again: or whoever
     * makes accounts could step into any office.
     */
    private static final String RESET = """
            WITH old AS (SELECT id, password FROM staff_account WHERE id = $1 AND state <> 'SUSPENDED'
                     AND NOT (state = 'ACTIVE' AND roles @> '{SECURITY_ADMIN}' AND NOT EXISTS (
                       SELECT FROM staff_account other WHERE other.id <> $1 AND other.state = 'ACTIVE'
                         AND other.roles @> '{SECURITY_ADMIN}'))
                   FOR UPDATE),
                 kept AS (INSERT INTO staff_password (account_id, password, until)
                          SELECT id, password, $3 FROM old WHERE password IS NOT NULL),
                 codes AS (DELETE FROM staff_recovery_code r USING old WHERE r.account_id = old.id),
                 out AS (DELETE FROM staff_session s USING old WHERE s.account_id = old.id),
                 done AS (
                   UPDATE staff_account a SET password = $2, password_at = $3, must_change = true, totp_sealed = NULL,
                     totp_step = 0, subject = NULL, state = 'WAITING', roles = '{}', version = version + 1
                   FROM old WHERE a.id = old.id RETURNING a.id)
            SELECT audit_append(0, $4, $5, 'PASSWORD_RESET', $1::uuid::text, '') FROM done""";

    private static final String UNLOCK = """
            WITH done AS (
              DELETE FROM sign_in_try WHERE name_index = $2 OR name_index = uuid_send($1::uuid) RETURNING asker)
            SELECT audit_append(0, $3, $4, 'UNLOCKED', $1::uuid::text, 'places=' || count(*)) FROM done HAVING count(*) > 0""";

    private final Database database;

    AccountStore(Database database) {
        this.database = database;
    }

    /** The accounts whose roles hold at a center. */
    Future<List<Account>> of(String center) {
        return database.query(LIST, Tuple.of(center)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(AccountStore::account)
                .toList());
    }

    /** @param nameIndex the keyed hash under which failed tries with its name are kept */
    Future<Optional<Account>> find(UUID id, byte[] nameIndex, Instant now) {
        return database.query(
                        SELECT + "a.id = $1", Tuple.of(id, Buffer.buffer(nameIndex), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(account(rows.iterator().next())));
    }

    Future<Optional<String>> nameOf(UUID id) {
        return database.query("SELECT name FROM staff_account WHERE id = $1", Tuple.of(id))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getString("name")));
    }

    /** An account to make, with its first password's hash. */
    record NewAccount(UUID id, SignInName name, String person, String password, Instant at) {}

    /** @return whether the name was still free */
    Future<Boolean> make(NewAccount account, String center, Actor by) {
        return database.query(
                        MAKE,
                        Tuple.tuple()
                                .addValue(account.id())
                                .addValue(account.name().text())
                                .addValue(account.person())
                                .addValue(account.password())
                                .addValue(account.at().atOffset(ZoneOffset.UTC))
                                .addValue(center)
                                .addValue(by.kind())
                                .addValue(by.name()))
                .map(rows -> rows.size() == 1)
                .recover(failure -> SqlState.isViolationOf("staff_name_once", failure)
                        ? Future.succeededFuture(false)
                        : Future.failedFuture(failure));
    }

    /** Roles and where they hold. */
    record Grant(Set<Role> roles, boolean allCenters, Set<String> centers) {
        Grant {
            roles = Set.copyOf(roles);
            centers = Set.copyOf(centers);
        }

        private String asDetail() {
            return "roles=" + roles.stream().map(Role::name).sorted().collect(Collectors.joining("+")) + " centers="
                    + (allCenters ? "all" : centers.stream().sorted().collect(Collectors.joining("+")));
        }
    }

    Future<Boolean> giveRoles(UUID id, Grant grant, Actor by) {
        return changed(database.query(
                GIVE_ROLES,
                Tuple.tuple()
                        .addValue(id)
                        .addValue(grant.roles().stream().map(Role::name).toArray(String[]::new))
                        .addValue(grant.allCenters())
                        .addValue(grant.centers().toArray(String[]::new))
                        .addValue(by.kind())
                        .addValue(by.name())
                        .addValue(grant.asDetail())));
    }

    Future<Boolean> suspend(UUID id, String reason, Actor by) {
        return changed(database.query(SUSPEND, Tuple.of(id, reason, by.kind(), by.name())));
    }

    Future<Boolean> resume(UUID id, Actor by) {
        return changed(database.query(RESUME, Tuple.of(id, by.kind(), by.name())));
    }

    Future<Boolean> reset(UUID id, String passwordHash, Instant now, Actor by) {
        return changed(
                database.query(RESET, Tuple.of(id, passwordHash, now.atOffset(ZoneOffset.UTC), by.kind(), by.name())));
    }

    Future<Boolean> unlock(UUID id, byte[] nameIndex, Actor by) {
        return changed(database.query(UNLOCK, Tuple.of(id, Buffer.buffer(nameIndex), by.kind(), by.name())));
    }

    private static Future<Boolean> changed(Future<RowSet<Row>> statement) {
        return statement.map(rows -> rows.size() == 1);
    }

    private static Account account(Row row) {
        return new Account(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("person"),
                Account.State.valueOf(row.getString("state")),
                row.getString("reason"),
                Arrays.stream(row.getArrayOfStrings("roles")).map(Role::valueOf).collect(Collectors.toSet()),
                row.getBoolean("all_centers"),
                Set.of(row.getArrayOfStrings("centers")),
                row.getBoolean("second_factor"),
                instant(row, "seen_at"),
                Objects.requireNonNull(instant(row, "password_at")),
                instant(row, "locked_until"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
