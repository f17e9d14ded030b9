package servicecircle.kiosk.screens;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.Static;
import servicecircle.pages.StaticFile;

/** Styles, scripts and fonts from the class path, and the one style rule of this terminal's glass. */
final class StaticRoutes {
    static final String PLACE = "/static/";
    private final String deviceCss;

    StaticRoutes(Terminal terminal) {
        ScreenProfile screen = terminal.screen();
        this.deviceCss = terminal.isRater() ? screen.cssAsMeasured() : screen.css();
    }

    void mount(Router router) {
        KioskRouter.page(router, "/static/device.css").handler(this::device);
        KioskRouter.page(router, "/static/*").handler(this::file);
    }

    private void device(RoutingContext ctx) {
        ctx.response().putHeader("Content-Type", "text/css; charset=utf-8").end(deviceCss);
    }

    private void file(RoutingContext ctx) {
        @Nullable StaticFile file = Static.find(ctx.request().path().substring(PLACE.length()));
        if (file == null) {
            ctx.fail(404);
            return;
        }
        ctx.response().putHeader("Cache-Control", "no-cache").putHeader("ETag", file.etag());
        if (file.etag().equals(ctx.request().getHeader("If-None-Match"))) {
            ctx.response().setStatusCode(304).end();
        } else {
            ctx.response().putHeader("Content-Type", file.contentType()).end(Buffer.buffer(file.bytes()));
        }
    }
}
