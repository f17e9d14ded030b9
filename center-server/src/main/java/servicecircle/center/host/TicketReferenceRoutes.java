package servicecircle.center.host;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import servicecircle.center.passes.Reference;
import servicecircle.center.queue.QueueFeature;
import servicecircle.center.queue.appointment.AppointmentFeature;
import servicecircle.center.queue.rating.RatingFeature;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.db.Database;

/** The short addresses in the QR codes of numbers and appointments: the host finds out which of its centers has to answer. */
final class TicketReferenceRoutes {
    private final Map<String, QueueFeature> centers;
    private final Database database;

    TicketReferenceRoutes(List<QueueFeature> centers, Database database) {
        this.centers = centers.stream().collect(Collectors.toMap(QueueFeature::center, Function.identity()));
        this.database = database;
    }

    void addTo(Router router) {
        router.get("/T/:reference")
                .handler(context -> hand(context, (center, reference) -> center.showTicket(context, reference)));
        router.get("/A/:reference")
                .handler(context -> handAppointment(context, (center, reference) -> center.show(context, reference)));
        router.post("/A/:reference/cancel")
                .handler(context -> handAppointment(context, (center, reference) -> center.cancel(context, reference)));
        router.post("/A/:reference/arrive")
                .handler(context -> handAppointment(context, (center, reference) -> center.arrive(context, reference)));
        router.post("/T/:reference/cancel")
                .handler(context -> hand(context, (center, reference) -> center.cancelTicket(context, reference)));
        router.post("/T/:reference/return")
                .handler(context -> hand(context, (center, reference) -> center.activateTicket(context, reference)));
        addRatings(router);
    }

    private void addRatings(Router router) {
        router.get("/T/:reference/rating")
                .handler(context -> handRater(
                        context, (center, reference) -> center.ratings().show(context, reference)));
        router.post("/T/:reference/rating")
                .handler(context -> handRater(
                        context, (center, reference) -> center.ratings().rate(context, reference)));
        router.post("/T/:reference/rating/follow-up")
                .handler(context -> handRater(
                        context, (center, reference) -> center.ratings().followUp(context, reference)));
    }

    private void handRater(RoutingContext context, BiFunction<QueueFeature, Reference, Future<Void>> answer) {
        RatingFeature.refuseStaff(context);
        hand(context, answer);
    }

    private void handAppointment(
            RoutingContext context, BiFunction<AppointmentFeature, Reference, Future<Void>> answer) {
        hand(context, (center, reference) -> answer.apply(center.appointments(), reference));
    }

    private void hand(RoutingContext context, BiFunction<QueueFeature, Reference, Future<Void>> answer) {
        Reference reference = reference(context);
        QueueFeature.centerOf(reference, database)
                .map(center -> center.map(centers::get).orElseThrow(TicketReferenceRoutes::unknown))
                .compose(center -> answer.apply(center, reference))
                .onFailure(context::fail);
    }

    /** A wrong reference and an unknown one get the same answer. */
    private static Reference reference(RoutingContext context) {
        try {
            return Reference.of(context.pathParam("reference"));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static BadInput unknown() {
        return BadInput.request(404, "TICKET_NOT_FOUND");
    }
}
