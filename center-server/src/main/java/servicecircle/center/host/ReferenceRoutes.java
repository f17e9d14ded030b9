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
import servicecircle.center.rooms.RoomsFeature;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.db.Database;

/** The short address in QR codes. It names no center, so the host finds out which of its centers has to answer. */
final class ReferenceRoutes {
    private final Map<String, RoomsFeature> centers;
    private final RoomsFeature standIn;
    private final Database database;

    ReferenceRoutes(List<RoomsFeature> centers, Database database) {
        this.centers = centers.stream()
                .collect(Collectors.toMap(center -> center.hall().id(), Function.identity()));
        this.standIn = centers.get(0);
        this.database = database;
    }

    void addTo(Router router) {
        router.get("/Q/:reference")
                .handler(context -> hand(context, (center, reference) -> center.showBooking(context, reference)));
        router.post("/Q/:reference/cancel")
                .handler(context -> hand(context, (center, reference) -> center.cancelBooking(context, reference)));
        router.get("/Q/:reference/data")
                .handler(context -> hand(context, (center, reference) -> center.askForNumber(context, reference)));
        router.post("/Q/:reference/data")
                .handler(context -> handAny(context, (center, reference) -> center.exportNumber(context, reference)));
        router.post("/Q/:reference/erase")
                .handler(context -> handAny(context, (center, reference) -> center.eraseNumber(context, reference)));
    }

    /** An unknown reference is looked at just like a wrong number: the same work, the same answer. */
    private void handAny(RoutingContext context, BiFunction<RoomsFeature, Reference, Future<Void>> answer) {
        Reference reference = reference(context);
        RoomsFeature.centerOf(reference, database)
                .map(center -> center.map(centers::get).orElse(standIn))
                .compose(center -> answer.apply(center, reference))
                .onFailure(context::fail);
    }

    private void hand(RoutingContext context, BiFunction<RoomsFeature, Reference, Future<Void>> answer) {
        Reference reference = reference(context);
        RoomsFeature.centerOf(reference, database)
                .map(center -> center.map(centers::get).orElseThrow(ReferenceRoutes::unknown))
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
        return BadInput.request(404, "BOOKING_NOT_FOUND");
    }
}
