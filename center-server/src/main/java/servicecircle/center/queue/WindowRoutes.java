package servicecircle.center.queue;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Answers;

/** The pages of the windows on the console, of all centers of this host: the address says which. */
final class WindowRoutes {
    static final String DOOR = "windows";
    static final String BASE = "/staff/centers/:center/windows";
    static final String WINDOW = BASE + "/:window";

    private final Map<String, Counterpart> centers;
    private final ConsoleFeature console;

    WindowRoutes(Map<String, Counterpart> centers, ConsoleFeature console) {
        this.centers = Map.copyOf(centers);
        this.console = console;
    }

    /** One center's desks and drawer, and what answers are written with. */
    record Counterpart(QueueHall hall, WindowDesk windows, WindowDrawer drawer, Answers answers) {}

    void addTo(Router router) {
        router.get(BASE).handler(this::all);
        router.get(WINDOW).handler(this::one);
    }

    private void all(RoutingContext context) {
        Counterpart center = counterpart(context, centers, console);
        boolean supervisor = supervises(context, center);
        center.windows()
                .sight()
                .compose(sight -> console.show(context, center.drawer().windows(sight, supervisor), DOOR))
                .onFailure(context::fail);
    }

    private void one(RoutingContext context) {
        Counterpart center = counterpart(context, centers, console);
        ServiceWindow window = window(context, center);
        center.windows()
                .sight()
                .compose(sight -> console.show(context, center.drawer().window(sight, window), DOOR))
                .onFailure(context::fail);
    }

    /** The center that the address names, if it has windows. */
    static Counterpart counterpart(RoutingContext context, Map<String, Counterpart> centers, ConsoleFeature console) {
        Counterpart center = centers.get(console.center(context).id());
        if (center == null) {
            throw BadInput.request(404, "NO_WINDOWS_HERE");
        }
        return center;
    }

    /** The window that the address names. */
    static ServiceWindow window(RoutingContext context, Counterpart center) {
        return center.hall()
                .plan()
                .window(Objects.requireNonNull(context.pathParam("window")))
                .orElseThrow(() -> BadInput.request(404, "NO_SUCH_PAGE"));
    }

    static boolean supervises(RoutingContext context, Counterpart center) {
        return ConsoleFeature.staff(context)
                .may(Right.QUEUE_SUPERVISE, center.hall().id());
    }

    /** Who of the staff asks, under which key. */
    static WindowDesk.By by(RoutingContext context, UUID request) {
        Visitor.Staff staff = ConsoleFeature.staff(context);
        return new WindowDesk.By(Actor.of(staff), staff.person(), request);
    }
}
