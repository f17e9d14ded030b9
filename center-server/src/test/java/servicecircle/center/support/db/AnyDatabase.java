package servicecircle.center.support.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of this run, set up as in a hall; every test class gets a database of its own. */
public final class AnyDatabase {
    private static final String PASSWORD = "only-for-tests";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedDatabase SERVER = start();

    private AnyDatabase() {}

    public static DatabaseAddress migrated() {
        DatabaseAddress address = SERVER.another("test_" + COUNT.incrementAndGet());
        Migrations.run(address);
        return address;
    }

    private static EmbeddedDatabase start() {
        try {
            Path folder = Path.of(
                            "target", "test-postgres-" + ProcessHandle.current().pid())
                    .toAbsolutePath();
            EmbeddedDatabase server = EmbeddedDatabase.start(folder, PASSWORD);
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
