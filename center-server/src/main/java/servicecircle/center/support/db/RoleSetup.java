package servicecircle.center.support.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.support.crypto.Keys;

/** What the embedded server's superuser does at each start, and nobody else ever: roles, and who owns what. */
final class RoleSetup {
    private static final Logger LOG = LoggerFactory.getLogger(RoleSetup.class);

    private RoleSetup() {}

    /** Each start sets the passwords anew, so that they follow a key file that was put back. */
    static void makeRoles(Connection superuser, Keys keys) throws SQLException {
        for (String role : List.of(DatabaseRoles.OWNER, DatabaseRoles.APPLICATION, DatabaseRoles.AUDITOR)) {
            if (!isTrue(superuser, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + role + "')")) {
                run(superuser, "CREATE ROLE " + role);
            }
            // The password is of the alphabet of base64url: nothing in it needs quoting.
            run(
                    superuser,
                    "ALTER ROLE " + role
                            + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '"
                            + keys.databasePasswordOf(role) + "'");
        }
    }

    static void makeDatabase(Connection superuser, String name) throws SQLException {
        if (!isTrue(superuser, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = '" + name + "')")) {
            run(superuser, "CREATE DATABASE " + name + " OWNER " + DatabaseRoles.OWNER);
        }
    }

    /** Data folders from before the roles were divided belong to the application. */
    static void takeOver(Connection superuser, String database) throws SQLException {
        if (isTrue(superuser, """
                SELECT EXISTS (SELECT FROM pg_class WHERE relowner = 'servicecircle'::regrole)
                    OR EXISTS (SELECT FROM pg_proc WHERE proowner = 'servicecircle'::regrole)
                    OR EXISTS (SELECT FROM pg_database
                               WHERE datname = current_database() AND datdba = 'servicecircle'::regrole)""")) {
            run(superuser, "REASSIGN OWNED BY " + DatabaseRoles.APPLICATION + " TO " + DatabaseRoles.OWNER);
            LOG.info("event=database_taken_over database={} owner={}", database, DatabaseRoles.OWNER);
        }
    }

    private static boolean isTrue(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
