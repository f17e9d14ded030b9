package servicecircle.center.people.sessions;

import servicecircle.center.support.db.Database;

/** Front door of sessions. */
public final class SessionsFeature {
    private SessionsFeature() {}

    public static SessionStore open(Database database) {
        return new SessionStore(database);
    }
}
