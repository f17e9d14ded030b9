package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.queue.day.Transfers;
import servicecircle.center.queue.day.WindowActs;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.web.Form;

/** The windows on the console, of all centers of this host: the address says which. */
final class WindowRoutes {
    private static final String DOOR = "windows";
    private static final String BASE = "/staff/centers/:center/windows";
    private static final String WINDOW = BASE + "/:window";

    private final Map<String, Counterpart> centers;
    private final ConsoleFeature console;

    WindowRoutes(Map<String, Counterpart> centers, ConsoleFeature console) {
        this.centers = Map.copyOf(centers);
        this.console = console;
    }

    /** One center's desks and drawer. */
    record Counterpart(QueueHall hall, WindowDesk windows, WindowDrawer drawer) {}

    void addTo(Router router) {
        router.get(BASE).handler(this::all);
        router.get(WINDOW).handler(this::one);
        router.get(WINDOW + "/beat").handler(this::beat);
        router.post(WINDOW + "/open").handler(this::open);
        router.post(WINDOW + "/pause").handler(this::pause);
        router.post(WINDOW + "/close").handler(this::close);
        router.post(WINDOW + "/next").handler(this::next);
        router.post(WINDOW + "/legs/:leg/transfer").handler(this::transfer);
        router.post(WINDOW + "/legs/:leg/note").handler(this::note);
        router.post(WINDOW + "/legs/:leg/:act").handler(this::act);
        router.post("/staff/centers/:center/queue/legs/:leg/priority").handler(this::priority);
    }

    private void all(RoutingContext context) {
        Counterpart center = center(context);
        boolean supervisor = ConsoleFeature.staff(context)
                .may(Right.QUEUE_SUPERVISE, center.hall().id());
        center.windows()
                .sight()
                .compose(sight -> console.show(context, center.drawer().windows(sight, supervisor), DOOR))
                .onFailure(context::fail);
    }

    private void one(RoutingContext context) {
        Counterpart center = center(context);
        ServiceWindow window = window(context, center);
        center.windows()
                .sight()
                .compose(sight -> console.show(context, center.drawer().window(sight, window), DOOR))
                .onFailure(context::fail);
    }

    private void beat(RoutingContext context) {
        Counterpart center = center(context);
        center.windows()
                .heard(window(context, center))
                .compose(heard -> context.response().setStatusCode(204).end())
                .onFailure(context::fail);
    }

    private void open(RoutingContext context) {
        Form form = console.form(context, "request");
        Counterpart center = center(context);
        ServiceWindow window = window(context, center);
        answer(context, center.windows().open(window, by(context, form)), window.code(), "WINDOW_OPEN");
    }

    private void pause(RoutingContext context) {
        Form form = console.form(context, "request", "reason");
        Counterpart center = center(context);
        String reason = form.text("reason", 20);
        if (!WindowDesk.REASONS.contains(reason)) {
            throw BadInput.field("reason", "UNKNOWN_VALUE");
        }
        ServiceWindow window = window(context, center);
        answer(context, center.windows().pause(window, reason, by(context, form)), window.code(), "WINDOW_PAUSED");
    }

    private void close(RoutingContext context) {
        Form form = console.form(context, "request");
        Counterpart center = center(context);
        ServiceWindow window = window(context, center);
        answer(context, center.windows().close(window, by(context, form)), window.code(), "WINDOW_CLOSED");
    }

    private void next(RoutingContext context) {
        Form form = console.form(context, "request");
        Counterpart center = center(context);
        ServiceWindow window = window(context, center);
        answer(context, center.windows().next(window, by(context, form)), window.code(), "");
    }

    private void act(RoutingContext context) {
        LegAction action = action(context.pathParam("act"));
        Form form = console.form(context, "request", "version");
        Counterpart center = center(context);
        WindowActs.Target target = target(context, center, form);
        answer(
                context,
                center.windows().act(target, action, by(context, form)),
                target.window().code(),
                "");
    }

    private void transfer(RoutingContext context) {
        Form form = console.form(context, "request", "version", "item", "window", "place", "back", "note");
        Counterpart center = center(context);
        WindowActs.Target target = target(context, center, form);
        answer(
                context,
                center.windows().transfer(target, onward(center, form), by(context, form)),
                target.window().code(),
                "TRANSFERRED");
    }

