package servicecircle.center.support.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.Lang;
import servicecircle.pages.View;

/** Who reads the answer: their language, and whether they are a person with a browser or a program. */
public record Reader(Lang lang, boolean html, String path) {

    /** A {@code lang} parameter wins over the browser's own wish. */
    public static Reader of(RoutingContext context) {
        String wish = parameter(context, "lang");
        if (wish == null) {
            wish = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        }
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        boolean html = accept != null && accept.contains("text/html");
        return new Reader(
                wish == null ? Lang.ZH : Lang.of(wish), html, context.request().path());
    }

    /** A request whose parameters cannot be decoded still gets an answer that somebody can read. */
    private static @Nullable String parameter(RoutingContext context, String name) {
        try {
            return context.request().getParam(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** How a phone or desk screen shows a page to this reader. */
    public View view(ZoneId zone, Clock clock) {
        return View.phone(lang, zone, clock.instant(), path);
    }
}
