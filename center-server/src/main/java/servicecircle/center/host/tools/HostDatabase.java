package servicecircle.center.host.tools;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.ExecutionException;
import servicecircle.center.host.config.DataFolder;
import servicecircle.center.host.config.DatabaseDoor;
import servicecircle.center.support.SlowWork;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.db.DatabaseAddress;
import servicecircle.center.support.db.DatabaseRoles;
import servicecircle.center.support.db.EmbeddedDatabase;

/** The database of a host for the time of one command, whether the host runs or stands still. */
record HostDatabase(HostPlace place) {
    /** What a command does with it. */
    interface Work<T> {
        Future<T> on(Database database, Keys keys, SlowWork slowWork);
    }

    <T> T run(Work<T> work) throws IOException {
        Keys keys = Keys.open(place.keyFile(), new SecureRandom());
        if (place.external() != null) {
            return on(DatabaseDoor.rolesOf(place.external()).application(), keys, work);
        }
        DatabaseRoles running = EmbeddedDatabase.running(DataFolder.database(place.data()), keys);
        return running == null ? runAlone(keys, work) : on(running.application(), keys, work);
    }

    /** Starts the database of a host that stands still. */
    private <T> T runAlone(Keys keys, Work<T> work) throws IOException {
        DataFolder folder = DataFolder.take(place.data());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.database(), keys)) {
            return on(database.roles().application(), keys, work);
        } finally {
            folder.leave();
        }
    }

    /** On a database that runs already. */
    static <T> T on(DatabaseAddress address, Keys keys, Work<T> work) throws IOException {
        Vertx vertx = Vertx.vertx();
        Database database = Database.open(vertx, address, 1);
        try (SlowWork slowWork = new SlowWork(vertx, 1, 1)) {
            return await(work.on(database, keys, slowWork));
        } finally {
            await(database.close());
            // Apart: a future of the pool could have to answer on an event loop that is gone, and nobody would ever
            // hear it.
            await(vertx.close());
        }
    }

    private static <T> T await(Future<T> future) throws IOException {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }
}