    private static Transfers.Onward onward(Counterpart center, Form form) {
        String item = form.text("item", 20);
        if (center.hall().plan().item(item).isEmpty()) {
            throw BadInput.field("item", "UNKNOWN_ITEM");
        }
        String only = form.textOrEmpty("window", 4);
        if (!only.isEmpty() && !serves(center, only, item)) {
            throw BadInput.field("window", "WINDOW_DOES_NOT_SERVE");
        }
        return new Transfers.Onward(
                item,
                only.isEmpty() ? null : only,
                standing(form.textOrEmpty("place", 10)),
                form.isTicked("back"),
                form.remark("note"));
    }

    private static boolean serves(Counterpart center, String window, String item) {
        return center.hall()
                .plan()
                .window(window)
                .filter(there -> there.levels().containsKey(item))
                .isPresent();
    }

    private static Transfers.Standing standing(String name) {
        return Arrays.stream(Transfers.Standing.values())
                .filter(standing -> standing.name().equals(name.isEmpty() ? "ARRIVAL" : name))
                .findFirst()
                .orElseThrow(() -> BadInput.field("place", "UNKNOWN_VALUE"));
    }

    private void note(RoutingContext context) {
        Form form = console.form(context, "note");
        Counterpart center = center(context);
        ServiceWindow window = window(context, center);
        center.windows()
                .note(leg(context), form.remark("note"))
                .compose(kept -> back(context, center, window.code(), kept ? "NOTED" : "LEG_CHANGED"))
                .onFailure(context::fail);
    }

    private void priority(RoutingContext context) {
        Form form = console.form(context, "request", "version", "priority");
        Counterpart center = center(context);
        WindowDesk.By by = by(context, form);
        center.windows()
                .reclassify(leg(context), version(form), TicketRoutes.priority(form.text("priority", 20)), by)
                .compose(outcome -> outcome.fold(
                        done -> back(context, center, null, "RECLASSIFIED"),
                        refusal -> back(context, center, null, refusal.name())))
                .onFailure(context::fail);
    }

    /** A refusal is told on the page itself: whoever pressed a button sees why nothing happened, and who is there now. */
    private void answer(
            RoutingContext context, Future<Outcome<Boolean, QueueRefusal>> doing, String window, String notice) {
        doing.compose(outcome ->
                        back(context, center(context), window, outcome.fold(done -> notice, QueueRefusal::name)))
                .onFailure(context::fail);
    }

    private Future<Void> back(RoutingContext context, Counterpart center, @Nullable String window, String notice) {
        String all = "/staff/centers/" + center.hall().id() + "/windows";
        return console.seeOther(context, window == null ? all : all + "/" + window, notice);
    }

    private static WindowActs.Target target(RoutingContext context, Counterpart center, Form form) {
        return new WindowActs.Target(window(context, center), leg(context), version(form));
    }

    private static LegAction action(String name) {
        return switch (name) {
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

    static WindowDesk.By by(RoutingContext context, Form form) {
        Visitor.Staff staff = ConsoleFeature.staff(context);
        return new WindowDesk.By(Actor.of(staff), staff.person(), request(form));
    }

    private static UUID request(Form form) {
        String text = form.text("request", 36);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw BadInput.field("request", "KEY_NOT_UUID");
        }
    }

    private static int version(Form form) {
        return (int) number("version", form.text("version", 9));
    }

    private static long leg(RoutingContext context) {
        try {
            return number("leg", context.pathParam("leg"));
        } catch (BadInput e) {
            throw BadInput.request(404, "NO_SUCH_PAGE");
        }
    }

    private static long number(String field, String text) {
        if (!text.matches("[0-9]{1,15}")) {
            throw BadInput.field(field, "NOT_A_WHOLE_NUMBER");
        }
        return Long.parseLong(text);
    }

    private Counterpart center(RoutingContext context) {
        return counterpart(context, centers, console);
    }

    /** The center that the address names, if it has windows. */
    static Counterpart counterpart(RoutingContext context, Map<String, Counterpart> centers, ConsoleFeature console) {
        Counterpart center = centers.get(console.center(context).id());
        if (center == null) {
            throw BadInput.request(404, "NO_WINDOWS_HERE");
        }
        return center;
    }

    private static ServiceWindow window(RoutingContext context, Counterpart center) {
        return center.hall()
                .plan()
                .window(Objects.requireNonNull(context.pathParam("window")))
                .orElseThrow(() -> BadInput.request(404, "NO_SUCH_PAGE"));
    }
}
