package servicecircle.center.host.tools;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import servicecircle.center.host.config.ConfigProblem;
import servicecircle.center.host.config.DataFolder;
import servicecircle.center.host.config.DatabaseDoor;
import servicecircle.center.host.config.HostConfig;
import servicecircle.center.people.access.Action;
import servicecircle.center.people.audit.AuditFeature;
import servicecircle.center.support.backup.BackupReader;
import servicecircle.center.support.backup.Restoration;
import servicecircle.center.support.crypto.BackupKey;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.DatabaseRoles;
import servicecircle.center.support.db.EmbeddedDatabase;

/** {@code restore FILE}: into a fresh data folder, or into an empty database of the operator's. */
final class RestoreTool {
    private final HostPlace place;
    private final SecureRandom random;
    private final Consumer<String> progress;

    RestoreTool(HostPlace place, SecureRandom random, Consumer<String> progress) {
        this.place = place;
        this.random = random;
        this.progress = progress;
    }

    /** @throws IOException with a sentence for the operator; what is refused changes nothing */
    void restore(Path file) throws IOException, SQLException {
        Restoration restoration = new Restoration(new BackupReader(file, BackupKey.open(place.backupKey())), progress);
        BackupReader.Verified backup = restoration.verified();
        progress.accept("the backup of " + backup.header().madeAt() + " is whole: " + backup.tables() + " tables, "
                + backup.rows() + " rows");
        if (place.external() == null) {
            intoFreshFolder(restoration, backup);
        } else {
            intoEmptyDatabase(restoration, backup, place.external());
        }
        progress.accept("restored; the key file is " + place.keyFile());
    }

    private void intoFreshFolder(Restoration restoration, BackupReader.Verified backup)
            throws IOException, SQLException {
        if (Files.exists(DataFolder.database(place.data())) || Files.exists(place.keyFile())) {
            throw new ConfigProblem("the data folder " + place.data() + " is not empty; a restore replaces nothing");
        }
        DataFolder folder = DataFolder.take(place.data());
        boolean done = false;
        try {
            putKeyFile(backup.keyFile());
            Keys keys = Keys.open(place.keyFile(), random);
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.database(), keys)) {
                restoration.into(database.roles(), backup.header());
                note(database.roles(), keys, backup);
            }
            done = true;
        } finally {
            if (!done) {
                clear(List.of(folder.database(), folder.keyFile()));
            }
            folder.leave();
        }
    }

    private void intoEmptyDatabase(
            Restoration restoration, BackupReader.Verified backup, HostConfig.ExternalDatabase database)
            throws IOException, SQLException {
        boolean there = Files.exists(place.keyFile());
        if (there && !Arrays.equals(Files.readAllBytes(place.keyFile()), backup.keyFile())) {
            throw new ConfigProblem(
                    "the key file " + place.keyFile() + " is not the one of the backup; a restore replaces nothing");
        }
        DatabaseRoles roles = DatabaseDoor.rolesOf(database);
        restoration.into(roles, backup.header());
        if (!there) {
            putKeyFile(backup.keyFile());
        }
        note(roles, Keys.open(place.keyFile(), random), backup);
    }

    /** The first line after those that came with the backup. */
    private static void note(DatabaseRoles roles, Keys keys, BackupReader.Verified backup) throws IOException {
        String detail = "made=" + backup.header().madeAt();
        HostDatabase.on(
                roles.application(),
                keys,
                (database, known, slowWork) -> AuditFeature.note(database, Action.RESTORED, detail));
    }

    private void putKeyFile(byte[] content) throws IOException {
        Files.createDirectories(place.keyFile().toAbsolutePath().getParent());
        try (var channel = Files.newByteChannel(
                place.keyFile(),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(content));
        }
    }

    /** Nothing of it was there before. */
    private static void clear(List<Path> made) throws IOException {
        for (Path path : made) {
            if (Files.exists(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
        }
    }
}
