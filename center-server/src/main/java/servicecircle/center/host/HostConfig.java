package servicecircle.center.host;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final int POOL = 16;

    HostConfig {
        halls = List.copyOf(halls);
        if (halls.isEmpty()) {
            throw new ConfigProblem("the configuration lists no centers");
        }
        if (halls.stream().map(Hall::id).distinct().count() != halls.size()) {
            throw new ConfigProblem("the configuration lists one center twice");
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
        Section listen = host.sectionOrEmpty("listen");
        Section database = host.sectionOrEmpty("database");
        int port = listen.number("port", 8080);
        String address = listen.text("address", "127.0.0.1");
        HostConfig config = new HostConfig(
                address,
                port,
                host.text("publicUrl", "http://" + address + ":" + port),
                Path.of(host.text("data", "var")),
                host.flag("development", false),
                external(database),
                database.number("poolSize", POOL),
                host.texts("centers").stream()
                        .map(name -> HallFile.read(file.resolveSibling(name)))
                        .toList());
        listen.done();
        database.done();
        host.done();
        return config;
    }

    HostConfig listeningOn(String newAddress, int newPort, @Nullable String newPublicUrl) {
        String url = newPublicUrl != null
                ? newPublicUrl
                : newPort == port ? publicUrl : publicUrl.replaceFirst(":\\d+$", ":" + newPort);
        return new HostConfig(newAddress, newPort, url, data, development, database, poolSize, halls);
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

    private static @Nullable ExternalDatabase external(Section database) {
        String url = database.text("url", "");
        String user = database.text("user", "servicecircle");
        String passwordFile = database.text("passwordFile", "");
        return url.isEmpty() ? null : new ExternalDatabase(url, user, Path.of(passwordFile));
    }
}
