package servicecircle.kiosk.screens;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import servicecircle.kiosk.center.CenterClient;

/** The first screen and the guide to the house. */
final class HomeRoutes {
    private final CenterClient center;
    private final Stage stage;

    HomeRoutes(CenterClient center, Stage stage) {
        this.center = center;
        this.stage = stage;
    }

    void mount(Router router) {
        KioskRouter.page(router, "/").handler(this::home);
        KioskRouter.page(router, "/guide").handler(this::guide);
    }

    /** Whoever comes home leaves nothing for the next one; a part that refreshes itself is nobody coming home. */
    private void home(RoutingContext ctx) {
        if (!Stage.isHtmx(ctx)) {
            stage.changeGoing(ctx, Visit::comingHome);
        }
        stage.play(ctx, center.home(stage.lang(ctx)), home -> stage.show(ctx, home, home.center()));
    }

    private void guide(RoutingContext ctx) {
        stage.play(ctx, center.guide(stage.lang(ctx)), guide -> stage.show(ctx, guide, guide.center()));
    }
}
