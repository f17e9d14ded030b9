package servicecircle.center.support.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import servicecircle.center.support.crypto.Keys;

/** One real PostgreSQL for all tests of this run, set up as in a hall; every test class gets a database of its own. */
public final class AnyDatabase {
    /** Of no hall: whoever reads this may know them. */
    public static final Keys KEYS = new Keys(new byte[32], "only-for-tests");

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedDatabase SERVER = start();

    private AnyDatabase() {}

    public static DatabaseAddress migrated() {
        DatabaseRoles roles = empty();
        Migrations.run(roles);
        return roles.application();
    }

    /** Loading this class starts the server. */
    public static void ensureStarted() {}

    /** A database without any table. */
    public static DatabaseRoles empty() {
        return SERVER.another("test_" + COUNT.incrementAndGet());
    }

    /** The same database under all its roles. */
    public static DatabaseRoles rolesOf(DatabaseAddress address) {
        return DatabaseRoles.embedded(address.port(), address.database(), KEYS);
    }

    private static EmbeddedDatabase start() {
        try {
            Path folder = Path.of(
                            "target", "test-postgres-" + ProcessHandle.current().pid())
                    .toAbsolutePath();
            EmbeddedDatabase server = EmbeddedDatabase.start(folder, KEYS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedDatabase server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
