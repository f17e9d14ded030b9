package servicecircle.center.host.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import servicecircle.center.host.config.ConfigProblem;
import servicecircle.center.host.config.DataFolder;
import servicecircle.center.host.config.DatabaseDoor;
import servicecircle.center.people.access.Action;
import servicecircle.center.people.audit.AuditFeature;
import servicecircle.center.support.backup.Snapshot;
import servicecircle.center.support.crypto.BackupKey;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.DatabaseRoles;
import servicecircle.center.support.db.EmbeddedDatabase;

/** {@code backup FILE}: of a host that runs as well as of one that stands still. */
final class BackupTool {
    private final HostPlace place;
    private final Clock clock;
    private final SecureRandom random;
    private final Consumer<String> progress;

    BackupTool(HostPlace place, Clock clock, SecureRandom random, Consumer<String> progress) {
        this.place = place;
        this.clock = clock;
        this.random = random;
        this.progress = progress;
    }

    /** @throws IOException with a sentence for the operator */
    void backUp(Path file) throws IOException, SQLException {
        if (!Files.exists(place.keyFile())) {
            throw new ConfigProblem("there is no host in " + place.data() + ": it has no key file");
        }
        Keys keys = Keys.open(place.keyFile(), random);
        Instant began = clock.instant();
        if (place.external() != null) {
            write(DatabaseDoor.rolesOf(place.external()), keys, file);
        } else {
            DatabaseRoles running = EmbeddedDatabase.running(DataFolder.database(place.data()), keys);
            if (running != null) {
                write(running, keys, file);
            } else {
                writeAlone(keys, file);
            }
        }
        remember(began);
        progress.accept("backup " + file + ": " + Files.size(file) + " bytes, opened by " + place.backupKey()
                + "; keep a copy of that key in another place");
    }

    /** Starts the database of a host that stands still. */
    private void writeAlone(Keys keys, Path file) throws IOException, SQLException {
        DataFolder folder = DataFolder.take(place.data());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.database(), keys)) {
            write(database.roles(), keys, file);
        } finally {
            folder.leave();
        }
    }

    /** The line comes after the file: it says what was done, and the file cannot hold it. */
    private void write(DatabaseRoles roles, Keys keys, Path file) throws IOException, SQLException {
        BackupKey key = BackupKey.openOrMake(place.backupKey(), random);
        new Snapshot(key, clock, random, progress).write(roles.owner(), place.keyFile(), file);
        String detail = "bytes=" + Files.size(file);
        HostDatabase.on(
                roles.application(),
                keys,
                (database, known, slowWork) -> AuditFeature.note(database, Action.BACKUP_MADE, detail));
    }

    /** For the figure that tells how old the last backup is. */
    private void remember(Instant began) throws IOException {
        Path mark = DataFolder.lastBackup(place.data());
        if (!Files.exists(mark)) {
            Files.createFile(mark);
        }
        Files.setLastModifiedTime(mark, FileTime.from(began));
    }
}
