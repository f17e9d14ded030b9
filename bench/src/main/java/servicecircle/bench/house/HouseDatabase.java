package servicecircle.bench.house;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import servicecircle.bench.hall.EmbeddedFolder;

/** A connection of our own into the database of a running center server, for the checks that SQL alone can make. */
public final class HouseDatabase implements AutoCloseable {
    private static final int PATIENCE_MINUTES = 30;

    private final Vertx vertx = Vertx.vertx();
    private final PgConnectOptions options;
    private final PgConnection connection;

    private HouseDatabase(PgConnectOptions options) throws IOException {
        this.options = options;
        this.connection = await(PgConnection.connect(vertx, options));
    }

    /** Address and password are read from the center's data folder. */
    public static HouseDatabase of(Path data) throws IOException {
        EmbeddedFolder folder = new EmbeddedFolder(data);
        return new HouseDatabase(new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(folder.port())
                .setDatabase("servicecircle")
                .setUser("postgres")
                .setPassword(folder.password())
                .setCachePreparedStatements(true));
    }

    public PgConnectOptions options() {
        return new PgConnectOptions(options);
    }

    public Vertx vertx() {
        return vertx;
    }

    /** The one number that a query answers. */
    public long number(String sql) throws IOException {
        return await(connection.query(sql).execute()).iterator().next().getLong(0);
    }

    /** The one text that a query answers. */
    public String text(String sql) throws IOException {
        return await(connection.query(sql).execute()).iterator().next().getString(0);
    }

    /** The rows that a query answers. */
    public RowSet<Row> rows(String sql) throws IOException {
        return await(connection.query(sql).execute());
    }

    /** Runs one statement. */
    public void run(String sql) throws IOException {
        await(connection.query(sql).execute());
    }

    /** Waits for a future of this connection's Vert.x. */
    public static <T> T await(Future<T> future) throws IOException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the database", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the database did not do what the benchmark asked", e);
        }
    }

    @Override
    public void close() throws IOException {
        await(connection.close());
        await(vertx.close());
    }
}
