package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.queue.day.WindowActs;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.web.Form;

/** What is done with a number at a window, by the forms of its page: calling the next one, and all that follows. */
final class LegRoutes {
    private static final String LEG = WindowRoutes.WINDOW + "/legs/:leg";

    private final Map<String, WindowRoutes.Counterpart> centers;
    private final ConsoleFeature console;

    LegRoutes(Map<String, WindowRoutes.Counterpart> centers, ConsoleFeature console) {
        this.centers = Map.copyOf(centers);
        this.console = console;
    }

    void addTo(Router router) {
        router.post(WindowRoutes.WINDOW + "/next").handler(this::next);
        router.post(LEG + "/transfer").handler(this::transfer);
        router.post(LEG + "/note").handler(this::note);
        router.post(LEG + "/:act").handler(this::act);
        router.post("/staff/centers/:center/queue/legs/:leg/priority").handler(this::priority);
    }

    private void next(RoutingContext context) {
        Form form = console.form(context, "request");
        WindowRoutes.Counterpart center = center(context);
        answer(
                context,
                center.windows()
                        .next(WindowRoutes.window(context, center), WindowRoutes.by(context, LegForm.request(form))),
                "");
    }

    private void act(RoutingContext context) {
        LegAction action = action(context);
        LegForm form = LegForm.of(console.form(context, "request", "version"));
        WindowRoutes.Counterpart center = center(context);
        WindowActs.Target target = target(context, center, form.version());
        answer(context, center.windows().act(target, action, WindowRoutes.by(context, form.request())), "");
    }

    private void transfer(RoutingContext context) {
        Form form = console.form(context, "request", "version", "item", "window", "place", "back", "note");
        LegForm leg = LegForm.of(form);
        WindowRoutes.Counterpart center = center(context);
        WindowActs.Target target = target(context, center, leg.version());
        answer(
                context,
                center.windows()
                        .transfer(
                                target,
                                OnwardForm.of(form).in(center.hall().plan()),
                                WindowRoutes.by(context, leg.request())),
                "TRANSFERRED");
    }

    private void note(RoutingContext context) {
        Form form = console.form(context, "note");
        WindowRoutes.Counterpart center = center(context);
        WindowRoutes.window(context, center);
        center.windows()
                .note(leg(context), form.remark("note"))
                .compose(kept -> back(context, kept ? "NOTED" : "LEG_CHANGED"))
                .onFailure(context::fail);
    }

    private void priority(RoutingContext context) {
        Form form = console.form(context, "request", "version", "priority");
        LegForm leg = LegForm.of(form);
        answer(
                context,
                center(context)
                        .windows()
                        .reclassify(
                                leg(context),
                                leg.version(),
                                TicketRoutes.priority(form.text("priority", 20)),
                                WindowRoutes.by(context, leg.request())),
                "RECLASSIFIED");
    }

    /** A refusal is told on the page itself: whoever pressed a button sees why nothing happened, and who is there now. */
    private void answer(RoutingContext context, Future<Outcome<QueueDesk.Done, QueueRefusal>> doing, String notice) {
        doing.compose(outcome -> back(context, outcome.fold(done -> notice, QueueRefusal::name)))
                .onFailure(context::fail);
    }

    /** To the window's page, or to all of them where the address names none. */
    private Future<Void> back(RoutingContext context, String notice) {
        String window = context.pathParam("window");
        String all = "/staff/centers/" + center(context).hall().id() + "/windows";
        return console.seeOther(context, window == null ? all : all + "/" + window, notice);
    }

    private WindowRoutes.Counterpart center(RoutingContext context) {
        return WindowRoutes.counterpart(context, centers, console);
    }

    static WindowActs.Target target(RoutingContext context, WindowRoutes.Counterpart center, int version) {
        return new WindowActs.Target(WindowRoutes.window(context, center), leg(context), version);
    }

    static long leg(RoutingContext context) {
        String text = context.pathParam("leg");
        if (!text.matches("[0-9]{1,15}")) {
            throw BadInput.request(404, "NO_SUCH_PAGE");
        }
        return Long.parseLong(text);
    }

    static LegAction action(RoutingContext context) {
        return switch (context.pathParam("act")) {
            case "recall" -> LegAction.RECALL;
            case "arrive" -> LegAction.ARRIVE;
            case "finish" -> LegAction.FINISH;
            case "skip" -> LegAction.SKIP;
            case "suspend" -> LegAction.SUSPEND;
            case "resume" -> LegAction.RESUME;
            case "activate" -> LegAction.ACTIVATE;
            case "cancel" -> LegAction.CANCEL;
            case "abandon" -> LegAction.ABANDON;
            case "call" -> LegAction.CALL;
            default -> throw BadInput.request(404, "NO_SUCH_PAGE");
        };
    }
}
