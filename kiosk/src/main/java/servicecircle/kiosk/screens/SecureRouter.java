package servicecircle.kiosk.screens;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.TimeoutHandler;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.pages.parts.Problem;

/** What every request passes before it reaches a screen, and what becomes of those that fail on their way. */
final class SecureRouter {
    static final String COOKIE = "visit";
    private static final Logger LOG = LoggerFactory.getLogger(SecureRouter.class);
    private static final long MOST_BODY_BYTES = 64 * 1024L;
    private static final long BODY_MILLIS = 20_000;
    private static final int WRONG_HOST = 421;
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Set<String> hosts;
    private final Reception reception;
    private final Stage stage;

    private SecureRouter(Set<String> hosts, Reception reception, Stage stage) {
        this.hosts = hosts;
        this.reception = reception;
        this.stage = stage;
    }

    /** A router that answers to these host names only, in lower case and without a port. */
    static Router create(Vertx vertx, Set<String> hosts, Reception reception, Stage stage) {
        SecureRouter edge = new SecureRouter(hosts, reception, stage);
        Router router = Router.router(vertx);
        router.route().handler(edge::admit);
        router.route().handler(edge::checkAddress);
        router.route().handler(TimeoutHandler.create(BODY_MILLIS, 408));
        router.route().handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES));
        router.route().handler(edge::checkOrigin);
        router.route().failureHandler(edge::fail);
        Set.of(400, 404, 405, 413).forEach(status -> router.errorHandler(status, edge::fail));
        return router;
    }

    static void protect(HttpServerResponse response) {
        response.headers()
                .set("Cache-Control", "no-store")
                .set("Content-Security-Policy", POLICY)
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer")
                .set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin");
    }

    private void admit(RoutingContext ctx) {
        protect(ctx.response());
        @Nullable Cookie cookie = ctx.request().getCookie(COOKIE);
        if (cookie != null && Reception.isVisitId(cookie.getValue())) {
            Stage.admit(ctx, cookie.getValue());
        } else {
            giveCookie(ctx, reception.ids());
        }
        ctx.next();
    }

    /** A new cookie, and with it a new and untouched visitor. */
    static void giveCookie(RoutingContext ctx, FreshIds ids) {
        String id = ids.visitId();
        Stage.admit(ctx, id);
        if (!ctx.request().path().startsWith(StaticRoutes.PLACE)) {
            ctx.response()
                    .addCookie(Cookie.cookie(COOKIE, id)
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.STRICT)
                            .setPath("/"));
        }
    }

    private void checkAddress(RoutingContext ctx) {
        @Nullable HostAndPort authority = ctx.request().authority();
        boolean oneHost = ctx.request().headers().getAll("Host").size() == 1;
        if (!oneHost || authority == null || !hosts.contains(authority.host().toLowerCase(Locale.ROOT))) {
            ctx.fail(WRONG_HOST);
        } else if (!hasReadableQuery(ctx)) {
            ctx.fail(400);
        } else {
            Stage.askedForPart(ctx, Asked.part(ctx.queryParams().get("part")));
            ctx.next();
        }
    }

    private static boolean hasReadableQuery(RoutingContext ctx) {
        try {
            MultiMap parameters = ctx.queryParams();
            return parameters.names().stream()
                    .allMatch(name -> parameters.getAll(name).size() == 1);
        } catch (RuntimeException badPercentSign) {
            return false;
        }
    }

    /** Ending a visit needs no token: it takes nothing but the caller's own visit, and a restarted kiosk knows none. */
    private void checkOrigin(RoutingContext ctx) {
        @Nullable String site = ctx.request().getHeader("Sec-Fetch-Site");
        boolean foreign = site != null && !"same-origin".equals(site) && !"none".equals(site);
        @Nullable String token = ctx.request().getFormAttribute("token");
        boolean ours = reception.tokens().belongsTo(Stage.visitId(ctx), token)
                || VisitRoutes.END.equals(ctx.request().path());
        boolean changing = HttpMethod.POST.equals(ctx.request().method());
        if (changing && (foreign || !ours)) {
            ctx.fail(403);
        } else {
            ctx.next();
        }
    }

    private void fail(RoutingContext ctx) {
        if (ctx.response().ended() || ctx.response().closed()) {
            return;
        }
        if (!Stage.isAdmitted(ctx)) {
            protect(ctx.response());
            giveCookie(ctx, reception.ids());
        }
        if (ctx.statusCode() == 408 || ctx.statusCode() == 413) {
            ctx.response().putHeader("Connection", "close");
        }
        try {
            stage.sorry(ctx, problem(ctx));
        } catch (RuntimeException brokenTemplate) {
            String incident = report(ctx, brokenTemplate);
            ctx.response().setStatusCode(500).end("Service Circle 500 " + incident);
        }
    }

    private Problem problem(RoutingContext ctx) {
        boolean unreadable = ctx.failure() instanceof Unreadable;
        int status = unreadable ? 400 : ctx.statusCode();
        if (status >= 400 && status < 500) {
            return Problems.ofStatus(stage.lang(ctx), status);
        }
        return Problems.broken(stage.lang(ctx), report(ctx, ctx.failure()));
    }

    /** The address stays out of the log: a visitor could have put anything there. */
    private String report(RoutingContext ctx, @Nullable Throwable cause) {
        String incident = reception.ids().incident();
        LOG.error("page=broken incident={} method={}", incident, ctx.request().method(), cause);
        return incident;
    }
}
