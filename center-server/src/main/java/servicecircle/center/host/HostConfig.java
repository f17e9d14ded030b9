package servicecircle.center.host;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.openid.Provider;
import servicecircle.center.support.web.EdgeRules;
import servicecircle.center.support.web.RateLimits;

/**
 * Everything an operator decides about one host.
 *
 * @param publicUrl where phones reach this host; stands in QR codes
 * @param data folder of keys and of the embedded database
 * @param use what the host is there for
 * @param signIn the identity provider of the staff, or null for none
 * @param metrics where figures are shown, or null for nowhere
 */
record HostConfig(
        Listen listen,
        String publicUrl,
        Path data,
        Use use,
        Database database,
        @Nullable SignIn signIn,
        @Nullable Metrics metrics,
        Edge edge,
        List<Hall> halls) {
    private static final String ADDRESS = "127.0.0.1";
    private static final int POOL = 8;
    private static final int MOST_CONNECTIONS = 1_000;
    private static final int MOST_REQUESTS = 10_000_000;
    private static final int METRICS_PORT = 9_464;
    private static final Pattern PUBLIC_URL = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");

    HostConfig {
        halls = List.copyOf(halls);
        if (halls.isEmpty()) {
            throw new IllegalArgumentException("must list at least one center");
        }
        if (halls.stream().map(Hall::id).distinct().count() != halls.size()) {
            throw new IllegalArgumentException("must not list a center twice");
        }
    }

    /**
     * Where the host listens.
     *
     * @param tls what it speaks HTTPS with, or null for HTTP
     */
    record Listen(String address, int port, @Nullable Tls tls) {
        Listen {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port " + port);
            }
        }

        String scheme() {
            return tls == null ? "http" : "https";
        }

        /**
         * The public address of a host for which nobody gave one.
         *
         * @throws IllegalArgumentException when no phone could reach it: all addresses at once, or one of IPv6
         */
        private String usualUrl() {
            if (address.matches("0+(\\.0+){0,3}|.*:.*")) {
                throw new IllegalArgumentException(
                        address + " needs publicUrl, the address under which phones reach this host");
            }
            return scheme() + "://" + address + ":" + port;
        }
    }

    /** What a host is there for. */
    enum Use {
        /** A hall's everyday work. */
        HALL,
        /** For whoever works on the look of parts: the gallery is served. */
        DEVELOPMENT,
        /** For whoever looks around: as DEVELOPMENT, with an account of each role and a key for the kiosk. */
        DEMO;

        boolean showsGallery() {
            return this != HALL;
        }
    }

    /**
     * What the edge lets through.
     *
     * @param limits requests a minute
     * @param connections open at a time
     * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
     */
    record Edge(RateLimits limits, EdgeRules.Connections connections, Set<String> trustedProxies) {
        static final Edge USUAL = new Edge(RateLimits.usual(), new EdgeRules.Connections(200, 4_000), Set.of());

        Edge {
            trustedProxies = Set.copyOf(trustedProxies);
        }
    }

    /** Files in PEM: the certificate with what stands between it and its authority, and its private key. */
    record Tls(Path certificate, Path key) {}

    /**
     * The identity provider that the staff may sign in with (OpenID Connect).
     *
     * @param clientSecretFile a file with the secret alone
     * @param strong values of {@code acr} that stand for a second factor
     */
    record SignIn(String issuer, String clientId, Path clientSecretFile, Set<String> strong) {
        SignIn {
            strong = Set.copyOf(strong);
        }
    }

    /** Where figures for Prometheus are shown; not for the public. */
    record Metrics(String address, int port) {}

    /**
     * The database.
     *
     * @param external the operator's own PostgreSQL, or null for the embedded one
     * @param poolSize connections to it
     */
    record Database(@Nullable ExternalDatabase external, int poolSize) {}

    /**
     * An operator's own server; the password is in a file so that the configuration can be shown to anybody.
     *
     * @param migration who owns the schema, or null when the application does
     */
    record ExternalDatabase(
            String url, Login login, @Nullable Login migration) {}

    /** Who signs in to a database. */
    record Login(String user, Path passwordFile) {}

    /**
     * Reads a host's configuration and the files of its centers.
     *
     * @throws ConfigProblem one sentence naming what to change
     */
    static HostConfig read(Path file) {
        Section host = Section.of(file);
        List<Hall> halls = host.texts("centers").stream()
                .map(name -> HallFile.read(file.resolveSibling(name)))
                .toList();
        try {
            HostConfig config = config(host, halls);
            host.done();
            return config;
        } catch (IllegalArgumentException e) {
            throw host.problem("centers", e.getMessage());
        }
    }

    private static HostConfig config(Section host, List<Hall> halls) {
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
                halls);
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

    /** The rules of the edge for this host. */
    EdgeRules edgeRules() {
        return EdgeRules.usual(hostNames())
                .with(edge.limits())
                .with(edge.connections())
                .withTrustedProxies(edge.trustedProxies());
    }

    /** A public address that only repeats where the host listens moves along; any other one stays. */
    HostConfig listeningOn(String newAddress, int newPort, @Nullable String newPublicUrl) {
        Listen moved = new Listen(newAddress, newPort, listen.tls());
        boolean follows = publicUrl.equals(listen.scheme() + "://" + listen.address() + ":" + listen.port());
        String url = newPublicUrl != null ? newPublicUrl : follows ? moved.usualUrl() : publicUrl;
        return new HostConfig(moved, url, data, use, database, signIn, metrics, edge, halls);
    }

    HostConfig withData(Path folder) {
        return new HostConfig(listen, publicUrl, folder, use, database, signIn, metrics, edge, halls);
    }

    /** The host names under which this host may be asked. */
    Set<String> hostNames() {
        Set<String> names =
                new HashSet<>(List.of("127.0.0.1", "localhost", listen.address().toLowerCase(Locale.ROOT)));
        String published = URI.create(publicUrl).getHost();
        if (published != null) {
            names.add(published.toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /**
     * Checks an address that goes into QR codes.
     *
     * @throws IllegalArgumentException with the rest of a sentence that begins with its name
     */
    static String publicUrl(String text) {
        if (!PUBLIC_URL.matcher(text).matches()) {
            throw new IllegalArgumentException("must look like https://huan.example, not " + text);
        }
        return text;
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
