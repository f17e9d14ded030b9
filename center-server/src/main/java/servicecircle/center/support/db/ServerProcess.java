package servicecircle.center.support.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that serves a database folder. The id that stands in the folder alone proves nothing: after a crash it may
 * belong to anybody, so a process counts only when it runs our programs or works in our data.
 *
 * @param folder the embedded database's, absolute
 */
record ServerProcess(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    private static final int PORT_LINE = 3;

    /** Its id as it stands in the folder, or -1. */
    long id() {
        return number(0);
    }

    /** The port it listens on, or -1. */
    int port() {
        return (int) number(PORT_LINE);
    }

    private long number(int line) {
        try {
            return Long.parseLong(Files.readAllLines(idFile()).get(line).strip());
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    @Nullable
    ProcessHandle find() {
        return ProcessHandle.of(id())
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurs)
                .orElse(null);
    }

    /** A killed host leaves its server running; a fast shutdown of it takes less than the crash recovery of a kill. */
    void stopOrphan(Duration patience) throws IOException {
        ProcessHandle orphan = find();
        if (orphan == null) {
            forgetStaleId();
            return;
        }
        LOG.info("event=orphan_database_stopping pid={}", orphan.pid());
        new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).start();
        try {
            orphan.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an older database server was stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("an older database server still holds " + folder, e);
        }
    }

    /**
     * PostgreSQL refuses to start while the id in the folder is that of any living process of its user. Removing the file
     * is safe only when no process at all, a left-over backend included, works on this data.
     */
    private void forgetStaleId() throws IOException {
        boolean strangers =
                ProcessHandle.of(id()).filter(ProcessHandle::isAlive).isPresent();
        if (strangers && ProcessHandle.allProcesses().noneMatch(this::isOurs)) {
            LOG.warn("event=stale_database_pid_removed pid={}", id());
            Files.deleteIfExists(idFile());
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                        .command()
                        .map(command -> Path.of(command).startsWith(real(folder.resolve("software"))))
                        .orElse(false)
                || real(Path.of("/proc", Long.toString(process.pid()), "cwd")).equals(real(folder.resolve("data")));
    }

    private Path idFile() {
        return folder.resolve("data/postmaster.pid");
    }

    /** What cannot be looked at stays as it is, and so equals nothing of ours. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
