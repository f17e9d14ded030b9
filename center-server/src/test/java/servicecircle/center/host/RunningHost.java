package servicecircle.center.host;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.AnyDatabase;
import servicecircle.center.support.db.DatabaseAddress;

/** A host on a free port with a database of its own. */
final class RunningHost {
    static final int CONNECTIONS = 8;

    final DatabaseAddress database;
    final Api api;
    final int port;
    private final Vertx vertx;
    private final Host host;

    private RunningHost(Clock clock, DatabaseAddress database, Hall... halls) throws Exception {
        this(clock, database, aConfig(null, null, halls));
    }

    private RunningHost(Clock clock, DatabaseAddress database, HostConfig config) throws Exception {
        this(clock, database, config, Keys.open(Path.of("target", "test-keys", "host.keys"), new SecureRandom()));
    }

    private RunningHost(Clock clock, DatabaseAddress database, HostConfig config, Keys keys) throws Exception {
        this.database = database;
        this.vertx = Vertx.vertx();
        this.host = Await.value(Host.start(vertx, config, database, keys, clock));
        this.port = host.port();
        this.api = new Api(Vertx.vertx(), port);
    }

    /** On a data folder's own database and keys. */
    static RunningHost on(DatabaseAddress database, Keys keys, Hall... halls) throws Exception {
        return new RunningHost(AnyHall.CLOCK, database, aConfig(null, null, halls), keys);
    }

    static HostConfig aConfig(HostConfig.@Nullable Tls tls, HostConfig.@Nullable Metrics metrics, Hall... halls) {
        return new HostConfig(
                new HostConfig.Listen("127.0.0.1", 0, tls),
                "http://127.0.0.1:8080",
                Path.of("target"),
                true,
                new HostConfig.Database(null, CONNECTIONS),
                metrics,
                List.of(halls));
    }

    static RunningHost with(HostConfig config) throws Exception {
        return new RunningHost(AnyHall.CLOCK, AnyDatabase.migrated(), config);
    }

    static RunningHost of(Hall... halls) throws Exception {
        return new RunningHost(AnyHall.CLOCK, AnyDatabase.migrated(), halls);
    }

    static RunningHost at(Clock clock, Hall... halls) throws Exception {
        return new RunningHost(clock, AnyDatabase.migrated(), halls);
    }

    static RunningHost on(DatabaseAddress database, Hall... halls) throws Exception {
        return new RunningHost(AnyHall.CLOCK, database, halls);
    }

    static RunningHost at(Clock clock, DatabaseAddress database, Hall... halls) throws Exception {
        return new RunningHost(clock, database, halls);
    }

    int metricsPort() {
        return host.metricsPort();
    }

    java.util.List<String> operations() {
        return host.operations();
    }

    /** One number from the database, asked past the application. */
    long count(String sql) throws Exception {
        return Long.parseLong(text(sql));
    }

    /** One text from the database, asked past the application. */
    String text(String sql) throws Exception {
        try (var connection =
                        java.sql.DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /** As the owner of the schema, who may do what the application may not. */
    void execute(String sql) throws Exception {
        DatabaseAddress owner = AnyDatabase.rolesOf(database).owner();
        try (var connection = java.sql.DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void close() throws Exception {
        api.close();
        Await.value(host.stop());
    }
}
