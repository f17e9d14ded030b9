package servicecircle.kiosk.screens;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import servicecircle.kiosk.center.CenterClient;
import servicecircle.pages.QueuePage;

/** What one can take a number for, and one item with its papers. */
final class QueueRoutes {
    static final String PLACE = "/queue";

    private final CenterClient center;
    private final Stage stage;
    private final Supplier<UUID> newKey;

    QueueRoutes(CenterClient center, Stage stage, Supplier<UUID> newKey) {
        this.center = center;
        this.stage = stage;
        this.newKey = newKey;
    }

    void mount(Router router) {
        KioskRouter.page(router, PLACE).handler(this::numbers);
        KioskRouter.page(router, PLACE + "/:item").handler(this::item);
    }

    private void numbers(RoutingContext ctx) {
        @Nullable String group = ctx.request().getParam("group");
        stage.play(
                ctx,
                center.numbers(stage.lang(ctx)),
                numbers -> stage.show(ctx, numbers.only(group), numbers.center()));
    }

    private void item(RoutingContext ctx) {
        String item = Asked.item(ctx.pathParam("item"));
        if (stage.visit(ctx).isWaitingForANumber()) {
            Stage.redirect(ctx, TicketRoutes.OUTCOME);
        } else {
            stage.play(ctx, center.numbers(stage.lang(ctx)), numbers -> show(ctx, numbers, item));
        }
    }

    /** An item that is no longer offered leads to those that are. */
    private void show(RoutingContext ctx, QueuePage.Numbers numbers, String item) {
        QueuePage.@Nullable TakeNumber screen = numbers.taking(item);
        if (screen == null) {
            Stage.redirect(ctx, PLACE);
            return;
        }
        stage.change(ctx, visit -> visit.wanting(item, newKey));
        stage.show(ctx, screen, numbers.center());
    }
}
