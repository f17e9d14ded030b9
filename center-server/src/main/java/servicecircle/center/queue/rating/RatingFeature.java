package servicecircle.center.queue.rating;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.SessionCookie;
import servicecircle.center.support.web.TryLimit;

/** Front door of the ratings of one center. */
public final class RatingFeature {
    /** Four digits: at this pace a terminal needs a week for the half of them, and a code is good for a day. */
    private static final int TRIES = 10;

    private static final Duration TRY_WINDOW = Duration.ofMinutes(20);

    private final RatingHall hall;
    private final RatingDesk desk;
    private final RatingRoutes routes;
    private final TerminalRatingRoutes terminals;
    private final CaseDesk cases;

    public RatingFeature(RatingHall hall, Surroundings around) {
        this.hall = hall;
        Database database = around.database();
        RatingSeal seal = new RatingSeal(around.keys(), hall.id());
        this.desk = new RatingDesk(
                hall,
                new RatingStore(database, hall.key()),
                seal,
                new RatingCodes(around.keys(), hall.id()),
                new RatingDesk.Around(around.clock(), around.random()));
        this.routes = new RatingRoutes(hall, desk, around.answers());
        this.terminals =
                new TerminalRatingRoutes(hall, desk, around.answers(), new TryLimit(TRIES, TRY_WINDOW, around.clock()));
        this.cases = new CaseDesk(
                hall,
                new CaseStore(database, hall.key()),
                new RatingReportStore(database, hall.key()),
                new CaseDrawer(hall, seal),
                around.clock());
    }

    /** What ratings need from the host around them. */
    public record Surroundings(Database database, Keys keys, Answers answers, Clock clock, SecureRandom random) {}

    /** Everything about ratings that may be asked, and by whom. No clerk is among them. */
    public static List<AccessRule> access() {
        String base = "/v1/centers/{center}";
        String cases = "/staff/centers/{center}/ratings";
        return List.of(
                AccessRule.open("GET", "/T/{reference}/rating"),
                AccessRule.open("POST", "/T/{reference}/rating"),
                AccessRule.open("POST", "/T/{reference}/rating/follow-up"),
                AccessRule.open("POST", base + "/ratings/find"),
                AccessRule.open("GET", base + "/queue/windows/{window}/finished"),
                AccessRule.staff("GET", cases, Right.FEEDBACK_SEE),
                AccessRule.staff("GET", cases + "/{id}", Right.FEEDBACK_SEE),
                AccessRule.staff("POST", cases + "/{id}/reveal", Right.FEEDBACK_HANDLE),
                AccessRule.staff("POST", cases + "/{id}/{act}", Right.FEEDBACK_HANDLE));
    }

    /** Adds what terminals ask, below {@code base}. */
    public void addTo(Router router, String base) {
        terminals.addTo(router, base);
    }

    /** Adds the ratings of these centers to the console; the address says of which center. */
    public static void addStaffPages(Router router, List<RatingFeature> centers, ConsoleFeature console) {
        var desks = centers.stream().collect(Collectors.toMap(center -> center.hall.id(), center -> center.cases));
        new CaseRoutes(desks, console).addTo(router);
    }

    /**
     * Refuses a browser at which staff are signed in, whatever number they hold: no rating comes from a desk.
     *
     * @throws BadInput {@code NOT_ALLOWED} with status 403
     */
    public static void refuseStaff(RoutingContext context) {
        if (!SessionCookie.of(context).isEmpty()) {
            throw BadInput.request(403, "NOT_ALLOWED");
        }
    }

    /** What the page of a number says while nothing can be rated yet. */
    public RatingStanding beforeTheEnd(Reference reference) {
        return desk.standingOf(reference, null);
    }

    /** What the page of a number says of its rating. */
    public Future<RatingStanding> standingOf(Reference reference) {
        return desk.find(reference).map(found -> desk.standingOf(reference, found.orElse(null)));
    }

    /** Answers with the rating of a number. */
    public Future<Void> show(RoutingContext context, Reference reference) {
        return routes.show(context, reference);
    }

    /** Takes a rating. */
    public Future<Void> rate(RoutingContext context, Reference reference) {
        return routes.rate(context, reference);
    }

    /** Takes the one thing more that may be said after the reply. */
    public Future<Void> followUp(RoutingContext context, Reference reference) {
        return routes.followUp(context, reference);
    }
}
