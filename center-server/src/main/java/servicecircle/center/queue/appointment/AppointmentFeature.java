package servicecircle.center.queue.appointment;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Actor;
import servicecircle.center.queue.catalogue.AppointmentPolicy;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.web.Answers;
import servicecircle.pages.Pages;

/** Front door of the appointments of one center; a center without a policy for them has none and answers so. */
public final class AppointmentFeature {
    private final AppointmentDesk desk;
    private final ExpectedDesk expected;
    private final AppointmentRoutes routes;
    private final ArrivalRoutes arrivals;

    public AppointmentFeature(QueueHall hall, Surroundings around) {
        AppointmentPolicy policy = hall.plan().appointments();
        AppointmentStore store = new AppointmentStore(around.database(), hall.key());
        this.expected = new ExpectedDesk(hall, store);
        this.desk = new AppointmentDesk(
                hall,
                policy == null ? AppointmentPolicy.usual() : policy,
                store,
                new AppointmentDesk.Around(around.clock(), around.random(), around.numbers()));
        AppointmentDrawer drawer = new AppointmentDrawer(hall, around.publicUrl());
        this.routes = new AppointmentRoutes(
                hall, desk, drawer, new AppointmentRoutes.Paper(around.answers(), around.pages(), around.clock()));
        this.arrivals = new ArrivalRoutes(hall, desk, around.answers(), around.clock());
    }

    /** What appointments need around them. */
    public record Surroundings(
            Database database,
            Answers answers,
            Pages pages,
            Clock clock,
            SecureRandom random,
            String publicUrl,
            Numbers numbers) {}

    /** Somebody who comes with an appointment. */
    public record Coming(Reference appointment, String item, PriorityClass priority, Instant slot) {}

    /** Gives numbers out; the same appointment gets the same number. */
    public interface Numbers {
        Future<Outcome<Reference, QueueRefusal>> take(Coming coming, Actor by);
    }

    /** Everything that may be asked, and by whom. */
    public static List<AccessRule> access() {
        String base = "/v1/centers/{center}/appointments";
        return List.of(
                AccessRule.open("GET", base),
                AccessRule.open("POST", base),
                AccessRule.open("POST", base + "/form"),
                AccessRule.open("POST", base + "/arrive"),
                AccessRule.open("GET", "/A/{reference}"),
                AccessRule.open("POST", "/A/{reference}/cancel"),
                AccessRule.open("POST", "/A/{reference}/arrive"));
    }

    /** Adds what phones and terminals ask, below the address of the center. */
    public void addTo(Router router, String base) {
        routes.addTo(router, base);
        arrivals.addTo(router, base);
    }

    /** Answers with the appointment behind a reference of this center. */
    public Future<Void> show(RoutingContext context, Reference reference) {
        return routes.show(context, reference);
    }

    public Future<Void> cancel(RoutingContext context, Reference reference) {
        return routes.cancel(context, reference);
    }

    /** Its holder is here and wants the number. */
    public Future<Void> arrive(RoutingContext context, Reference reference) {
        return arrivals.arrive(context, reference);
    }

    /** Those who are expected within the hour. */
    public Future<List<Leg>> expected(Instant now) {
        return expected.within(now);
    }

    /** Closes the appointments of the days before today. */
    public Future<Void> closeDaysBefore() {
        return desk.closeDaysBefore();
    }
}
