package servicecircle.center.support.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicecircle.center.support.crypto.BackupKey;
import servicecircle.center.support.crypto.SealedOutput;
import servicecircle.center.support.db.AnyDatabase;
import servicecircle.center.support.db.DatabaseAddress;
import servicecircle.center.support.db.DatabaseRoles;
import servicecircle.center.support.db.Migrations;

class RestorationIT {
    private static final String TRAIL = """
            CREATE TABLE guarded (id int PRIMARY KEY);
            CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'never'; END $$;
            CREATE TRIGGER a_is_append_only BEFORE INSERT OR UPDATE OR DELETE ON guarded
              FOR EACH ROW EXECUTE FUNCTION never();
            CREATE TRIGGER b_is_kept BEFORE TRUNCATE ON guarded EXECUTE FUNCTION never();
            ALTER TABLE guarded ENABLE ALWAYS TRIGGER b_is_kept""";

    @TempDir
    Path folder;

    private BackupKey key;
    private Path file;

    @BeforeEach
    void makeKey() throws IOException {
        key = BackupKey.openOrMake(folder.resolve("backup.key"), new SecureRandom());
        file = folder.resolve("backup");
    }

    @Test
    void triggers_that_guard_a_table_let_a_restore_through_and_are_on_again_as_they_were() throws Exception {
        DatabaseRoles source = migrated();
        run(source.owner(), "CREATE TABLE guarded (id int PRIMARY KEY); INSERT INTO guarded VALUES (1), (2)");
        Path keys = Files.writeString(folder.resolve("host.keys"), "any");
        new Snapshot(key, Clock.systemUTC(), new SecureRandom(), line -> {}).write(source.owner(), keys, file);
        DatabaseRoles target = migrated();
        run(target.owner(), TRAIL);

        new Restoration(new BackupReader(file, key), line -> {}).fill(target.owner());

        assertThat(text(target, "SELECT count(*) FROM guarded")).isEqualTo("2");
        assertThat(text(
                        target,
                        "SELECT string_agg(tgenabled::text, '' ORDER BY tgname) FROM pg_trigger"
                                + " WHERE tgrelid = 'guarded'::regclass AND NOT tgisinternal"))
                .isEqualTo("OA");
    }

    @Test
    void a_backup_of_a_newer_program_is_refused() throws IOException {
        try (SealedOutput sealed = new SealedOutput(Files.newOutputStream(file), key, new SecureRandom())) {
            DataOutputStream out = new DataOutputStream(sealed);
            new BackupHeader(Instant.EPOCH, "9999").write(out);
            out.writeByte(Part.END);
        }

        assertThatIOException()
                .isThrownBy(() -> new Restoration(new BackupReader(file, key), line -> {}).verified())
                .withMessageContaining("newer than this version knows");
    }

    private static DatabaseRoles migrated() {
        DatabaseRoles roles = AnyDatabase.empty();
        Migrations.run(roles);
        return roles;
    }

    private static void run(DatabaseAddress as, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(as.jdbcUrl(), as.user(), as.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(DatabaseRoles roles, String sql) throws SQLException {
        DatabaseAddress as = roles.owner();
        try (var connection = DriverManager.getConnection(as.jdbcUrl(), as.user(), as.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
