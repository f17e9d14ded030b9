package servicecircle.center.rooms;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.residents.ContactVault;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.day.DayFeature;
import servicecircle.center.rooms.day.RoomKeys;
import servicecircle.center.rooms.rights.RightsFeature;
import servicecircle.center.rooms.staff.StaffBookingsFeature;
import servicecircle.center.support.Tally;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.TryLimit;
import servicecircle.pages.Pages;
import servicecircle.pages.queue.QueueGlance;

/**
 * Front door of rooms: everything about the rooms of one center. Constructed for that center alone; there is no way from
 * here into another one.
 */
public final class RoomsFeature {
    private static final int TRIES = 10;
    private static final Duration TRY_WINDOW = Duration.ofMinutes(10);

    private final Hall hall;
    private final int centerKey;
    private final DayFeature days;
    private final BookingRoutes bookings;
    private final HolderRoutes holder;
    private final RightsFeature rights;
    private final StaffBookingsFeature staffBookings;

    private RoomsFeature(Hall hall, RoomKeys keys, Surroundings around) {
        this.hall = hall;
        this.centerKey = keys.center();
        ContactVault vault = new ContactVault(around.keys(), hall.id());
        BookingCounter counter = counter(hall, keys, vault, around);
        this.days = new DayFeature(
                hall,
                keys,
                new DayFeature.Surroundings(around.database(), around.answers(), around.clock(), () -> around.queues()
                        .apply(hall.id())));
        this.bookings = new BookingRoutes(counter, days, around.answers(), tries(around));
        this.holder = new HolderRoutes(hall, counter, around.answers(), around.pages(), around.clock());
        this.rights = new RightsFeature(
                hall,
                centerKey,
                vault,
                new RightsFeature.Surroundings(around.database(), around.answers(), tries(around), around.clock()));
        this.staffBookings = new StaffBookingsFeature(hall, centerKey, vault, around.database(), around.clock());
    }

    private static BookingCounter counter(Hall hall, RoomKeys keys, ContactVault vault, Surroundings around) {
        BookingSeal seal = new BookingSeal(around.keys(), hall.id(), vault, around.random());
        BookingStore store = new BookingStore(around.database(), keys);
        BookingDesk desk = new BookingDesk(hall, store, seal, around.clock(), around.tally());
        RequestReader reader = new RequestReader(hall);
        return new BookingCounter(
                desk,
                reader,
                new DraftCheck(hall, reader, desk),
                new SlipDrawer(hall, seal, desk, around.publicUrl(), around.clock()));
    }

    private static TryLimit tries(Surroundings around) {
        return new TryLimit(TRIES, TRY_WINDOW, around.clock());
    }

    /**
     * What a center's rooms need from the host around them.
     *
     * @param queues the window queue of a center at one glance, for the first screen; empty where it has none
     */
    public record Surroundings(
            Database database,
            Keys keys,
            Pages pages,
            Answers answers,
            Clock clock,
            SecureRandom random,
            String publicUrl,
            Tally tally,
            Function<String, Future<Optional<QueueGlance>>> queues) {}

    /** A room that is missing from the center's file has bookings to come. Its message is a sentence for the operator. */
    public static final class RoomStillBooked extends RuntimeException {
        RoomStillBooked(Hall hall, String rooms) {
            super("center " + hall.id() + " has bookings to come in room " + rooms
                    + ", which its file no longer lists; put it back until they are over"
                    + " (selfServiceUpTo: 0 lets no visitor book it)");
        }
    }

    /** Registers the hall with the database and opens its rooms; fails with {@link RoomStillBooked}. */
    public static Future<RoomsFeature> open(Hall hall, Surroundings around) {
        return DayFeature.register(around.database(), hall).compose(keys -> DayFeature.bookedButMissing(
                        around.database(), keys, around.clock().instant())
                .map(missing -> opened(hall, keys, missing, around)));
    }

    private static RoomsFeature opened(Hall hall, RoomKeys keys, String missing, Surroundings around) {
        if (!missing.isEmpty()) {
            throw new RoomStillBooked(hall, missing);
        }
        return new RoomsFeature(hall, keys, around);
    }

    /** Which center of this host a reference belongs to. */
    public static Future<Optional<String>> centerOf(Reference reference, Database database) {
        return new ReferenceStore(database).centerOf(reference);
    }

    /** Everything about rooms that may be asked, and by whom. */
    public static List<AccessRule> access() {
        String base = "/v1/centers/{center}";
        List<AccessRule> rules = new ArrayList<>(DayFeature.access());
        rules.addAll(List.of(
                AccessRule.open("POST", base + "/bookings"),
                AccessRule.open("POST", base + "/bookings/check"),
                AccessRule.open("POST", base + "/bookings/find"),
                AccessRule.open("GET", "/Q/{reference}"),
                AccessRule.open("POST", "/Q/{reference}/cancel")));
        rules.addAll(RightsFeature.access());
        rules.addAll(StaffBookingsFeature.access());
        return List.copyOf(rules);
    }

    /** The database's id of this center. */
    public int centerKey() {
        return centerKey;
    }

    public Hall hall() {
        return hall;
    }

    /** Adds what terminals and programs ask, below {@code /v1/centers/<id>}. */
    public void addTo(Router router) {
        String base = "/v1/centers/" + hall.id();
        days.addTo(router, base);
        bookings.addTo(router, base);
    }

    /** Adds what the staff of these centers see of their bookings; the address says of which center. */
    public static void addStaffPages(Router router, List<RoomsFeature> centers, ConsoleFeature console) {
        StaffBookingsFeature.addTo(
                router, centers.stream().map(center -> center.staffBookings).toList(), console);
    }

    /** Asks for the whole number, to show or erase what is kept about it. */
    public Future<Void> askForNumber(RoutingContext context, Reference reference) {
        return rights.ask(context, reference);
    }

    /** Gives everything that this center keeps about the number of a booking. */
    public Future<Void> exportNumber(RoutingContext context, Reference reference) {
        return rights.export(context, reference);
    }

    /** Forgets the number of a booking and everything that is kept with it. */
    public Future<Void> eraseNumber(RoutingContext context, Reference reference) {
        return rights.erase(context, reference);
    }

    /** Answers with the booking behind a reference of this center. */
    public Future<Void> showBooking(RoutingContext context, Reference reference) {
        return holder.show(context, reference);
    }

    /** Cancels the booking behind a reference of this center. */
    public Future<Void> cancelBooking(RoutingContext context, Reference reference) {
        return holder.cancel(context, reference);
    }
}
