package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.web.Fields;
import servicecircle.center.support.web.Form;

/** What only a supervisor does with a number: giving it to another window, or back to all, by the form and for programs. */
final class SupervisorRoutes {
    private static final String LEG = "/queue/legs/:leg/window";
    private static final int MOST_CHANGES = 999_999_999;

    private final Map<String, WindowRoutes.Counterpart> centers;
    private final ConsoleFeature console;

    SupervisorRoutes(Map<String, WindowRoutes.Counterpart> centers, ConsoleFeature console) {
        this.centers = Map.copyOf(centers);
        this.console = console;
    }

    void addTo(Router router) {
        router.post("/staff/centers/:center" + LEG).handler(this::assign);
        router.post("/v1/centers/:center" + LEG).handler(this::assignByProgram);
    }

    private void assign(RoutingContext context) {
        Form form = console.form(context, "request", "version", "window");
        LegForm leg = LegForm.of(form);
        reassigned(context, leg.version(), form.textOrEmpty("window", 4), WindowRoutes.by(context, leg.request()))
                .compose(outcome -> console.seeOther(
                        context,
                        "/staff/centers/" + center(context).hall().id() + "/windows",
                        outcome.fold(done -> "REASSIGNED", QueueRefusal::name)))
                .onFailure(context::fail);
    }

    private void assignByProgram(RoutingContext context) {
        Fields fields = Fields.of(context, Set.of("version", "window"));
        WindowRoutes.Counterpart center = center(context);
        int version = fields.wholeNumber("version", 0, MOST_CHANGES);
        reassigned(context, version, fields.textOrEmpty("window", 4), WindowApiRoutes.by(context))
                .compose(outcome -> outcome.fold(
                        done -> center.answers()
                                .json(context, 200, center.drawer().leg(done)),
                        refusal -> WindowApiRoutes.refused(context, center, refusal)))
                .onFailure(context::fail);
    }

    /** @param window code of the only window that may call from now on; empty for every one with the skill */
    private Future<Outcome<QueueDesk.Done, QueueRefusal>> reassigned(
            RoutingContext context, int version, String window, WindowDesk.By by) {
        WindowRoutes.Counterpart center = center(context);
        @Nullable String only = window.isEmpty() ? null : window;
        if (only != null && center.hall().plan().window(only).isEmpty()) {
            throw BadInput.field("window", "UNKNOWN_VALUE");
        }
        return center.windows().reassign(LegRoutes.leg(context), version, only, by);
    }

    private WindowRoutes.Counterpart center(RoutingContext context) {
        return WindowRoutes.counterpart(context, centers, console);
    }
}
