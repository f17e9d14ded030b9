package servicecircle.bench.hall;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The embedded database as an operator finds it in the data folder of a center. */
public record EmbeddedFolder(Path data) {
    private static final int PORT_LINE = 3;
    private static final Duration GONE = Duration.ofSeconds(20);

    public int port() {
        return Integer.parseInt(pidFile().get(PORT_LINE).strip());
    }

    /** Of the superuser {@code postgres}; the application's own role may not look into everything. */
    public String password() {
        Properties secrets = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("keys/host.keys"))) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String password = secrets.getProperty("databasePassword");
        if (password == null) {
            throw new IllegalStateException("the key file has no databasePassword");
        }
        return password;
    }

    /** {@code kill -9} of the server and every process that it started. */
    public void killTree() {
        ProcessHandle server = server();
        if (server == null) {
            throw new IllegalStateException("no database server runs in " + data);
        }
        List<ProcessHandle> children = server.descendants().toList();
        Stream.concat(Stream.of(server), children.stream()).forEach(ProcessHandle::destroyForcibly);
        await(server);
    }

    /** A killed center leaves its database server behind; nothing happens where none is left. */
    public void stopLeftOver() {
        ProcessHandle server = server();
        if (server != null) {
            Signals.send("QUIT", server.pid());
            await(server);
        }
    }

    /** The running server's process id, or -1. */
    public long pid() {
        ProcessHandle server = server();
        return server == null ? -1 : server.pid();
    }

    private @Nullable ProcessHandle server() {
        if (!Files.exists(data.resolve("postgres/data/postmaster.pid"))) {
            return null;
        }
        return ProcessHandle.of(Long.parseLong(pidFile().get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurs)
                .orElse(null);
    }

    /** Process numbers are used again: only a server that was unpacked into this very folder is one of ours. */
    private boolean isOurs(ProcessHandle process) {
        try {
            Path software = data.resolve("postgres/software").toRealPath();
            return process.info()
                    .command()
                    .map(Path::of)
                    .filter(command -> command.startsWith(software))
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(data.resolve("postgres/data/postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(ProcessHandle server) {
        try {
            server.onExit().get(GONE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the database server does not end", e);
        }
    }
}
