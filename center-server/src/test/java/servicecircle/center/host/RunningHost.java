package servicecircle.center.host;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import servicecircle.center.host.config.CenterConfig;
import servicecircle.center.host.config.HostConfig;
import servicecircle.center.people.access.Role;
import servicecircle.center.people.staff.StaffFeature;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.AnyDatabase;
import servicecircle.center.support.db.DatabaseAddress;
import servicecircle.center.support.web.Asker;
import servicecircle.center.support.web.EdgeRules;
import servicecircle.center.support.web.RateLimits;

/** A host on a free port with a database of its own. */
final class RunningHost {
    static final int CONNECTIONS = 8;

    /** A race is sent from one address. */
    private static final RateLimits NO_LIMITS =
            new RateLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final EdgeRules.Connections MANY = new EdgeRules.Connections(2_000, 4_000);

    final DatabaseAddress database;
    final Api api;
    final int port;
    private final Vertx vertx;
    private final Host host;
    private java.util.Map<Role, String> accounts = java.util.Map.of();

    private RunningHost(Clock clock, DatabaseAddress database, Edge around, Hall... halls) throws Exception {
        this(clock, database, aConfig(null, null, halls), around, someKeys());
    }

    private RunningHost(Clock clock, DatabaseAddress database, HostConfig config, Edge around, Keys keys)
            throws Exception {
        this.database = database;
        this.vertx = Vertx.vertx();
        EdgeRules edge = around.rules()
                .apply(EdgeRules.usual(config.hostNames()).with(NO_LIMITS).with(MANY));
        this.host = Await.value(
                Host.start(vertx, config, database, new Host.Surroundings(keys, clock, edge, around.known())));
        this.port = host.port();
        this.api = new Api(Vertx.vertx(), port);
    }

    private static Keys someKeys() throws java.io.IOException {
        return Keys.open(Path.of("target", "test-keys", "host.keys"), new SecureRandom());
    }

    /** On a data folder's own database and keys. */
    static RunningHost on(DatabaseAddress database, Keys keys, Hall... halls) throws Exception {
        return new RunningHost(AnyHall.CLOCK, database, aConfig(null, null, halls), Edge.OPEN, keys);
    }

    static HostConfig aConfig(HostConfig.@Nullable Tls tls, HostConfig.@Nullable Metrics metrics, Hall... halls) {
        return new HostConfig(
                new HostConfig.Listen("127.0.0.1", 0, tls),
                "http://127.0.0.1:8080",
                aFolder(),
                HostConfig.Use.DEVELOPMENT,
                new HostConfig.Database(null, CONNECTIONS),
                null,
                metrics,
                HostConfig.Edge.USUAL,
                Arrays.stream(halls)
                        .map(hall -> new CenterConfig(hall, AnyQueue.aPlan()))
                        .toList());
    }

    /** Its own: checkpoints of one database mean nothing to another. */
    private static Path aFolder() {
        try {
            return java.nio.file.Files.createTempDirectory(Path.of("target").toAbsolutePath(), "host-");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static RunningHost with(HostConfig config) throws Exception {
        return new RunningHost(AnyHall.CLOCK, AnyDatabase.migrated(), config, Edge.OPEN, someKeys());
    }

    static RunningHost of(Hall... halls) throws Exception {
        return new RunningHost(AnyHall.CLOCK, AnyDatabase.migrated(), Edge.OPEN, halls);
    }

    static RunningHost at(Clock clock, Hall... halls) throws Exception {
        return new RunningHost(clock, AnyDatabase.migrated(), Edge.OPEN, halls);
    }

    static RunningHost on(DatabaseAddress database, Hall... halls) throws Exception {
        return new RunningHost(AnyHall.CLOCK, database, Edge.OPEN, halls);
    }

    static RunningHost at(Clock clock, DatabaseAddress database, Hall... halls) throws Exception {
        return new RunningHost(clock, database, Edge.OPEN, halls);
    }

    static RunningHost at(Clock clock, DatabaseAddress database, HostConfig.@Nullable SignIn signIn, Hall... halls)
            throws Exception {
        HostConfig plain = aConfig(null, null, halls);
        HostConfig config = new HostConfig(
                plain.listen(),
                plain.publicUrl(),
                plain.data(),
                plain.use(),
                plain.database(),
                signIn,
                plain.metrics(),
                plain.edge(),
                plain.centers());
        return new RunningHost(clock, database, config, Edge.OPEN, someKeys());
    }

    /** Behind an edge as the test wants it; the clock runs, or no limit would ever ease. */
    static RunningHost behind(UnaryOperator<EdgeRules> rules, Hall... halls) throws Exception {
        return behind(rules, Asker.UNKNOWN, halls);
    }

    static RunningHost behind(UnaryOperator<EdgeRules> rules, Asker known, Hall... halls) throws Exception {
        return new RunningHost(Clock.systemUTC(), AnyDatabase.migrated(), new Edge(rules, known), halls);
    }

    private record Edge(UnaryOperator<EdgeRules> rules, Asker known) {
        static final Edge OPEN = new Edge(UnaryOperator.identity(), Asker.UNKNOWN);
    }

    /** A host with an account of every role, none of which has to give a one-time code. */
    static RunningHost withStaff(Clock clock, Hall... halls) throws Exception {
        return withStaff(clock, null, halls);
    }

    /** The same, with an identity provider. */
    static RunningHost withStaff(Clock clock, HostConfig.@Nullable SignIn signIn, Hall... halls) throws Exception {
        DatabaseAddress database = AnyDatabase.migrated();
        asOwner(database, "INSERT INTO setting (key, value) VALUES ('security.secondFactor', 'NONE')");
        RunningHost staffed = at(clock, database, signIn, halls);
        staffed.accounts = Await.value(staffed.host.people().makeDemoAccounts()).stream()
                .collect(java.util.stream.Collectors.toMap(
                        account -> Role.valueOf(account.role()), StaffFeature.DemoAccount::password));
        return staffed;
    }

    /** A browser at which somebody with this role is signed in. */
    StaffBrowser as(Role role) throws Exception {
        return StaffBrowser.signedIn(port, nameOf(role), passwordOf(role));
    }

    static String nameOf(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT).replaceFirst("_.*", "");
    }

    String passwordOf(Role role) {
        return java.util.Objects.requireNonNull(accounts.get(role));
    }

    Host host() {
        return host;
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
        asOwner(database, sql);
    }

    private static void asOwner(DatabaseAddress database, String sql) throws Exception {
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
