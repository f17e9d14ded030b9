package servicecircle.center.support.web;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import servicecircle.center.support.BadInput;

/** Whether a request is of a form that no other server in the row could read in another way. */
final class RequestForm {
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final Set<String> hosts;

    RequestForm(Set<String> hosts) {
        this.hosts = hosts;
    }

    void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isForUs(request)) {
            throw BadInput.request(400, "WRONG_HOST");
        }
        if (request.headers().contains("")) {
            throw BadInput.request(400, "BAD_REQUEST");
        }
        if (!METHODS.contains(request.method())) {
            throw BadInput.request(405, "METHOD_NOT_ALLOWED");
        }
        context.next();
    }

    /** What follows any other method, such as CONNECT, or an address without a path need not be a request at all. */
    static boolean isPlain(HttpServerRequest request) {
        return METHODS.contains(request.method()) && request.uri().startsWith("/");
    }

    /** Whether bytes of a body are on their way. */
    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }

    /** For {@code HttpServer.invalidRequestHandler}: bytes that are no request never come as far as a router. */
    static void refuseUnreadable(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        int status = cause instanceof TooLongHttpLineException
                ? 414
                : cause instanceof TooLongHttpHeaderException ? 431 : 400;
        SecurityHeaders.putOn(request.response());
        request.response()
                .setStatusCode(status)
                .putHeader("Connection", "close")
                .end();
    }

    private boolean isForUs(HttpServerRequest request) {
        List<String> named = request.headers().getAll("Host");
        HostAndPort authority = request.authority();
        return named.size() <= 1
                && authority != null
                && hosts.contains(authority.host().toLowerCase(Locale.ROOT))
                && request.uri().startsWith("/")
                && !request.uri().startsWith("//");
    }
}
