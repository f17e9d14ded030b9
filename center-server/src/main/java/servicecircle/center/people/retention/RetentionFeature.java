package servicecircle.center.people.retention;

import io.vertx.core.Future;
import java.time.Clock;
import servicecircle.center.people.settings.SettingsFeature;
import servicecircle.center.support.db.Database;

/** Front door of retention. */
public final class RetentionFeature {
    private final RetentionDesk desk;

    public RetentionFeature(Database database, SettingsFeature settings, Clock clock) {
        this.desk = new RetentionDesk(new RetentionStore(database), settings::privacy, clock);
    }

    /** Erases what is too old now; the days come from the settings at this moment. */
    public Future<Void> erase() {
        return desk.erase();
    }
}
