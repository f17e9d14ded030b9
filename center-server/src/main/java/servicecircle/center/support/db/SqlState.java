package servicecircle.center.support.db;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** The SQLSTATE codes that mean something to us. */
public final class SqlState {
    /** Two rows that may not overlap do. */
    public static final String EXCLUSION_VIOLATION = "23P01";
    /** A key stands twice. */
    public static final String UNIQUE_VIOLATION = "23505";

    static final String DEADLOCK = "40P01";
    static final String SERIALIZATION_FAILURE = "40001";
    static final String LOCK_TIMEOUT = "55P03";

    private SqlState() {}

    /** Whether the server refused a statement because of the named constraint. */
    public static boolean isViolationOf(String constraint, Throwable failure) {
        return failure instanceof PgException refused && constraint.equals(refused.getConstraint());
    }

    /** 57P01…57P03: shutting down, crashed, starting up. 57014: the statement ran out of time. 53300: no free slot. */
    static boolean isServerLeaving(@Nullable String state) {
        return state != null && (state.startsWith("57") || state.startsWith("53") || state.startsWith("08"));
    }
}
