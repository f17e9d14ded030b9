package servicecircle.center.support.db;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** The SQLSTATE codes that mean something to us. */
public final class SqlState {
    static final String DEADLOCK = "40P01";
    static final String SERIALIZATION_FAILURE = "40001";
    static final String LOCK_TIMEOUT = "55P03";
    /** The statement ran out of time and was undone. */
    static final String QUERY_CANCELED = "57014";

    private SqlState() {}

    /** Whether the server refused a statement because of the named constraint. */
    public static boolean isViolationOf(String constraint, Throwable failure) {
        return failure instanceof PgException refused && constraint.equals(refused.getConstraint());
    }

    /** 57P01…57P03: shutting down, crashed, starting up. 53300: no free slot. 08xxx: the line. */
    static boolean isServerLeaving(@Nullable String state) {
        return state != null && (state.startsWith("57P") || state.startsWith("53") || state.startsWith("08"));
    }
}
