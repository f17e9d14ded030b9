package servicecircle.center.rooms.staff;

import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.residents.ContactVault;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.db.Database;

/** Front door of the bookings of one center, as its staff look at them. */
public final class StaffBookingsFeature {
    private final String center;
    private final StaffBookingDesk desk;

    /** @param key the database's id of the center */
    public StaffBookingsFeature(Hall hall, int key, ContactVault vault, Database database, Clock clock) {
        this.center = hall.id();
        this.desk = new StaffBookingDesk(hall, new StaffBookingStore(database, key), vault, clock);
    }

    /** Adds the pages of all these centers; the address says of which one. */
    public static void addTo(Router router, List<StaffBookingsFeature> centers, ConsoleFeature console) {
        var desks = centers.stream().collect(Collectors.toMap(one -> one.center, one -> one.desk));
        new StaffBookingRoutes(desks, console).addTo(router);
    }

    public static List<AccessRule> access() {
        String base = "/staff/centers/{center}/bookings";
        return List.of(
                AccessRule.staff("GET", base, Right.BOOKINGS_SEE),
                AccessRule.staff("GET", base + "/{reference}", Right.BOOKINGS_SEE),
                AccessRule.staff("POST", base + "/{reference}/reveal", Right.CONTACT_REVEAL));
    }
}
