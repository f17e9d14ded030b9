package servicecircle.center.host.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import servicecircle.center.host.config.HostConfig.Database;
import servicecircle.center.host.config.HostConfig.Edge;
import servicecircle.center.host.config.HostConfig.ExternalDatabase;
import servicecircle.center.host.config.HostConfig.Listen;
import servicecircle.center.host.config.HostConfig.Login;
import servicecircle.center.host.config.HostConfig.Metrics;
import servicecircle.center.host.config.HostConfig.SignIn;
import servicecircle.center.host.config.HostConfig.Tls;
import servicecircle.center.host.config.HostConfig.Use;
import servicecircle.center.support.openid.Provider;
import servicecircle.center.support.web.EdgeRules;
import servicecircle.center.support.web.RateLimits;

/** Reads the file of one host. */
public final class HostFile {
    private static final String ADDRESS = "127.0.0.1";
    private static final int POOL = 8;
    private static final int MOST_CONNECTIONS = 1_000;
    private static final int MOST_REQUESTS = 10_000_000;
    private static final int METRICS_PORT = 9_464;

    private HostFile() {}

    /**
     * Reads a host's configuration and the files of its centers.
     *
     * @throws ConfigProblem one sentence naming what to change
     */
    public static HostConfig read(Path file) {
        Section host = Section.of(file);
        List<CenterConfig> centers = host.texts("centers").stream()
                .map(name -> HallFile.read(file.resolveSibling(name)))
                .toList();
        try {
            HostConfig config = config(host, centers);
            host.done();
            return config;
        } catch (IllegalArgumentException e) {
            throw host.problem("centers", e.getMessage());
        }
    }

    private static HostConfig config(Section host, List<CenterConfig> centers) {
        Listen listen = listen(host);
        return new HostConfig(
                listen,
                host.has("publicUrl") ? host.checked("publicUrl", HostConfig::publicUrl) : usualUrl(host, listen),
                Path.of(host.text("data", "var")),
                use(host),
                database(host.sectionOrEmpty("database")),
                host.has("signIn") ? signIn(host.section("signIn")) : null,
                host.has("metrics") ? metrics(host.section("metrics")) : null,
                edge(host.sectionOrEmpty("edge")),
                centers);
    }

    private static Listen listen(Section host) {
        Section listen = host.sectionOrEmpty("listen");
        Tls tls = host.has("tls") ? tls(host.section("tls")) : null;
        Listen where = new Listen(listen.text("address", ADDRESS), listen.number("port", 8080, 0, 65_535), tls);
        listen.done();
        return where;
    }

    private static String usualUrl(Section host, Listen listen) {
        return host.sectionOrEmpty("listen").checked("address", ADDRESS, usual -> listen.usualUrl());
    }

    private static Tls tls(Section section) {
        Tls tls = new Tls(Path.of(section.text("certificate")), Path.of(section.text("key")));
        section.done();
        return tls;
    }

    private static SignIn signIn(Section section) {
        SignIn signIn = new SignIn(
                section.checked("issuer", Provider::issuer),
                section.text("clientId"),
                Path.of(section.text("clientSecretFile")),
                Set.copyOf(section.texts("secondFactorAcr")));
        section.done();
        return signIn;
    }

    private static Metrics metrics(Section section) {
        Metrics metrics =
                new Metrics(section.text("address", ADDRESS), section.number("port", METRICS_PORT, 0, 65_535));
        section.done();
        return metrics;
    }

    private static Use use(Section host) {
        boolean development = host.flag("development", false);
        return host.flag("demo", false) ? Use.DEMO : development ? Use.DEVELOPMENT : Use.HALL;
    }

    private static Edge edge(Section section) {
        RateLimits limits = new RateLimits(
                section.number("perMinuteAddress", 600, 60, MOST_REQUESTS),
                section.number("perMinuteSession", 1_200, 60, MOST_REQUESTS),
                section.number("perMinuteDevice", 1_200, 60, MOST_REQUESTS),
                section.number("perMinutePhone", 12, 6, MOST_REQUESTS));
        EdgeRules.Connections connections = new EdgeRules.Connections(
                section.number("connectionsPerAddress", 200, 1, MOST_CONNECTIONS),
                section.number("connections", 4_000, MOST_CONNECTIONS, 100_000));
        Set<String> proxies = section.has("trustedProxies") ? Set.copyOf(section.texts("trustedProxies")) : Set.of();
        section.done();
        return new Edge(limits, connections, proxies);
    }

    private static Database database(Section section) {
        Database database = new Database(external(section), section.number("poolSize", POOL, 1, MOST_CONNECTIONS));
        section.done();
        return database;
    }

    private static @Nullable ExternalDatabase external(Section database) {
        String url = database.text("url", "");
        String user = database.text("user", "servicecircle");
        Login owner = database.has("migration") ? owner(database.section("migration")) : null;
        if (url.isEmpty()) {
            database.text("passwordFile", "");
            return null;
        }
        return new ExternalDatabase(url, new Login(user, Path.of(database.text("passwordFile"))), owner);
    }

    private static Login owner(Section migration) {
        Login owner = new Login(migration.text("user"), Path.of(migration.text("passwordFile")));
        migration.done();
        return owner;
    }
}
