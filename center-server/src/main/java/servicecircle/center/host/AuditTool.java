package servicecircle.center.host;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import servicecircle.center.people.audit.AuditFeature;
import servicecircle.center.people.audit.TrailReport;
import servicecircle.center.support.SlowWork;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.db.DatabaseAddress;
import servicecircle.center.support.db.DatabaseRoles;
import servicecircle.center.support.db.EmbeddedDatabase;

/** {@code verify-audit}: walks over the whole trail, of a host that runs as well as of one that stands still. */
final class AuditTool {
    private final HostPlace place;
    private final Clock clock;
    private final Consumer<String> progress;

    AuditTool(HostPlace place, Clock clock, Consumer<String> progress) {
        this.place = place;
        this.clock = clock;
        this.progress = progress;
    }

    /** @throws ConfigProblem when the trail is not what was written, naming each place */
    void verify() throws IOException {
        Keys keys = Keys.open(place.keyFile(), new SecureRandom());
        if (place.external() != null) {
            tell(verify(DatabaseDoor.rolesOf(place.external()).application(), keys));
            return;
        }
        DatabaseRoles running = EmbeddedDatabase.running(DataFolder.database(place.data()), keys);
        tell(running == null ? verifyAlone(keys) : verify(running.application(), keys));
    }

    /** Starts the database of a host that stands still. */
    private TrailReport verifyAlone(Keys keys) throws IOException {
        DataFolder folder = DataFolder.take(place.data());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.database(), keys)) {
            return verify(database.roles().application(), keys);
        } finally {
            folder.leave();
        }
    }

    private TrailReport verify(DatabaseAddress address, Keys keys) throws IOException {
        Vertx vertx = Vertx.vertx();
        Database database = Database.open(vertx, address, 1);
        try (SlowWork slowWork = new SlowWork(vertx, 1, 1)) {
            return await(AuditFeature.verify(database, AuditFeature.checkpoints(place.data(), keys), slowWork, clock));
        } finally {
            await(database.close().eventually(vertx::close));
        }
    }

    private void tell(TrailReport report) {
        progress.accept("lines " + report.lines() + ", forged checkpoints " + report.forgedCheckpoints());
        report.breaks().forEach(found -> progress.accept("line " + found.number() + " " + found.kind()));
        if (!report.isWhole()) {
            throw new ConfigProblem("the audit trail is not what was written: "
                    + report.breaks().size() + " places, see above");
        }
        progress.accept("the audit trail is whole");
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
