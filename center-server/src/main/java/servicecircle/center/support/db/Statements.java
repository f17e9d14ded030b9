package servicecircle.center.support.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** The statements of one transaction, on its one connection and in their order: none waits for the answer before it. */
@FunctionalInterface
public interface Statements {
    Future<RowSet<Row>> query(String sql, Tuple parameters);
}
