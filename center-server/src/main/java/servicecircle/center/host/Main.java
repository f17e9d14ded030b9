package servicecircle.center.host;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.BindException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.host.config.Arguments;
import servicecircle.center.host.config.ConfigProblem;
import servicecircle.center.host.config.DataFolder;
import servicecircle.center.host.config.DatabaseDoor;
import servicecircle.center.host.config.HostConfig;
import servicecircle.center.host.tools.Tools;
import servicecircle.center.rooms.RoomsFeature;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.DatabaseRoles;
import servicecircle.center.support.db.DurabilityCheck;
import servicecircle.center.support.db.EmbeddedDatabase;
import servicecircle.center.support.db.Migrations;

/** Starts one host. What an operator did wrong is one sentence and exit code 2; no stack trace. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int STOP_SECONDS = 15;

    /** Held for the life of the process: once nobody holds it, the next garbage collection gives its lock away. */
    @SuppressWarnings("UnusedVariable")
    private volatile @Nullable DataFolder folder;

    private volatile @Nullable EmbeddedDatabase embedded;
    private volatile @Nullable Host host;

    private Main() {}

    public static void main(String[] words) throws InterruptedException {
        try {
            Tools tools = new Tools(Clock.systemUTC(), new SecureRandom());
            if (words.length > 0 && tools.know(words[0])) {
                tools.run(List.of(words));
            } else {
                new Main().run(Arguments.of(words).config());
            }
        } catch (ConfigProblem | DurabilityCheck.UnsafeDatabase e) {
            leave(e.getMessage());
        } catch (IOException | IllegalStateException e) {
            leave("cannot go on: " + e.getMessage());
        } catch (SQLException e) {
            leave("cannot reach the database: " + e.getMessage());
        } catch (FlywayException e) {
            leave("cannot bring the database up to date: " + e.getMessage());
        } catch (ExecutionException e) {
            leave(sentenceOn(e.getCause()));
        }
    }

    private static @Nullable String sentenceOn(@Nullable Throwable cause) {
        if (cause instanceof BindException) {
            return "the port is already taken; choose another with --port N";
        }
        if (cause instanceof IOException) {
            return "cannot start: " + cause.getMessage();
        }
        return cause instanceof RoomsFeature.RoomStillBooked ? cause.getMessage() : "cannot start: " + cause;
    }

    private void run(HostConfig config) throws IOException, SQLException, ExecutionException, InterruptedException {
        DataFolder data = DataFolder.take(config.data());
        folder = data;
        Keys keys = Keys.open(data.keyFile(), new SecureRandom());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        HostConfig.ExternalDatabase external = config.database().external();
        DatabaseRoles roles = external == null ? embedded(data, keys) : DatabaseDoor.rolesOf(external);
        DurabilityCheck.run(roles.application());
        Migrations.run(roles);
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(2));
        Host.Surroundings around = Host.Surroundings.of(config, keys, Clock.systemUTC());
        Host started = Host.start(vertx, config, roles.application(), around)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        host = started;
        new Welcome(started, config, System.out)
                .say()
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        LOG.info(
                "event=ready port={} centers={}", started.port(), config.halls().size());
    }

    private DatabaseRoles embedded(DataFolder data, Keys keys) throws IOException {
        EmbeddedDatabase started = EmbeddedDatabase.start(data.database(), keys);
        embedded = started;
        return started.roles();
    }

    private void stop() {
        LOG.info("event=stopping");
        Host running = host;
        if (running != null) {
            stop(running);
        }
        EmbeddedDatabase database = embedded;
        if (database != null) {
            close(database);
        }
    }

    private static void stop(Host host) {
        try {
            host.stop().toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("event=stop outcome=incomplete reason={}", e.toString());
        }
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            LOG.warn("event=database_stop outcome=failed reason={}", e.getMessage());
        }
    }

    private static void leave(@Nullable String sentence) {
        System.err.println("service-circle: " + sentence);
        System.exit(2);
    }
}
