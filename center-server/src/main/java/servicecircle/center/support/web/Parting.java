package servicecircle.center.support.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Ends a connection after an answer. The header alone does not: the server would read on, and whatever lies behind a refused
 * request would be answered as the next one.
 */
final class Parting {
    /** Long enough for an answer to arrive; closing at once would take it back from a client that is still sending. */
    private static final long LINGER_MILLIS = 2_000;

    private final Vertx vertx;
    private final Set<HttpConnection> leaving =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    Parting(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The first handler of all: who was told good-bye is not listened to any more. */
    void turnAway(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        if (leaving.contains(connection)) {
            connection.close();
        } else {
            context.next();
        }
    }

    /** To be called before the answer is written. */
    void after(RoutingContext context) {
        HttpServerRequest request = context.request();
        leaving.add(request.connection());
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        context.addEndHandler(answered -> {
            if (request.isEnded()) {
                request.connection().close();
            } else {
                vertx.setTimer(LINGER_MILLIS, late -> request.connection().close());
            }
        });
    }
}
