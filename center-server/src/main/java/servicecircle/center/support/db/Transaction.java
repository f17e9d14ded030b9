package servicecircle.center.support.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.function.Function;

/** One open transaction at READ COMMITTED. Statements are sent at once and answered in order. */
public final class Transaction {
    private final SqlConnection connection;
    private boolean ended;

    Transaction(SqlConnection connection) {
        this.connection = connection;
    }

    /** Sends a statement without waiting for the one before. */
    public Future<RowSet<Row>> query(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters);
    }

    /**
     * Sends the last statement with {@code COMMIT} right behind it. Succeeds only after the commit is acknowledged; when
     * the statement fails, PostgreSQL turns that commit into a rollback.
     */
    public Future<RowSet<Row>> commitWith(String sql, Tuple parameters) {
        Future<RowSet<Row>> last = query(sql, parameters);
        return Future.all(last, commit()).map(both -> last.result());
    }

    /** Commits what was done so far. */
    public Future<Void> commit() {
        ended = true;
        return connection.query("COMMIT").execute().mapEmpty();
    }

    <T> Future<T> begin(Function<Transaction, Future<T>> work) {
        Future<RowSet<Row>> begun = connection.query("BEGIN").execute();
        Future<T> worked = work.apply(this);
        return Future.join(begun, worked)
                .recover(failure -> Future.failedFuture(worked.failed() ? worked.cause() : failure))
                .map(both -> worked.result());
    }

    /** Rolls back what was not committed and gives the connection back. */
    Future<Void> end() {
        Future<?> left =
                ended ? Future.succeededFuture() : connection.query("ROLLBACK").execute();
        return left.transform(rolledBack -> connection.close());
    }
}
