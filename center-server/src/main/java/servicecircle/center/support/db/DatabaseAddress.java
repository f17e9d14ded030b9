package servicecircle.center.support.db;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a PostgreSQL is and how to sign in. */
public record DatabaseAddress(String host, int port, String database, String user, String password) {
    private static final int USUAL_PORT = 5432;

    /**
     * Reads {@code postgresql://host[:port]/database}. Parameters are refused, because none would be obeyed.
     *
     * @throws IllegalArgumentException with a sentence for the operator when it is not such an address
     */
    public static DatabaseAddress of(String url, String user, String password) {
        URI uri = parsed(url);
        if (!"postgresql".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getPath().length() < 2) {
            throw wrongShape();
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw wrongShape();
        }
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        return new DatabaseAddress(uri.getHost(), port, uri.getPath().substring(1), user, password);
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw wrongShape();
        }
    }

    /** Does not repeat the address: somebody may have written a password into it. */
    private static IllegalArgumentException wrongShape() {
        return new IllegalArgumentException("database.url must look like postgresql://host:5432/servicecircle,"
                + " without user, password or parameters");
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** Without the password: records print their parts, and this one ends up in logs. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
