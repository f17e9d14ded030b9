package servicecircle.kiosk.screens;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** While the center does not let this terminal work, every way leads to the one page that says so. */
final class StoppedRoutes {
    private static final String HOME = "/";

    private final Stage stage;

    StoppedRoutes(Stage stage) {
        this.stage = stage;
    }

    /** Stands behind the styles and before every screen. */
    void mount(Router router) {
        router.route().handler(this::keepOut);
    }

    /** The language and the size of the letters can still be chosen. */
    private void keepOut(RoutingContext ctx) {
        String path = ctx.request().path();
        if (!stage.isStopped() || path.startsWith(VisitRoutes.PLACE)) {
            ctx.next();
        } else if (path.equals(HOME)) {
            stage.stopped(ctx);
        } else {
            Stage.redirect(ctx, HOME);
        }
    }
}
