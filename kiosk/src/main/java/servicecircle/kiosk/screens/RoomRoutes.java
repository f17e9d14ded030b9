package servicecircle.kiosk.screens;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicecircle.kiosk.center.CenterClient;
import servicecircle.kiosk.center.Choice;

/** All rooms of a day, one room's time grid, and the choice of a stretch. */
final class RoomRoutes {
    private final CenterClient center;
    private final Stage stage;

    RoomRoutes(CenterClient center, Stage stage) {
        this.center = center;
        this.stage = stage;
    }

    void mount(Router router) {
        KioskRouter.page(router, "/rooms").handler(this::rooms);
        KioskRouter.page(router, "/rooms/:room").handler(this::roomDay);
        KioskRouter.page(router, "/rooms/:room/book").handler(this::choose);
    }

    private void rooms(RoutingContext ctx) {
        var asked = center.rooms(stage.lang(ctx), Asked.day(ctx.request().getParam("day")));
        stage.play(ctx, asked, rooms -> stage.show(ctx, rooms, rooms.center()));
    }

    private void roomDay(RoutingContext ctx) {
        String room = Asked.room(ctx.pathParam("room"));
        @Nullable Instant start = Asked.momentIfAny(ctx.request().getParam("start"));
        var asked =
                center.roomDay(stage.lang(ctx), room, Asked.day(ctx.request().getParam("day")));
        stage.play(ctx, asked, day -> stage.show(ctx, day.choosing(start), day.center()));
    }

    private void choose(RoutingContext ctx) {
        if (stage.visit(ctx).isWaitingForAnAnswer()) {
            Stage.redirect(ctx, BookingRoutes.OUTCOME);
            return;
        }
        Choice choice = new Choice(
                Asked.room(ctx.pathParam("room")),
                Asked.moment(ctx.request().getParam("start")),
                Asked.moment(ctx.request().getParam("end")));
        stage.change(ctx, visit -> visit.choosing(choice));
        Stage.redirect(ctx, Step.PURPOSE.path());
    }
}
