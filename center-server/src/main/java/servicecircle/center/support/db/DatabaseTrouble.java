package servicecircle.center.support.db;

/** The database could not answer; nothing is known to have happened. Ends as 503 with a time to come back. */
public final class DatabaseTrouble extends RuntimeException {
    /** Why. */
    public enum Kind {
        /** No connection, or it was lost on the way: the outcome of a write is unknown. */
        AWAY,
        /** All attempts ran into others, or one ran out of time: nothing happened. */
        BUSY
    }

    private final Kind kind;

    public DatabaseTrouble(Kind kind, Throwable cause) {
        super("database " + kind, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
