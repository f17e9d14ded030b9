package servicecircle.center.queue.figures;

import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.support.db.Database;

/** Front door of the figures of one center's windows. */
public final class FiguresFeature {
    private final Hall hall;
    private final FiguresDesk desk;

    public FiguresFeature(Hall hall, Database database, Clock clock) {
        this.hall = hall;
        FiguresStore store =
                new FiguresStore(database, hall.key(), hall.zone(), hall.plan().targets());
        this.desk = new FiguresDesk(hall, store, clock);
    }

    /**
     * One center as far as its figures are concerned.
     *
     * @param id as in addresses
     * @param key the database's id
     */
    public record Hall(String id, int key, ZoneId zone, QueuePlan plan) {}

    public static List<AccessRule> access() {
        String base = "/staff/centers/{center}/figures";
        return List.of(
                AccessRule.staff("GET", base, Right.QUEUE_FIGURES),
                AccessRule.staff("GET", base + "/export", Right.QUEUE_FIGURES));
    }

    /** Adds the figures of these centers to the console; the address says of which center. */
    public static void addStaffPages(Router router, List<FiguresFeature> centers, ConsoleFeature console) {
        var desks = centers.stream().collect(Collectors.toMap(center -> center.hall.id(), center -> center.desk));
        new FiguresRoutes(desks, console).addTo(router);
    }
}
