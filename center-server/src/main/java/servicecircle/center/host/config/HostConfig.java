package servicecircle.center.host.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import servicecircle.center.rooms.catalogue.Hall;
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
public record HostConfig(
        Listen listen,
        String publicUrl,
        Path data,
        Use use,
        Database database,
        @Nullable SignIn signIn,
        @Nullable Metrics metrics,
        Edge edge,
        List<CenterConfig> centers) {
    private static final Pattern PUBLIC_URL = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");

    public HostConfig {
        centers = List.copyOf(centers);
        if (centers.isEmpty()) {
            throw new IllegalArgumentException("must list at least one center");
        }
        if (centers.stream().map(center -> center.hall().id()).distinct().count() != centers.size()) {
            throw new IllegalArgumentException("must not list a center twice");
        }
    }

    /**
     * Where the host listens.
     *
     * @param tls what it speaks HTTPS with, or null for HTTP
     */
    public record Listen(String address, int port, @Nullable Tls tls) {
        public Listen {
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
        String usualUrl() {
            if (address.matches("0+(\\.0+){0,3}|.*:.*")) {
                throw new IllegalArgumentException(
                        address + " needs publicUrl, the address under which phones reach this host");
            }
            return scheme() + "://" + address + ":" + port;
        }
    }

    /** What a host is there for. */
    public enum Use {
        /** A hall's everyday work. */
        HALL,
        /** For whoever works on the look of parts: the gallery is served. */
        DEVELOPMENT,
        /** For whoever looks around: as DEVELOPMENT, with an account of each role and a key for the kiosk. */
        DEMO;

        public boolean showsGallery() {
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
    public record Edge(RateLimits limits, EdgeRules.Connections connections, Set<String> trustedProxies) {
        public static final Edge USUAL = new Edge(RateLimits.usual(), new EdgeRules.Connections(200, 4_000), Set.of());

        public Edge {
            trustedProxies = Set.copyOf(trustedProxies);
        }
    }

    /** Files in PEM: the certificate with what stands between it and its authority, and its private key. */
    public record Tls(Path certificate, Path key) {}

    /**
     * The identity provider that the staff may sign in with (OpenID Connect).
     *
     * @param clientSecretFile a file with the secret alone
     * @param strong values of {@code acr} that stand for a second factor
     */
    public record SignIn(String issuer, String clientId, Path clientSecretFile, Set<String> strong) {
        public SignIn {
            strong = Set.copyOf(strong);
        }
    }

    /** Where figures for Prometheus are shown; not for the public. */
    public record Metrics(String address, int port) {}

    /**
     * The database.
     *
     * @param external the operator's own PostgreSQL, or null for the embedded one
     * @param poolSize connections to it
     */
    public record Database(@Nullable ExternalDatabase external, int poolSize) {}

    /**
     * An operator's own server; the password is in a file so that the configuration can be shown to anybody.
     *
     * @param migration who owns the schema, or null when the application does
     */
    public record ExternalDatabase(
            String url, Login login, @Nullable Login migration) {}

    /** Who signs in to a database. */
    public record Login(String user, Path passwordFile) {}

    /** The halls of all centers, in the order of the file. */
    public List<Hall> halls() {
        return centers.stream().map(CenterConfig::hall).toList();
    }

    /** The rules of the edge for this host. */
    public EdgeRules edgeRules() {
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
        return new HostConfig(moved, url, data, use, database, signIn, metrics, edge, centers);
    }

    HostConfig withData(Path folder) {
        return new HostConfig(listen, publicUrl, folder, use, database, signIn, metrics, edge, centers);
    }

    /** The host names under which this host may be asked. */
    public Set<String> hostNames() {
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
}
