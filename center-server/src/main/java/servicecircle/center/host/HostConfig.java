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

/**
 * Everything an operator decides about one host.
 *
 * @param publicUrl where phones reach this host; stands in QR codes
 * @param data folder of keys and of the embedded database
 * @param development whether the gallery of parts is served
 * @param database the operator's own PostgreSQL, or null for the embedded one
 * @param poolSize connections to the database
 */
record HostConfig(
        String address,
        int port,
        String publicUrl,
        Path data,
        boolean development,
        @Nullable ExternalDatabase database,
        int poolSize,
        List<Hall> halls) {
    private static final String ADDRESS = "127.0.0.1";
    private static final int POOL = 8;
    private static final int MOST_CONNECTIONS = 1_000;
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

    /** An operator's own server; the password is in a file so that the configuration can be shown to anybody. */
    record ExternalDatabase(String url, String user, Path passwordFile) {}

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
        Section listen = host.sectionOrEmpty("listen");
        Section database = host.sectionOrEmpty("database");
        int port = listen.number("port", 8080, 0, 65_535);
        String address = listen.text("address", ADDRESS);
        HostConfig config = new HostConfig(
                address,
                port,
                host.has("publicUrl")
                        ? host.checked("publicUrl", HostConfig::publicUrl)
                        : listen.checked("address", ADDRESS, usual -> usualUrl(usual, port)),
                Path.of(host.text("data", "var")),
                host.flag("development", false),
                external(database),
                database.number("poolSize", POOL, 1, MOST_CONNECTIONS),
                halls);
        listen.done();
        database.done();
        return config;
    }

    /** A public address that only repeats where the host listens moves along; any other one stays. */
    HostConfig listeningOn(String newAddress, int newPort, @Nullable String newPublicUrl) {
        boolean follows = publicUrl.equals("http://" + address + ":" + port);
        String url = newPublicUrl != null ? newPublicUrl : follows ? usualUrl(newAddress, newPort) : publicUrl;
        return new HostConfig(newAddress, newPort, url, data, development, database, poolSize, halls);
    }

    /**
     * The public address of a host for which nobody gave one.
     *
     * @throws IllegalArgumentException when no phone could reach it: all addresses at once, or one of IPv6
     */
    private static String usualUrl(String address, int port) {
        if (address.matches("0+(\\.0+){0,3}|.*:.*")) {
            throw new IllegalArgumentException(
                    address + " needs publicUrl, the address under which phones reach this host");
        }
        return "http://" + address + ":" + port;
    }

    HostConfig withData(Path folder) {
        return new HostConfig(address, port, publicUrl, folder, development, database, poolSize, halls);
    }

    /** The host names under which this host may be asked. */
    Set<String> hostNames() {
        Set<String> names = new HashSet<>(List.of("127.0.0.1", "localhost", address.toLowerCase(Locale.ROOT)));
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

    private static @Nullable ExternalDatabase external(Section database) {
        String url = database.text("url", "");
        String user = database.text("user", "servicecircle");
        if (url.isEmpty()) {
            database.text("passwordFile", "");
            return null;
        }
        return new ExternalDatabase(url, user, Path.of(database.text("passwordFile")));
    }
}
