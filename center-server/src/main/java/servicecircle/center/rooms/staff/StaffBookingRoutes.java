package servicecircle.center.rooms.staff;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import servicecircle.center.calendar.WrittenTime;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.support.BadInput;
import servicecircle.pages.StaffPage;

/** Bookings on the console, of all centers of this host: the address says which. */
final class StaffBookingRoutes {
    private static final String DOOR = "bookings";
    private static final String BASE = "/staff/centers/:center/bookings";

    private final Map<String, StaffBookingDesk> desks;
    private final ConsoleFeature console;

    StaffBookingRoutes(Map<String, StaffBookingDesk> desks, ConsoleFeature console) {
        this.desks = Map.copyOf(desks);
        this.console = console;
    }

    void addTo(Router router) {
        router.get(BASE).handler(this::day);
        router.get(BASE + "/:reference").handler(this::one);
        router.post(BASE + "/:reference/reveal").handler(this::reveal);
    }

    private void day(RoutingContext context) {
        StaffBookingDesk desk = desk(context);
        String asked = context.request().getParam("day");
        LocalDate day = asked == null ? desk.today() : WrittenTime.date("day", asked);
        desk.on(day)
                .compose(rows -> console.show(
                        context, new StaffPage.Bookings(day, day.minusDays(1), day.plusDays(1), rows), DOOR))
                .onFailure(context::fail);
    }

    private void one(RoutingContext context) {
        desk(context)
                .find(reference(context))
                .map(found -> found.orElseThrow(StaffBookingRoutes::unknown))
                .compose(shown -> show(context, shown, false))
                .onFailure(context::fail);
    }

    private void reveal(RoutingContext context) {
        String reason = console.form(context, "reason").reason();
        desk(context)
                .reveal(reference(context), reason, Actor.of(ConsoleFeature.staff(context)))
                .map(found -> found.orElseThrow(StaffBookingRoutes::unknown))
                .compose(shown -> show(context, shown, true))
                .onFailure(context::fail);
    }

    private Future<Void> show(RoutingContext context, StaffBookingDesk.Shown shown, boolean revealed) {
        boolean mayReveal = shown.contact() && ConsoleFeature.staff(context).may(Right.CONTACT_REVEAL);
        return console.show(context, new StaffPage.Booking(shown.row(), revealed, mayReveal), DOOR);
    }

    private StaffBookingDesk desk(RoutingContext context) {
        return Objects.requireNonNull(
                desks.get(console.center(context).id()), "the console knows a center without rooms");
    }

    private static Reference reference(RoutingContext context) {
        try {
            return Reference.of(context.pathParam("reference"));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static BadInput unknown() {
        return BadInput.request(404, "NO_SUCH_PAGE");
    }
}
