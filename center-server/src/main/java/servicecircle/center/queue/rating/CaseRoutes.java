package servicecircle.center.queue.rating;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Form;

/** Ratings on the console, of all centers of this host: the address says which. */
final class CaseRoutes {
    private static final String DOOR = "ratings";
    private static final String BASE = "/staff/centers/:center/ratings";
    private static final int LONGEST_REPLY = 400;

    private final Map<String, CaseDesk> desks;
    private final ConsoleFeature console;

    CaseRoutes(Map<String, CaseDesk> desks, ConsoleFeature console) {
        this.desks = Map.copyOf(desks);
        this.console = console;
    }

    void addTo(Router router) {
        router.get(BASE).handler(this::overview);
        router.get(BASE + "/:id").handler(this::one);
        router.post(BASE + "/:id/reveal").handler(this::reveal);
        router.post(BASE + "/:id/:act").handler(this::act);
    }

    private void overview(RoutingContext context) {
        desk(context)
                .overview()
                .compose(page -> console.show(context, page, DOOR))
                .onFailure(context::fail);
    }

    private void one(RoutingContext context) {
        desk(context)
                .find(id(context))
                .map(found -> found.orElseThrow(CaseRoutes::unknown))
                .compose(looked -> show(context, looked, false))
                .onFailure(context::fail);
    }

    private void reveal(RoutingContext context) {
        String reason = console.form(context, "reason").reason();
        desk(context)
                .reveal(id(context), reason, Actor.of(ConsoleFeature.staff(context)))
                .map(found -> found.orElseThrow(CaseRoutes::unknown))
                .compose(looked -> show(context, looked, true))
                .onFailure(context::fail);
    }

    private void act(RoutingContext context) {
        Form form = console.form(context, "version", "text");
        CaseAction action = action(context);
        String text = action.isReply() ? text(form) : "";
        CaseDesk desk = desk(context);
        desk.find(id(context))
                .map(found -> found.orElseThrow(CaseRoutes::unknown))
                .compose(looked -> done(context, new Asked(desk, looked.found(), action, version(form)), text))
                .onFailure(context::fail);
    }

    /** What somebody wants to do with a case that they saw in some version. */
    record Asked(CaseDesk desk, BadCase found, CaseAction action, String version) {
        boolean isOutdated() {
            return !version.equals(Integer.toString(found.version()));
        }
    }

    private Future<Void> done(RoutingContext context, Asked asked, String text) {
        if (asked.isOutdated()) {
            return back(context, CaseRefusal.CASE_CHANGED.name());
        }
        return asked.desk()
                .act(asked.found(), asked.action(), text, Actor.of(ConsoleFeature.staff(context)))
                .compose(outcome -> back(context, outcome.fold(yes -> "CASE_" + asked.action(), no -> no.name())));
    }

    private Future<Void> back(RoutingContext context, String notice) {
        return console.seeOther(
                context, "/staff/centers/" + console.center(context).id() + "/ratings/" + id(context), notice);
    }

    private Future<Void> show(RoutingContext context, CaseDesk.Looked looked, boolean revealed) {
        boolean mayHandle = ConsoleFeature.staff(context).may(Right.FEEDBACK_HANDLE);
        return console.show(context, desk(context).page(looked, mayHandle, revealed), DOOR);
    }

    private static String text(Form form) {
        String text = form.lines("text", LONGEST_REPLY);
        if (text.isEmpty()) {
            throw BadInput.field("text", "MISSING");
        }
        return text;
    }

    private static String version(Form form) {
        return form.text("version", 9);
    }

    /** {@code not-upheld} and so on; the rater's own act is none of staff. */
    private static CaseAction action(RoutingContext context) {
        String name = String.valueOf(context.pathParam("act"))
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
        for (CaseAction action : CaseAction.values()) {
            if (action.name().equals(name) && !action.isRaters()) {
                return action;
            }
        }
        throw unknown();
    }

    private CaseDesk desk(RoutingContext context) {
        CaseDesk desk = desks.get(console.center(context).id());
        if (desk == null) {
            throw BadInput.request(404, "NO_WINDOWS_HERE");
        }
        return desk;
    }

    private static UUID id(RoutingContext context) {
        String text = String.valueOf(context.pathParam("id"));
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw unknown();
        }
        return UUID.fromString(text);
    }

    private static BadInput unknown() {
        return BadInput.request(404, "NO_SUCH_PAGE");
    }
}
