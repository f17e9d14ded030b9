package servicecircle.center.support.db;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema up to date, before the event loop starts. Runs on PostgreSQL 15 and newer alike. */
public final class Migrations {
    private Migrations() {}

    /** Runs as the owner; ends with the privileges of the application and the auditor. */
    public static void run(DatabaseRoles roles) {
        configuration(roles, newest(roles)).load().migrate();
    }

    /** The same, but stops at an older version: the one that a backup was made with. */
    public static void runUpTo(String version, DatabaseRoles roles) {
        configuration(roles, version)
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    /** The newest version that this program knows. */
    public static String newest(DatabaseRoles roles) {
        MigrationInfo[] all = configuration(roles, "").load().info().all();
        return Arrays.stream(all)
                .filter(migration -> !migration.getState().name().contains("FUTURE"))
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse("0");
    }

    /** The version is part of the privileges' text, so that they are granted again when a migration added tables. */
    private static FluentConfiguration configuration(DatabaseRoles roles, String version) {
        DatabaseAddress owner = roles.owner();
        return Flyway.configure()
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of(
                        "application", roles.application().user(), "auditor", roles.auditor(), "version", version));
    }
}
