package servicecircle.center.support.db;

import io.vertx.core.Future;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pool of connections and the two ways to use it: a statement that is a transaction of its own, and several under one
 * lock. The second is for what one statement cannot say; the first is shorter and the rule.
 */
public final class Database {
    /**
     * Three attempts, each waiting for a connection and then for a lock, the last one for its statement: 14.4 s at worst,
     * because the web server closes a connection on which nothing was said for 15 s.
     */
    private static final int ATTEMPTS = 3;

    private static final Duration POOL_WAIT = Duration.ofSeconds(2);
    /** Shorter than the wait for the pool, so that an unreachable server is not taken for a busy one. */
    private static final Duration CONNECT = Duration.ofMillis(1_500);
    /** The pool says no more than this word. */
    private static final String WAITED_TOO_LONG = "Timeout";

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Vertx vertx;
    private final Pool pool;
    private final PoolUse use = new PoolUse();

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
                .addProperty("lock_timeout", "2000")
                .addProperty("statement_timeout", "4000")
                .addProperty("idle_in_transaction_session_timeout", "10000");
        PoolOptions pool = new PoolOptions()
                .setMaxSize(size)
                .setConnectionTimeout((int) POOL_WAIT.toSeconds())
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return new Database(
                vertx,
                PgBuilder.pool()
                        .with(pool)
                        .with(new NetClientOptions().setConnectTimeout((int) CONNECT.toMillis()))
                        .connectingTo(options)
                        .using(vertx)
                        .build());
    }

    /**
     * One statement in a transaction of its own: all of a change belongs into it. Deadlock, serialization failure and lock
     * timeout leave nothing behind, so the statement is repeated, at most three times; after that the answer is "busy".
     */
    public Future<RowSet<Row>> query(String sql, Tuple parameters) {
        return attempt(
                () -> connected(connection -> connection.preparedQuery(sql).execute(parameters)), 1);
    }

    /**
     * Several statements in one transaction, READ COMMITTED: the first one takes the lock, and each one after it sees what
     * was committed until then. Repeated as a whole like {@link #query}; the work may therefore run more than once and
     * must do nothing but ask.
     */
    public <T> Future<T> transaction(Function<Statements, Future<T>> work) {
        return attempt(() -> within(work), 1);
    }

    private <T> Future<T> within(Function<Statements, Future<T>> work) {
        return connected(connection -> {
            Statements statements =
                    (sql, parameters) -> connection.preparedQuery(sql).execute(parameters);
            Future<?> begun = connection.query("BEGIN").execute();
            return work.apply(statements)
                    .compose(result -> begun.compose(
                            ready -> connection.query("COMMIT").execute().map(result)))
                    .recover(failure -> connection
                            .query("ROLLBACK")
                            .execute()
                            .transform(rolledBack -> Future.failedFuture(failure)));
        });
    }

    /** Succeeds when the database answers. */
    public Future<Void> ping() {
        return query("SELECT 1", Tuple.tuple()).mapEmpty();
    }

    /** Succeeds as soon as the database answers; a machine that is busy booting may need a while. */
    public Future<Void> awaitReady(Duration patience) {
        Timer over = vertx.timer(patience.toMillis(), TimeUnit.MILLISECONDS);
        return pingUntil(over).onComplete(done -> over.cancel());
    }

    private Future<Void> pingUntil(Future<?> over) {
        return ping().recover(failure -> over.isComplete()
                ? Future.failedFuture(failure)
                : vertx.timer(PAUSE.toMillis(), TimeUnit.MILLISECONDS).compose(again -> pingUntil(over)));
    }

    /** For the figures. */
    public PoolUse use() {
        return use;
    }

    public Future<Void> close() {
        return pool.close();
    }

    private <T> Future<T> attempt(Supplier<Future<T>> work, int attempt) {
        return work.get().recover(failure -> {
            if (!isTransient(failure)) {
                return translated(failure);
            }
            return attempt == ATTEMPTS
                    ? Future.failedFuture(new DatabaseTrouble(DatabaseTrouble.Kind.BUSY, failure))
                    : vertx.timer(jitter(), TimeUnit.MILLISECONDS).compose(pause -> attempt(work, attempt + 1));
        });
    }

    private <T> Future<T> connected(Function<SqlConnection, Future<T>> work) {
        return use.whileWaiting(pool::getConnection)
                .recover(Database::unreachable)
                .compose(
                        connection -> use.whileBusy(() -> work.apply(connection).eventually(connection::close)));
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

    /**
     * A lost connection and a statement that ran out of time become {@link DatabaseTrouble}; what else the server said
     * about a statement stays what it is.
     */
    private static <T> Future<T> translated(Throwable failure) {
        if (failure instanceof PgException late && SqlState.QUERY_CANCELED.equals(late.getSqlState())) {
            return Future.failedFuture(new DatabaseTrouble(DatabaseTrouble.Kind.BUSY, failure));
        }
        boolean lost = failure instanceof PgException refused
                ? SqlState.isServerLeaving(refused.getSqlState())
                : failure instanceof VertxException || failure instanceof IOException;
        return Future.failedFuture(lost ? new DatabaseTrouble(DatabaseTrouble.Kind.AWAY, failure) : failure);
    }

    /** A wait that was too long means that all connections are in use; anything else, that there is no server. */
    private static <T> Future<T> unreachable(Throwable failure) {
        DatabaseTrouble.Kind kind =
                WAITED_TOO_LONG.equals(failure.getMessage()) ? DatabaseTrouble.Kind.BUSY : DatabaseTrouble.Kind.AWAY;
        return Future.failedFuture(new DatabaseTrouble(kind, failure));
    }
}
