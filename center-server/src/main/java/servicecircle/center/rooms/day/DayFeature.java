package servicecircle.center.rooms.day;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.rules.BookingRequest;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.web.Answers;
import servicecircle.pages.parts.Alternative;
import servicecircle.pages.queue.QueueGlance;

/** Front door of what is free in one center. */
public final class DayFeature {
    private final RoomDesk desk;
    private final RoomRoutes routes;

    public DayFeature(Hall hall, RoomKeys keys, Surroundings around) {
        this.desk = new RoomDesk(hall, new RoomStore(around.database(), keys), around.clock(), around.queue());
        this.routes = new RoomRoutes(hall, desk, around.answers());
    }

    /** What it needs from the rooms around it. */
    public record Surroundings(
            Database database, Answers answers, Clock clock, Supplier<Future<Optional<QueueGlance>>> queue) {}

    /** Makes a center and its rooms known to the database and answers their ids there. Safe to repeat. */
    public static Future<RoomKeys> register(Database database, Hall hall) {
        return RoomStore.register(database, hall);
    }

    /** The rooms with bookings under way or to come that are not among the registered ones; empty when there is none. */
    public static Future<String> bookedButMissing(Database database, RoomKeys keys, Instant now) {
        return RoomStore.bookedButMissing(database, keys, now);
    }

    public static List<AccessRule> access() {
        String base = "/v1/centers/{center}";
        return List.of(
                AccessRule.open("GET", base),
                AccessRule.open("GET", base + "/guide"),
                AccessRule.open("GET", base + "/rooms"),
                AccessRule.open("GET", base + "/rooms/{room}"),
                AccessRule.open("GET", base + "/rooms/{room}/form"));
    }

    /** @param base where the addresses of this center begin */
    public void addTo(Router router, String base) {
        routes.addTo(router, base);
    }

    /** Ways on for a request whose slot is gone; none when they cannot be looked up. */
    public Future<List<Alternative>> alternativesTo(BookingRequest request) {
        return desk.alternativesTo(request);
    }
}
