package servicecircle.center.support.openid;

import java.net.URI;
import java.util.Set;

/**
 * An identity provider and what it knows us as.
 *
 * @param issuer its address, exactly as it writes it into {@code iss}
 * @param returnUrl where it sends a browser back to; registered with it
 * @param strong values of {@code acr} with which it vouches for a second factor, besides {@code amr}
 */
public record Provider(String issuer, Client client, String returnUrl, Set<String> strong) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public Provider {
        strong = Set.copyOf(strong);
        issuer(issuer);
    }

    /**
     * Checks an issuer's address.
     *
     * @throws IllegalArgumentException with the rest of a sentence that begins with its name
     */
    public static String issuer(String text) {
        if (!isSafe(text) || !text.matches("[^?#]+")) {
            throw new IllegalArgumentException("must look like https://id.example/realm, not " + text);
        }
        return text;
    }

    /** Who we are to it. Printing it shows no secret. */
    public record Client(String id, String secret) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** What it says of itself must be no less safe than what the operator wrote. */
    boolean isSafeFor(String url) {
        return isSafe(url) && (url.startsWith("https:") || issuer.startsWith("http:"));
    }

    /** HTTPS; plain HTTP only within one machine. */
    private static boolean isSafe(String url) {
        try {
            URI uri = URI.create(url);
            String host = uri.getHost();
            return host != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && LOOPBACK.contains(host)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
