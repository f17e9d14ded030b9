package servicecircle.center.host.config;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder of keys and of the embedded database. One process at a time: a second host would take the first one's
 * database server for an orphan and stop it. The lock goes with the process, also when that is killed.
 */
public final class DataFolder {
    private final Path path;

    /** Held open for the life of the process: closing it gives the lock away. */
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder where it is missing, and takes it.
     *
     * @throws ConfigProblem when it cannot be written or another process has it
     */
    public static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("host.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw inUse(path);
            }
            return new DataFolder(path, channel);
        } catch (OverlappingFileLockException e) {
            throw inUse(path);
        } catch (IOException e) {
            throw new ConfigProblem("cannot write into the data folder " + path);
        }
    }

    public Path keyFile() {
        return keyFile(path);
    }

    public Path database() {
        return database(path);
    }

    public static Path keyFile(Path folder) {
        return folder.resolve("keys/host.keys");
    }

    public static Path backupKeyFile(Path folder) {
        return folder.resolve("keys/backup.key");
    }

    public static Path database(Path folder) {
        return folder.resolve("postgres").toAbsolutePath();
    }

    /** Its time of change is when the last backup began. */
    public static Path lastBackup(Path folder) {
        return folder.resolve("last-backup");
    }

    /** Gives the folder back before the process ends. */
    public void leave() throws IOException {
        lock.close();
    }

    private static ConfigProblem inUse(Path path) {
        return new ConfigProblem("another center server already uses the data folder " + path);
    }
}
