package servicecircle.center.support.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * The cookie of a session. The {@code __Host-} prefix makes a browser refuse it without TLS (but on loopback), with a
 * domain or below a path; no script reads it and no other site makes a browser send it.
 */
public final class SessionCookie {
    private static final String NAME = "__Host-sid";

    private SessionCookie() {}

    /** What the browser sent; empty for none. */
    public static String of(RoutingContext context) {
        return of(context.request());
    }

    /** What the browser sent; empty for none, and for a request whose cookies make no sense. */
    public static String of(HttpServerRequest request) {
        Cookie cookie = request.getCookie(NAME);
        return cookie == null ? "" : cookie.getValue();
    }

    public static void put(RoutingContext context, String secret) {
        context.response().addCookie(cookie(secret));
    }

    public static void remove(RoutingContext context) {
        context.response().addCookie(cookie("").setMaxAge(0));
        context.response().putHeader("Clear-Site-Data", "\"cache\"");
    }

    private static Cookie cookie(String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT);
    }
}
