package servicecircle.center.host;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.DatabaseAddress;
import servicecircle.center.support.db.DurabilityCheck;
import servicecircle.center.support.db.EmbeddedDatabase;
import servicecircle.center.support.db.Migrations;

/** Starts one host. What an operator did wrong is one sentence and exit code 2; no stack trace. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int STOP_SECONDS = 15;

    private Main() {}

    public static void main(String[] words) throws InterruptedException {
        try {
            new Main().run(Arguments.of(words).config());
        } catch (ConfigProblem | DurabilityCheck.UnsafeDatabase e) {
            leave(e.getMessage());
        } catch (IOException e) {
            leave("cannot start: " + e.getMessage());
        } catch (SQLException e) {
            leave("cannot reach the database: " + e.getMessage());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            leave(
                    cause instanceof BindException
                            ? "the port is already taken; choose another with --port N"
                            : "cannot start: " + cause);
        }
    }

    private void run(HostConfig config) throws IOException, SQLException, ExecutionException, InterruptedException {
        Keys keys = Keys.open(writable(config.data()).resolve("keys/host.keys"), new SecureRandom());
        EmbeddedDatabase embedded = config.database() == null
                ? EmbeddedDatabase.start(config.data().resolve("postgres").toAbsolutePath(), keys.databasePassword())
                : null;
        DatabaseAddress address = embedded == null ? external(config) : embedded.address();
        DurabilityCheck.run(address);
        Migrations.run(address);
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
        Host host;
        try {
            host = Host.start(vertx, config, address, keys, Clock.systemUTC())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException e) {
            close(embedded);
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(host, embedded), "stop"));
        LOG.info("event=ready port={} centers={}", host.port(), config.halls().size());
    }

    private static DatabaseAddress external(HostConfig config) {
        HostConfig.ExternalDatabase database = java.util.Objects.requireNonNull(config.database());
        try {
            return DatabaseAddress.of(
                    database.url(),
                    database.user(),
                    Files.readString(database.passwordFile()).strip());
        } catch (IOException e) {
            throw new ConfigProblem("cannot read database.passwordFile " + database.passwordFile());
        } catch (IllegalArgumentException e) {
            throw new ConfigProblem(String.valueOf(e.getMessage()));
        }
    }

    private static Path writable(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ConfigProblem("cannot make the data folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new ConfigProblem("cannot write into the data folder " + folder);
        }
        return folder;
    }

    private static void stop(Host host, @Nullable EmbeddedDatabase embedded) {
        LOG.info("event=stopping");
        try {
            host.stop().toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("event=stop outcome=incomplete reason={}", e.toString());
        }
        close(embedded);
    }

    private static void close(@Nullable EmbeddedDatabase embedded) {
        if (embedded == null) {
            return;
        }
        try {
            embedded.close();
        } catch (IOException e) {
            LOG.warn("event=database_stop outcome=failed reason={}", e.getMessage());
        }
    }

    private static void leave(@Nullable String sentence) {
        System.err.println("service-circle: " + sentence);
        System.exit(2);
    }
}
