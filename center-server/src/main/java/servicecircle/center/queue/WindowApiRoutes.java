package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.web.Fields;
import servicecircle.center.support.web.IdempotencyKey;

/**
 * The windows for programs of the staff: the records of the pages as JSON, and who sits where. A change has to be
 * {@code application/json} under an {@code Idempotency-Key}: no other site can make a browser send either.
 */
final class WindowApiRoutes {
    static final String BASE = "/v1/centers/:center/queue/windows";
    static final String WINDOW = BASE + "/:window";

    private final Map<String, WindowRoutes.Counterpart> centers;
    private final ConsoleFeature console;

    WindowApiRoutes(Map<String, WindowRoutes.Counterpart> centers, ConsoleFeature console) {
        this.centers = Map.copyOf(centers);
        this.console = console;
    }

    void addTo(Router router) {
        router.get(BASE).handler(this::all);
        router.get(WINDOW).handler(this::one);
        router.post(WINDOW + "/beat").handler(this::beat);
        router.post(WINDOW + "/open").handler(this::open);
        router.post(WINDOW + "/pause").handler(this::pause);
        router.post(WINDOW + "/close").handler(this::close);
    }

    private void all(RoutingContext context) {
        WindowRoutes.Counterpart center = center(context);
        boolean supervisor = WindowRoutes.supervises(context, center);
        center.windows()
                .sight()
                .compose(sight ->
                        center.answers().json(context, 200, center.drawer().windows(sight, supervisor)))
                .onFailure(context::fail);
    }

    private void one(RoutingContext context) {
        WindowRoutes.Counterpart center = center(context);
        show(context, center, WindowRoutes.window(context, center)).onFailure(context::fail);
    }

    private void beat(RoutingContext context) {
        Fields.of(context, Set.of());
        WindowRoutes.Counterpart center = center(context);
        center.windows()
                .heard(WindowRoutes.window(context, center))
                .compose(heard -> context.response().setStatusCode(204).end())
                .onFailure(context::fail);
    }

    private void open(RoutingContext context) {
        Fields.of(context, Set.of());
        WindowRoutes.Counterpart center = center(context);
        answer(context, center.windows().open(WindowRoutes.window(context, center), by(context)));
    }

    private void pause(RoutingContext context) {
        String reason =
                PresenceRoutes.reason(Fields.of(context, Set.of("reason")).text("reason", 20));
        WindowRoutes.Counterpart center = center(context);
        answer(context, center.windows().pause(WindowRoutes.window(context, center), reason, by(context)));
    }

    private void close(RoutingContext context) {
        Fields.of(context, Set.of());
        WindowRoutes.Counterpart center = center(context);
        answer(context, center.windows().close(WindowRoutes.window(context, center), by(context)));
    }

    /** With the window as it is after that. */
    private void answer(RoutingContext context, Future<Outcome<QueueDesk.Done, QueueRefusal>> doing) {
        WindowRoutes.Counterpart center = center(context);
        ServiceWindow window = WindowRoutes.window(context, center);
        doing.compose(outcome -> outcome.fold(
                        done -> show(context, center, window), refusal -> refused(context, center, refusal)))
                .onFailure(context::fail);
    }

    private static Future<Void> show(RoutingContext context, WindowRoutes.Counterpart center, ServiceWindow window) {
        return center.windows().sight().compose(sight -> center.answers()
                .json(context, 200, center.drawer().window(sight, window)));
    }

    private WindowRoutes.Counterpart center(RoutingContext context) {
        return WindowRoutes.counterpart(context, centers, console);
    }

    static Future<Void> refused(RoutingContext context, WindowRoutes.Counterpart center, QueueRefusal refusal) {
        return center.answers()
                .problem(context, TicketRoutes.statusOf(refusal), TicketRoutes.objection(refusal), List.of());
    }

    static WindowDesk.By by(RoutingContext context) {
        return WindowRoutes.by(context, IdempotencyKey.of(context));
    }
}
