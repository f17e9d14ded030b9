package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.queue.day.WindowActs;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.web.Fields;

/** Calling, and all that follows, for programs of the staff; each act answers with the leg as it stands after it. */
final class LegApiRoutes {
    private static final String LEG = WindowApiRoutes.WINDOW + "/legs/:leg";
    private static final int MOST_CHANGES = 999_999_999;

    private final Map<String, WindowRoutes.Counterpart> centers;
    private final ConsoleFeature console;

    LegApiRoutes(Map<String, WindowRoutes.Counterpart> centers, ConsoleFeature console) {
        this.centers = Map.copyOf(centers);
        this.console = console;
    }

    void addTo(Router router) {
        router.post(WindowApiRoutes.WINDOW + "/next").handler(this::next);
        router.post(LEG + "/transfer").handler(this::transfer);
        router.post(LEG + "/note").handler(this::note);
        router.post(LEG + "/:act").handler(this::act);
        router.post("/v1/centers/:center/queue/legs/:leg/priority").handler(this::priority);
        router.post("/v1/centers/:center/queue/desk").handler(this::give);
    }

    private void next(RoutingContext context) {
        Fields.of(context, Set.of());
        WindowRoutes.Counterpart center = center(context);
        answer(context, center.windows().next(WindowRoutes.window(context, center), WindowApiRoutes.by(context)));
    }

    private void act(RoutingContext context) {
        LegAction action = LegRoutes.action(context);
        Fields fields = Fields.of(context, Set.of("version"));
        WindowRoutes.Counterpart center = center(context);
        WindowActs.Target target = LegRoutes.target(context, center, version(fields));
        answer(context, center.windows().act(target, action, WindowApiRoutes.by(context)));
    }

    private void transfer(RoutingContext context) {
        Fields fields = Fields.of(context, Set.of("version", "item", "window", "place", "back", "note"));
        WindowRoutes.Counterpart center = center(context);
        WindowActs.Target target = LegRoutes.target(context, center, version(fields));
        answer(
                context,
                center.windows()
                        .transfer(target, OnwardForm.of(fields).in(center.hall().plan()), WindowApiRoutes.by(context)));
    }

    /** Without a key: a remark replaces the one before, so that sending it twice is sending it once. */
    private void note(RoutingContext context) {
        Fields fields = Fields.of(context, Set.of("note"));
        WindowRoutes.Counterpart center = center(context);
        WindowRoutes.window(context, center);
        center.windows()
                .note(LegRoutes.leg(context), fields.remark("note"))
                .compose(kept -> kept
                        ? context.response().setStatusCode(204).end()
                        : WindowApiRoutes.refused(context, center, QueueRefusal.LEG_CHANGED))
                .onFailure(context::fail);
    }

    private void priority(RoutingContext context) {
        Fields fields = Fields.of(context, Set.of("version", "priority"));
        answer(
                context,
                center(context)
                        .windows()
                        .reclassify(
                                LegRoutes.leg(context),
                                version(fields),
                                TicketRoutes.priority(fields.text("priority", 20)),
                                WindowApiRoutes.by(context)));
    }

    /** A number for somebody who asked at the desk. */
    private void give(RoutingContext context) {
        Fields fields = Fields.of(context, Set.of("item", "priority", "slot"));
        WindowRoutes.Counterpart center = center(context);
        DeskTicketRoutes.Asked asked = new DeskTicketRoutes.Asked(
                fields.text("item", 20), fields.text("priority", 20), fields.textOrEmpty("slot", 8));
        center.windows()
                .take(DeskTicketRoutes.wanted(center, asked), WindowApiRoutes.by(context))
                .compose(outcome -> outcome.fold(
                        taken -> given(context, center, taken),
                        refusal -> WindowApiRoutes.refused(context, center, refusal)))
                .onFailure(context::fail);
    }

    private static Future<Void> given(RoutingContext context, WindowRoutes.Counterpart center, QueueDesk.Taken taken) {
        context.response()
                .putHeader(
                        HttpHeaders.LOCATION, "/T/" + taken.ticket().reference().text());
        return center.answers()
                .json(
                        context,
                        taken.first() ? 201 : 200,
                        center.drawer().ticket(taken.ticket(), center.windows().now()));
    }

    private void answer(RoutingContext context, Future<Outcome<QueueDesk.Done, QueueRefusal>> doing) {
        WindowRoutes.Counterpart center = center(context);
        doing.compose(outcome -> outcome.fold(
                        done -> center.answers()
                                .json(context, 200, center.drawer().leg(done)),
                        refusal -> WindowApiRoutes.refused(context, center, refusal)))
                .onFailure(context::fail);
    }

    private WindowRoutes.Counterpart center(RoutingContext context) {
        return WindowRoutes.counterpart(context, centers, console);
    }

    private static int version(Fields fields) {
        return fields.wholeNumber("version", 0, MOST_CHANGES);
    }
}
