package servicecircle.center.support.web;

import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/** What every answer says to browsers, whatever else it says. */
final class SecurityHeaders {
    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            // Not no-referrer: with that a browser hides the origin of our own forms, too.
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Strict-Transport-Security",
            "max-age=31536000; includeSubDomains",
            "Cache-Control",
            "no-store");

    private SecurityHeaders() {}

    static void putOn(HttpServerResponse response) {
        ALL.forEach(response::putHeader);
    }
}
