package servicecircle.center.support.web;

import io.vertx.ext.web.Router;

/** Placeholder until the pages branch is merged. */
public final class StaticRoutes {
    /** Adds nothing yet. */
    public void addTo(Router router) {
        router.get("/static/*").handler(context -> context.fail(404));
    }
}
