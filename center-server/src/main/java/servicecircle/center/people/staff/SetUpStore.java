package servicecircle.center.people.staff;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import servicecircle.center.people.access.Role;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.db.SqlState;

/** The first accounts of a host. A row that can be there once decides which of two set-ups counts. */
final class SetUpStore {
    private static final String SET_UP = """
            WITH once AS (
                   INSERT INTO setting (key, value) VALUES ('setup.done', 'yes') ON CONFLICT (key) DO NOTHING RETURNING key),
                 made AS (
                   INSERT INTO staff_account (id, name, person, password, password_at, must_change, state, roles, all_centers)
                   SELECT gen_random_uuid(), g.name, g.name, g.password, $4, $5, 'ACTIVE', ARRAY[g.role], true
                   FROM once, unnest($1::text[], $2::text[], $3::text[]) AS g (name, role, password)
                   RETURNING id)
            SELECT audit_append(0, 'SYSTEM', '', 'SET_UP', '', 'accounts=' || count(*)) FROM made HAVING count(*) > 0""";

    private static final String REOPEN = """
            WITH gone AS (DELETE FROM setting WHERE key = 'setup.done' RETURNING key)
            SELECT audit_append(0, 'SYSTEM', '', 'SET_UP', '', 'reopened') FROM gone""";

    private final Database database;

    SetUpStore(Database database) {
        this.database = database;
    }

    /** An account to begin with; {@code password} is hashed. */
    record First(String name, Role role, String password) {}

    Future<Boolean> isDone() {
        return database.query("SELECT FROM setting WHERE key = 'setup.done'", Tuple.tuple())
                .map(rows -> rows.size() == 1);
    }

    /** Lets the next start make three offices again; false when it would anyway. */
    Future<Boolean> reopen() {
        return database.query(REOPEN, Tuple.tuple()).map(rows -> rows.size() == 1);
    }

    /**
     * Makes the first accounts, for all centers of the host.
     *
     * @param mustChange whether their passwords have to be changed at the first sign-in
     * @return whether nobody was here before
     */
    Future<Boolean> setUp(List<First> accounts, boolean mustChange, Instant now) {
        return database.query(
                        SET_UP,
                        Tuple.of(
                                accounts.stream().map(First::name).toArray(String[]::new),
                                accounts.stream()
                                        .map(first -> first.role().name())
                                        .toArray(String[]::new),
                                accounts.stream().map(First::password).toArray(String[]::new),
                                now.atOffset(ZoneOffset.UTC),
                                mustChange))
                .map(rows -> rows.size() == 1)
                // After a set-up that was reopened names may be taken; nothing was made then.
                .recover(failure -> Future.failedFuture(
                        SqlState.isViolationOf("staff_name_once", failure)
                                ? BadInput.field("name", "NAME_TAKEN")
                                : failure));
    }
}
