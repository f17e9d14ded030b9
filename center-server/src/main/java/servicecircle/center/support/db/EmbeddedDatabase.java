package servicecircle.center.support.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.support.crypto.Keys;

/**
 * A real PostgreSQL that lives in a folder of the host. The library that starts it is made for throw-away tests (no
 * fsync, no passwords, data wiped on close); a hall needs the opposite, so all of that is overridden here, and a guard
 * thread starts the server again when somebody kills it.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration WATCH = Duration.ofMillis(250);

    private final Path folder;
    private final Keys keys;
    private final ServerProcess process;
    private final int port;
    private final Thread guard;
    private EmbeddedPostgres server;
    private volatile boolean closing;

    private EmbeddedDatabase(Path folder, Keys keys) throws IOException {
        this.folder = folder;
        this.keys = keys;
        this.process = new ServerProcess(folder);
        EmbeddedSoftware.unpackInto(folder.resolve("software"));
        process.stopOrphan(RECOVERY);
        this.port = freePort();
        this.server = launch();
        this.guard = new Thread(this::watch, "postgres-guard");
        guard.setDaemon(true);
        guard.start();
    }

    /**
     * Starts the server, making its data folder on the first start.
     *
     * @param folder owned by this host alone; keeps the data over restarts
     * @param keys hold the superuser's password and those of the three roles
     * @throws IOException when the folder cannot be used or the server does not come up within a minute
     */
    public static EmbeddedDatabase start(Path folder, Keys keys) throws IOException {
        Files.createDirectories(folder);
        EmbeddedDatabase database = new EmbeddedDatabase(folder, keys);
        database.setUp(DatabaseRoles.DATABASE);
        return database;
    }

    /** The server that a host runs in this folder at this moment, or null. */
    public static @Nullable DatabaseRoles running(Path folder, Keys keys) {
        ServerProcess process = new ServerProcess(folder);
        return process.find() == null ? null : DatabaseRoles.embedded(process.port(), DatabaseRoles.DATABASE, keys);
    }

    /** The application's database under the application's role, which may change rows and nothing else. */
    public DatabaseAddress address() {
        return roles().application();
    }

    /** The application's database under its roles. */
    public DatabaseRoles roles() {
        return DatabaseRoles.embedded(port, DatabaseRoles.DATABASE, keys);
    }

    /** A fresh database beside the application's own, with the same roles, for a test that wants one to itself. */
    public DatabaseRoles another(String name) {
        setUp(name);
        return DatabaseRoles.embedded(port, name, keys);
    }

    /** The process id of the running server, or -1 while there is none. */
    public long processId() {
        return process.id();
    }

    @Override
    public void close() throws IOException {
        closing = true;
        guard.interrupt();
        synchronized (this) {
            server.close();
        }
    }

    private synchronized EmbeddedPostgres launch() throws IOException {
        Path passwordFile = folder.resolve("pw");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, keys.databasePassword() + "\n");
        try {
            return settings(passwordFile).start();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private EmbeddedPostgres.Builder settings(Path passwordFile) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setPgBinaryResolver((system, machine) -> EmbeddedSoftware.label())
                .setOverrideWorkingDirectory(folder.resolve("software").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(RECOVERY)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .setConnectConfig("password", keys.databasePassword())
                // These become options of initdb, which lets a later --auth overrule the library's "trust".
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", "C.UTF-8");
        return serverSettings(builder);
    }

    private static EmbeddedPostgres.Builder serverSettings(EmbeddedPostgres.Builder builder) {
        // The library passes -F and synchronous_commit=off; a later -c wins.
        return builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_parameter_max_length_on_error", "0");
    }

    private void setUp(String database) {
        try {
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                RoleSetup.makeRoles(connection, keys);
                RoleSetup.makeDatabase(connection, database);
            }
            try (Connection connection =
                    server.getDatabase("postgres", database).getConnection()) {
                RoleSetup.takeOver(connection, database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database refused its set-up", e);
        }
    }

    private void watch() {
        while (!closing) {
            try {
                TimeUnit.MILLISECONDS.sleep(WATCH.toMillis());
                if (!closing && !isRunning()) {
                    restart();
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.warn("event=database_restart outcome=failed reason={}", e.getMessage());
            }
        }
    }

    private synchronized void restart() throws IOException {
        LOG.warn("event=database_died port={}", port);
        server.close();
        server = launch();
        LOG.info("event=database_restarted port={}", port);
    }

    private boolean isRunning() {
        return process.find() != null;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
