package servicecircle.center.support.db;

import servicecircle.center.support.crypto.Keys;

/**
 * One database under the roles that use it. The application changes rows and can neither alter nor drop a table; what an
 * attacker gets through it is never the schema, its triggers or the audit trail.
 *
 * @param owner owns the schema and migrates it; used at start and by the operator's commands alone
 * @param application what every request runs under
 * @param auditor name of the role that may read the audit trail; need not exist
 */
public record DatabaseRoles(DatabaseAddress owner, DatabaseAddress application, String auditor) {
    public static final String AUDITOR = "servicecircle_auditor";
    static final String OWNER = "servicecircle_owner";
    static final String APPLICATION = "servicecircle";
    static final String DATABASE = "servicecircle";

    /** Of an operator who has no separate owner: the application then owns what it uses. */
    public static DatabaseRoles undivided(DatabaseAddress address) {
        return new DatabaseRoles(address, address, AUDITOR);
    }

    /** A database of the embedded server, whose passwords follow from the keys. */
    public static DatabaseRoles embedded(int port, String database, Keys keys) {
        return new DatabaseRoles(
                address(port, database, OWNER, keys), address(port, database, APPLICATION, keys), AUDITOR);
    }

    /** Whether the application is somebody else than the owner. */
    public boolean divided() {
        return !owner.user().equals(application.user());
    }

    private static DatabaseAddress address(int port, String database, String role, Keys keys) {
        return new DatabaseAddress("127.0.0.1", port, database, role, keys.databasePasswordOf(role));
    }
}
