package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.web.Form;

/** Who sits at a window, by the forms of its page: opening, pausing, closing, and the sign that somebody is there. */
final class PresenceRoutes {
    private final Map<String, WindowRoutes.Counterpart> centers;
    private final ConsoleFeature console;

    PresenceRoutes(Map<String, WindowRoutes.Counterpart> centers, ConsoleFeature console) {
        this.centers = Map.copyOf(centers);
        this.console = console;
    }

    void addTo(Router router) {
        router.get(WindowRoutes.WINDOW + "/beat").handler(this::beat);
        router.post(WindowRoutes.WINDOW + "/open").handler(this::open);
        router.post(WindowRoutes.WINDOW + "/pause").handler(this::pause);
        router.post(WindowRoutes.WINDOW + "/close").handler(this::close);
    }

    private void beat(RoutingContext context) {
        WindowRoutes.Counterpart center = WindowRoutes.counterpart(context, centers, console);
        center.windows()
                .heard(WindowRoutes.window(context, center))
                .compose(heard -> context.response().setStatusCode(204).end())
                .onFailure(context::fail);
    }

    private void open(RoutingContext context) {
        Form form = console.form(context, "request");
        WindowRoutes.Counterpart center = WindowRoutes.counterpart(context, centers, console);
        ServiceWindow window = WindowRoutes.window(context, center);
        answer(context, center.windows().open(window, by(context, form)), window, "WINDOW_OPEN");
    }

    private void pause(RoutingContext context) {
        Form form = console.form(context, "request", "reason");
        WindowRoutes.Counterpart center = WindowRoutes.counterpart(context, centers, console);
        String reason = reason(form.text("reason", 20));
        ServiceWindow window = WindowRoutes.window(context, center);
        answer(context, center.windows().pause(window, reason, by(context, form)), window, "WINDOW_PAUSED");
    }

    private void close(RoutingContext context) {
        Form form = console.form(context, "request");
        WindowRoutes.Counterpart center = WindowRoutes.counterpart(context, centers, console);
        ServiceWindow window = WindowRoutes.window(context, center);
        answer(context, center.windows().close(window, by(context, form)), window, "WINDOW_CLOSED");
    }

    static String reason(String asked) {
        if (!WindowDesk.REASONS.contains(asked)) {
            throw BadInput.field("reason", "UNKNOWN_VALUE");
        }
        return asked;
    }

    private static WindowDesk.By by(RoutingContext context, Form form) {
        return WindowRoutes.by(context, LegForm.request(form));
    }

    /** A refusal is told on the page itself: whoever pressed a button sees why nothing happened, and who is there now. */
    private void answer(
            RoutingContext context,
            Future<Outcome<QueueDesk.Done, QueueRefusal>> doing,
            ServiceWindow window,
            String notice) {
        String page = "/staff/centers/" + context.pathParam("center") + "/windows/" + window.code();
        doing.compose(outcome -> console.seeOther(context, page, outcome.fold(done -> notice, QueueRefusal::name)))
                .onFailure(context::fail);
    }
}
