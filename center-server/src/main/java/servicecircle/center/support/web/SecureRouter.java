package servicecircle.center.support.web;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import servicecircle.center.support.BadInput;

/**
 * The one factory of routers. Each handler here closes a trap that the handbook lists for Vert.x: lenient hosts, bad
 * escapes answered with 500, upload files left behind, slow bodies, missing headers on errors.
 */
public final class SecureRouter {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final String JSON = "application/json";

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String HEAD = "head";

    private final Vertx vertx;
    private final EdgeRules rules;

    private SecureRouter(Vertx vertx, EdgeRules rules) {
        this.vertx = vertx;
        this.rules = rules;
    }

    /** A router with every hardening in place and one failure handler at its end. */
    public static Router create(Vertx vertx, EdgeRules rules, Answers answers, Turnstile turnstile) {
        SecureRouter edge = new SecureRouter(vertx, rules);
        Router router = Router.router(vertx);
        Parting parting = new Parting(vertx);
        router.route().handler(parting::turnAway);
        router.route().handler(SecureRouter::answerHeadLikeGet);
        router.route().handler(SecureRouter::putHeaders);
        router.route().handler(new RequestForm(rules.hosts())::check);
        router.route().handler(turnstile::count);
        router.route().handler(SecureRouter::checkParameters);
        router.route().handler(edge::checkOrigin);
        router.route().handler(SecureRouter::checkContentType);
        router.route().handler(edge::startBodyDeadline);
        router.route().handler(BodyHandler.create(false).setBodyLimit(rules.bodyBytes()));
        new FailureHandler(answers, parting).installOn(router);
        return router;
    }

    /** A server that goes with it; whoever calls this gives it the router and lets it listen. */
    public static HttpServer server(Vertx vertx, HttpServerOptions options, EdgeRules rules) {
        return vertx.createHttpServer(options)
                .connectionHandler(new ConnectionLimit(rules)::admit)
                .invalidRequestHandler(RequestForm::refuseUnreadable);
    }

    /** Server options that go with it. */
    public static HttpServerOptions serverOptions() {
        return new HttpServerOptions()
                .setIdleTimeout(15)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setHttp2ClearTextEnabled(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setTcpNoDelay(true)
                .setMaxFormFields(64);
    }

    /** Routes name GET only; the server leaves the body of a HEAD answer out by itself. */
    private static void answerHeadLikeGet(RoutingContext context) {
        boolean first = context.request().method().equals(HttpMethod.HEAD) && context.get(HEAD) == null;
        if (first) {
            context.put(HEAD, true).reroute(HttpMethod.GET, context.request().uri());
        } else {
            context.next();
        }
    }

    private static void putHeaders(RoutingContext context) {
        SecurityHeaders.putOn(context.response());
        context.next();
    }

    /** Reading the parameters here makes a bad escape a 400 before any handler trips over it. */
    private static void checkParameters(RoutingContext context) {
        Set<String> names = new HashSet<>();
        parameters(context).forEach(parameter -> {
            if (!names.add(parameter.getKey())) {
                throw BadInput.field(Fields.shortened(parameter.getKey()), "DUPLICATE_PARAMETER");
            }
        });
        context.next();
    }

    private static MultiMap parameters(RoutingContext context) {
        try {
            return context.queryParams();
        } catch (IllegalArgumentException e) {
            throw BadInput.request(400, "BAD_REQUEST");
        }
    }

    /** Browsers say where a request comes from; no other site may make one of ours change anything. */
    private void checkOrigin(RoutingContext context) {
        if (isForeign(context.request()) && !READING.contains(context.request().method())) {
            throw BadInput.request(403, "FORBIDDEN_ORIGIN");
        }
        context.next();
    }

    /** Older browsers, and all of them over plain HTTP, send only the origin; programs send neither. */
    private boolean isForeign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !rules.hosts().contains(hostOf(origin));
    }

    /** Empty for {@code null}, which is what a browser sends when it hides the origin, and for nonsense. */
    private static String hostOf(String origin) {
        try {
            String host = new URI(origin).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** Before anybody decodes a body: the decoder of multipart forms breaks on some, and nothing here reads them. */
    private static void checkContentType(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isReadable(context.request().method(), mediaType(type))) {
            throw BadInput.request(415, "UNSUPPORTED_MEDIA");
        }
        context.next();
    }

    /** A form that comes with a method without a body breaks its decoder, too. */
    private static boolean isReadable(HttpMethod method, String mediaType) {
        return mediaType.equals(JSON) || (mediaType.equals(FORM) && method.equals(HttpMethod.POST));
    }

    private static String mediaType(String contentType) {
        return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private void startBodyDeadline(RoutingContext context) {
        if (!context.request().isEnded()) {
            long timer = vertx.setTimer(rules.bodyDeadline().toMillis(), late -> {
                if (!context.request().isEnded()) {
                    context.fail(BadInput.request(408, "REQUEST_TIMEOUT"));
                }
            });
            context.addEndHandler(ended -> vertx.cancelTimer(timer));
        }
        context.next();
    }
}
