package servicecircle.center.support.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role of every request may not do, whoever speaks through it. */
class RolesIT {
    private static final String REFUSED = "42501";
    private static final DatabaseRoles ROLES = migrated();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE mine (id int)",
                "CREATE TEMPORARY TABLE mine (id int)",
                "CREATE SCHEMA mine",
                "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "DROP TABLE booking",
                "ALTER TABLE booking DROP CONSTRAINT booking_no_overlap",
                "ALTER TABLE booking DISABLE TRIGGER USER",
                "CREATE TRIGGER mine BEFORE INSERT ON booking EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                "TRUNCATE booking CASCADE",
                "DROP FUNCTION book_room",
                "DELETE FROM flyway_schema_history",
                "ALTER ROLE servicecircle SUPERUSER",
                "SET ROLE servicecircle_owner",
                "SET ROLE postgres",
                "SET session_replication_role = replica",
                "GRANT servicecircle_owner TO servicecircle",
                "COPY booking TO PROGRAM 'true'",
                "CREATE ROLE mine"
            })
    void the_application_changes_rows_and_nothing_else(String sql) {
        assertThatThrownBy(() -> run(ROLES.application(), sql))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(REFUSED));
    }

    @Test
    void the_application_reads_and_changes_the_rows_of_the_hall() throws SQLException {
        run(ROLES.application(), "INSERT INTO center (code) VALUES ('X')");
        run(ROLES.application(), "UPDATE center SET code = 'Y' WHERE code = 'X'");
        run(ROLES.application(), "DELETE FROM center WHERE code = 'Y'");
        run(ROLES.application(), "SELECT * FROM flyway_schema_history");
    }

    @Test
    void the_audit_trail_is_read_by_both_and_written_through_its_function_alone() throws SQLException {
        DatabaseRoles roles = migrated();
        run(roles.application(), "SELECT audit_append(0, 'SYSTEM', '', 'RETENTION_RUN', '', '')");
        for (DatabaseAddress reader : new DatabaseAddress[] {roles.application(), auditor(roles)}) {
            run(reader, "SELECT * FROM audit_log, audit_head");
            refused(reader, "INSERT INTO audit_log TABLE audit_log");
            refused(reader, "UPDATE audit_head SET seq = 2");
            refused(reader, "DELETE FROM audit_log");
        }
        refused(auditor(roles), "SELECT audit_append(0, 'SYSTEM', '', 'RETENTION_RUN', '', '')");
        refused(auditor(roles), "SELECT * FROM booking");
    }

    @Test
    void a_data_folder_in_which_the_application_owned_everything_is_taken_over() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder, AnyDatabase.KEYS)) {
            Migrations.run(first.roles());
            makeOld(first.roles());
            run(first.address(), "CREATE TABLE proof_of_the_old_ways (id int)");
        }

        try (EmbeddedDatabase second = EmbeddedDatabase.start(folder, AnyDatabase.KEYS)) {
            Migrations.run(second.roles());

            refused(second.address(), "DROP TABLE proof_of_the_old_ways");
            refused(second.address(), "CREATE TABLE another (id int)");
            run(second.address(), "SELECT * FROM booking");
            run(second.roles().owner(), "DROP TABLE proof_of_the_old_ways");
        }
    }

    @Test
    void an_operator_without_a_separate_owner_migrates_and_works_as_one_role() throws SQLException {
        DatabaseRoles one = DatabaseRoles.undivided(AnyDatabase.empty().owner());

        Migrations.run(one);
        Migrations.run(one);

        assertThat(one.divided()).isFalse();
        run(one.application(), "INSERT INTO center (code) VALUES ('X')");
        run(one.application(), "SELECT * FROM booking");
    }

    /** As it was before the roles were divided: database and tables belong to the application. */
    private static void makeOld(DatabaseRoles roles) throws SQLException {
        DatabaseAddress owner = roles.owner();
        DatabaseAddress superuser = new DatabaseAddress(
                owner.host(), owner.port(), owner.database(), "postgres", AnyDatabase.KEYS.databasePassword());
        run(superuser, "DELETE FROM flyway_schema_history WHERE script = 'R__privileges.sql'");
        run(superuser, "REASSIGN OWNED BY servicecircle_owner TO servicecircle");
        run(superuser, "DROP OWNED BY servicecircle_owner");
        run(superuser, "DROP ROLE servicecircle_owner");
    }

    private static DatabaseRoles migrated() {
        DatabaseRoles roles = AnyDatabase.empty();
        Migrations.run(roles);
        return roles;
    }

    private static DatabaseAddress auditor(DatabaseRoles roles) {
        DatabaseAddress owner = roles.owner();
        String password = AnyDatabase.KEYS.databasePasswordOf(DatabaseRoles.AUDITOR);
        return new DatabaseAddress(owner.host(), owner.port(), owner.database(), DatabaseRoles.AUDITOR, password);
    }

    private static void refused(DatabaseAddress as, String sql) {
        assertThatThrownBy(() -> run(as, sql)).hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private static void run(DatabaseAddress as, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(as.jdbcUrl(), as.user(), as.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
