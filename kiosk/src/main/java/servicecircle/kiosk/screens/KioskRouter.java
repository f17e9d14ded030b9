package servicecircle.kiosk.screens;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import servicecircle.kiosk.center.CenterClient;
import servicecircle.kiosk.center.Heartbeat;
import servicecircle.kiosk.center.Standing;

/** The front door of the screens: all routes of the kiosk on one router. */
public final class KioskRouter {
    private static final long SWEEP_MILLIS = 5_000;

    private final Terminal terminal;
    private final Reception reception;

    public KioskRouter(Terminal terminal, Clock clock, SecureRandom random) {
        this.terminal = terminal;
        this.reception = new Reception(terminal.idle(), clock, random);
    }

    /** Call on the one event loop that will serve the requests. */
    public Router open(Vertx vertx, Set<String> hosts) {
        Standing standing = new Standing(terminal.key());
        standing.onChange(() -> reception.visits().wipeAll("terminal"));
        Stage stage = new Stage(terminal, reception, standing);
        CenterClient center = CenterClient.to(terminal.center(), standing, vertx);
        Router router = SecureRouter.create(vertx, hosts, reception, stage);
        new StaticRoutes(terminal).mount(router);
        new StoppedRoutes(stage).mount(router);
        new VisitRoutes(stage, reception).mount(router);
        if (terminal.isRater()) {
            mountRater(router, center, stage);
        } else {
            mountKiosk(router, center, stage);
        }
        vertx.setPeriodic(SWEEP_MILLIS, timer -> reception.visits().endTheForgotten());
        new Heartbeat(center, standing).start(vertx);
        return router;
    }

    private void mountKiosk(Router router, CenterClient center, Stage stage) {
        new HomeRoutes(center, stage).mount(router);
        new RoomRoutes(center, stage).mount(router);
        mountBooking(router, center, stage);
        new QueueRoutes(center, stage, reception.ids()::key).mount(router);
        new TicketRoutes(center, stage, reception).mount(router);
        new TerminalCodeRoutes(center, stage, reception).mount(router);
        new RatingRoutes(center, stage, reception).mount(router);
        new MineRoutes(center, stage, reception.ids()).mount(router);
    }

    private void mountRater(Router router, CenterClient center, Stage stage) {
        new RaterRoutes(center, stage, reception).mount(router);
        new RatingRoutes(center, stage, reception).mount(router);
        RaterRoutes.mountTheRest(router);
    }

    /** The fixed paths under {@code /book} stand before the path of any step. */
    private void mountBooking(Router router, CenterClient center, Stage stage) {
        FormRoutes form = new FormRoutes(center, stage, reception.ids()::key);
        RefusalRoutes refusals = new RefusalRoutes(center, stage, form);
        new BookingRoutes(center, stage, reception, refusals).mount(router);
        refusals.mount(router);
        form.mount(router);
    }

    /** The headers that every answer carries. */
    public static void protect(HttpServerResponse response) {
        SecureRouter.protect(response);
    }

    /** A page can be read; HEAD asks the same without its body. */
    static Route page(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }
}
