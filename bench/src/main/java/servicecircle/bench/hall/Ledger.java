package servicecircle.bench.hall;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What really stands in the tables of a center's embedded database, read as an operator would. */
public final class Ledger implements AutoCloseable {
    private static final long PATIENCE_S = 30;

    private final Vertx vertx = Vertx.vertx();
    private final PgConnection connection;

    public Ledger(EmbeddedFolder folder) throws TimeoutException {
        PgConnectOptions address = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(folder.port())
                .setDatabase("servicecircle")
                .setUser("postgres")
                .setPassword(folder.password());
        connection = PgConnection.connect(vertx, address).await(PATIENCE_S, TimeUnit.SECONDS);
    }

    public List<Row> rows(String sql) throws TimeoutException {
        RowSet<Row> found = connection.query(sql).execute().await(PATIENCE_S, TimeUnit.SECONDS);
        List<Row> rows = new ArrayList<>();
        found.forEach(rows::add);
        return rows;
    }

    public long count(String sql) throws TimeoutException {
        return rows(sql).get(0).getLong(0);
    }

    /** Every row of every table of the application, each as one text. */
    public List<String> everything() throws TimeoutException {
        List<String> texts = new ArrayList<>();
        for (Row table : rows("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")) {
            rows("SELECT t::text FROM " + table.getString(0) + " t").forEach(row -> texts.add(row.getString(0)));
        }
        return texts;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
