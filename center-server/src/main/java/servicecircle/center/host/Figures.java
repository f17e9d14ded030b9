package servicecircle.center.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import servicecircle.center.support.db.PoolUse;
import servicecircle.center.support.metrics.MetricsFeature;

/** The figures that belong to the host as a whole. */
final class Figures {
    private Figures() {}

    static void show(MetricsFeature metrics, PoolUse pool, Path lastBackup, Clock clock) {
        metrics.show("circle_database_connections_busy", "connections at work", pool::busy);
        metrics.show("circle_database_requests_waiting", "requests that wait for a connection", pool::waiting);
        metrics.show("circle_backup_age_seconds", "since the last backup began", () -> age(lastBackup, clock));
    }

    /** NaN where there never was a backup: an alarm on "older than" must ask for that, too. */
    private static double age(Path lastBackup, Clock clock) {
        try {
            return Duration.between(Files.getLastModifiedTime(lastBackup).toInstant(), clock.instant())
                    .toSeconds();
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
