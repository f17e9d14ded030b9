package servicecircle.center.support.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * The cookie by which a browser is known again when another site sends it back. It alone is {@code SameSite=Lax}: a strict
 * one would not come along from there. It opens nothing by itself and lives for minutes.
 */
public final class ReturnCookie {
    private static final String NAME = "__Host-return";

    private ReturnCookie() {}

    /** What the browser sent; empty for none. */
    public static String of(RoutingContext context) {
        Cookie cookie = context.request().getCookie(NAME);
        return cookie == null ? "" : cookie.getValue();
    }

    public static void put(RoutingContext context, String secret, Duration life) {
        context.response().addCookie(cookie(secret).setMaxAge(life.toSeconds()));
    }

    public static void remove(RoutingContext context) {
        context.response().addCookie(cookie("").setMaxAge(0));
    }

    private static Cookie cookie(String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX);
    }
}
