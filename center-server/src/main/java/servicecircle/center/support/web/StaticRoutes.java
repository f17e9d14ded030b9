package servicecircle.center.support.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import servicecircle.center.support.BadInput;
import servicecircle.pages.Static;
import servicecircle.pages.StaticFile;

/** Styles, scripts and icons. Only names from the catalogue exist, so there is no path to walk out of. */
public final class StaticRoutes {
    private static final String PREFIX = "/static/";

    public void addTo(Router router) {
        router.get(PREFIX + "*").handler(StaticRoutes::serve);
    }

    private static void serve(RoutingContext context) {
        StaticFile file = Static.find(context.normalizedPath().substring(PREFIX.length()));
        if (file == null) {
            throw BadInput.request(404, "NO_SUCH_PAGE");
        }
        context.response()
                .putHeader(HttpHeaders.ETAG, file.etag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        if (file.etag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            context.response().setStatusCode(304).end();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, file.contentType())
                .end(Buffer.buffer(file.bytes()));
    }
}
