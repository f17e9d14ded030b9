package servicecircle.center.host.config;

import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.support.db.DatabaseAddress;
import servicecircle.center.support.db.DatabaseRoles;

/** The way to an operator's own PostgreSQL: addresses and the passwords from their files. */
public final class DatabaseDoor {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseDoor.class);

    private DatabaseDoor() {}

    /**
     * The roles that a configuration names.
     *
     * @throws ConfigProblem when a password cannot be read or the address has another shape
     */
    public static DatabaseRoles rolesOf(HostConfig.ExternalDatabase database) {
        DatabaseAddress application = address(database.url(), database.login(), "database.passwordFile");
        if (database.migration() == null) {
            LOG.warn("event=database_roles_undivided user={} advice=set_database.migration", application.user());
            return DatabaseRoles.undivided(application);
        }
        return new DatabaseRoles(
                address(database.url(), database.migration(), "database.migration.passwordFile"),
                application,
                DatabaseRoles.AUDITOR);
    }

    private static DatabaseAddress address(String url, HostConfig.Login login, String key) {
        try {
            return DatabaseAddress.of(
                    url, login.user(), Files.readString(login.passwordFile()).strip());
        } catch (IOException e) {
            throw new ConfigProblem("cannot read " + key + " " + login.passwordFile());
        } catch (IllegalArgumentException e) {
            throw new ConfigProblem(String.valueOf(e.getMessage()));
        }
    }
}
