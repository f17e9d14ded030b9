package servicecircle.center.rooms.rights;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.residents.ContactVault;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.TryLimit;

/** Front door of residents' rights at one center. */
public final class RightsFeature {
    private final RightsRoutes routes;

    /** @param key the database's id of the center */
    public RightsFeature(Hall hall, int key, ContactVault vault, Surroundings around) {
        this.routes = new RightsRoutes(
                hall,
                new RightsDesk(new RightsStore(around.database(), key), vault, around.clock()),
                around.answers(),
                around.tries(),
                around.clock());
    }

    /**
     * What it needs from the rooms around it.
     *
     * @param tries how often a number may be guessed
     */
    public record Surroundings(Database database, Answers answers, TryLimit tries, Clock clock) {}

    public static List<AccessRule> access() {
        return List.of(
                AccessRule.open("GET", "/Q/{reference}/data"),
                AccessRule.open("POST", "/Q/{reference}/data"),
                AccessRule.open("POST", "/Q/{reference}/erase"));
    }

    /** Asks for the whole number, to show or erase what is kept about it. */
    public Future<Void> ask(RoutingContext context, Reference reference) {
        return routes.ask(context, reference);
    }

    /** Gives everything that this center keeps about the number of a booking. */
    public Future<Void> export(RoutingContext context, Reference reference) {
        return routes.export(context, reference);
    }

    /** Forgets the number of a booking and everything that is kept with it. */
    public Future<Void> erase(RoutingContext context, Reference reference) {
        return routes.erase(context, reference);
    }
}
