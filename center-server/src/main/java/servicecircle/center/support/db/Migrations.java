package servicecircle.center.support.db;

import org.flywaydb.core.Flyway;

/** Brings the schema up to date, before the event loop starts. Runs on PostgreSQL 15 and newer alike. */
public final class Migrations {
    private Migrations() {}

    public static void run(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
