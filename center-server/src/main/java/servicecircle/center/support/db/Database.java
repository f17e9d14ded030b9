package servicecircle.center.support.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The pool of connections and the two ways to use it: one statement, or one transaction. Transactions are pipelined:
 * {@code BEGIN} travels with the first statement and {@code COMMIT} with the last, because with an exclusion constraint
 * each extra round trip costs more than the index (handbook measurement).
 */
public final class Database {
    private static final int RETRIES = 3;
    private static final int CONNECT_SECONDS = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Vertx vertx;
    private final Pool pool;

    private Database(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    /** Opens a pool of at most {@code size} connections; nothing is connected yet. */
    public static Database open(Vertx vertx, DatabaseAddress address, int size) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(address.host())
                .setPort(address.port())
                .setDatabase(address.database())
                .setUser(address.user())
                .setPassword(address.password())
                .setCachePreparedStatements(true)
                .addProperty("application_name", "service-circle")
                .addProperty("lock_timeout", "3000")
                .addProperty("statement_timeout", "5000")
                .addProperty("idle_in_transaction_session_timeout", "10000");
        PoolOptions pool = new PoolOptions()
                .setMaxSize(size)
                .setConnectionTimeout(CONNECT_SECONDS)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return new Database(
                vertx,
                PgBuilder.pool().with(pool).connectingTo(options).using(vertx).build());
    }

    /** One statement in a transaction of its own. */
    public Future<RowSet<Row>> query(String sql, Tuple parameters) {
        return pool.getConnection().recover(Database::unreachable).compose(connection -> connection
                .preparedQuery(sql)
                .execute(parameters)
                .recover(Database::translated)
                .eventually(connection::close));
    }

    /**
     * One transaction. The work ends it itself with {@link Transaction#commitWith} or {@link Transaction#commit}; when it
     * fails, or forgets, everything is rolled back. Deadlock, serialization failure and lock timeout repeat the whole
     * work, at most three times; after that the answer is "busy".
     */
    public <T> Future<T> transaction(Function<Transaction, Future<T>> work) {
        return attempt(work, 1);
    }

    /** Succeeds when the database answers. */
    public Future<Void> ping() {
        return query("SELECT 1", Tuple.tuple()).mapEmpty();
    }

    /** Succeeds as soon as the database answers; a machine that is busy booting may need a while. */
    public Future<Void> awaitReady(Duration patience) {
        return ping().recover(failure -> patience.isNegative()
                ? Future.failedFuture(failure)
                : vertx.timer(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                        .compose(again -> awaitReady(patience.minus(PAUSE))));
    }

    public Future<Void> close() {
        return pool.close();
    }

    private <T> Future<T> attempt(Function<Transaction, Future<T>> work, int attempt) {
        return once(work).recover(failure -> {
            if (!isTransient(failure)) {
                return Future.failedFuture(failure);
            }
            return attempt == RETRIES
                    ? Future.failedFuture(new DatabaseTrouble(DatabaseTrouble.Kind.BUSY, failure))
                    : vertx.timer(jitter(), TimeUnit.MILLISECONDS).compose(pause -> attempt(work, attempt + 1));
        });
    }

    private <T> Future<T> once(Function<Transaction, Future<T>> work) {
        return pool.getConnection().recover(Database::unreachable).compose(connection -> {
            Transaction transaction = new Transaction(connection);
            return transaction.begin(work).recover(Database::translated).eventually(transaction::end);
        });
    }

    private static long jitter() {
        return ThreadLocalRandom.current().nextLong(20, 200);
    }

    private static boolean isTransient(Throwable failure) {
        return failure instanceof PgException refused
                && switch (String.valueOf(refused.getSqlState())) {
                    case SqlState.DEADLOCK, SqlState.SERIALIZATION_FAILURE, SqlState.LOCK_TIMEOUT -> true;
                    default -> false;
                };
    }

    /** A lost connection becomes {@link DatabaseTrouble}; what the server said about a statement stays what it is. */
    private static <T> Future<T> translated(Throwable failure) {
        boolean lost = failure instanceof PgException refused
                ? SqlState.isServerLeaving(refused.getSqlState())
                : failure instanceof VertxException || failure instanceof IOException;
        return Future.failedFuture(lost ? new DatabaseTrouble(DatabaseTrouble.Kind.AWAY, failure) : failure);
    }

    /** Whatever keeps us from a connection, the caller can only come back later. */
    private static <T> Future<T> unreachable(Throwable failure) {
        return Future.failedFuture(new DatabaseTrouble(DatabaseTrouble.Kind.AWAY, failure));
    }
}
