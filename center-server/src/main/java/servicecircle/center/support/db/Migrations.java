package servicecircle.center.support.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema up to date, before the event loop starts. Runs on PostgreSQL 15 and newer alike. */
public final class Migrations {
    private static final Pattern VERSIONED = Pattern.compile("V(\\d+)__.*\\.sql");

    private Migrations() {}

    /** Runs as the owner; ends with the privileges of the application and the auditor. */
    public static void run(DatabaseRoles roles) {
        configuration(roles, newest().getVersion()).load().migrate();
    }

    /** The same, but stops at an older version: the one that a backup was made with. */
    public static void runUpTo(String version, DatabaseRoles roles) {
        configuration(roles, version)
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    /** Whether a schema is of a later program than this one. */
    public static boolean isNewerThanKnown(String version) {
        return MigrationVersion.fromVersion(version).compareTo(newest()) > 0;
    }

    /** Read from the names of the files: asking Flyway would take a connection. */
    private static MigrationVersion newest() {
        try {
            URI folder = Objects.requireNonNull(Migrations.class.getResource("/db/migration"))
                    .toURI();
            if (!"jar".equals(folder.getScheme())) {
                return newestIn(Path.of(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                return newestIn(jar.getPath("/db/migration"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a resource has no address", e);
        }
    }

    private static MigrationVersion newestIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> VERSIONED.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .map(name -> MigrationVersion.fromVersion(name.group(1)))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
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
