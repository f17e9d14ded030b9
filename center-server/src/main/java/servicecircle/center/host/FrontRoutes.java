package servicecircle.center.host;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import servicecircle.center.rooms.RoomsFeature;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.db.DatabaseTrouble;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Reader;
import servicecircle.pages.Page;
import servicecircle.pages.Pages;

/** What belongs to the host and not to one of its centers: front page, health, the contract. */
final class FrontRoutes {
    private final List<RoomsFeature> centers;
    private final Database database;
    private final Answers answers;
    private final Clock clock;
    private final ApiContract contract = ApiContract.load();

    FrontRoutes(List<RoomsFeature> centers, Database database, Answers answers, Clock clock) {
        this.centers = List.copyOf(centers);
        this.database = database;
        this.answers = answers;
        this.clock = clock;
    }

    /** For whoever works on the look of the parts; a hall's own host does not have it. */
    void addGalleryTo(Router router, Pages pages, ZoneId zone) {
        router.get("/dev/gallery")
                .handler(context -> answers.html(
                        context, 200, pages.gallery(Reader.of(context).view(zone, clock))));
    }

    void addTo(Router router) {
        router.get("/").handler(context -> answers.page(context, 200, centers()));
        router.get("/v1/centers").handler(context -> answers.json(context, 200, centers()));
        router.routeWithRegex(unknownCenter()).handler(context -> {
            throw BadInput.request(404, "NO_SUCH_CENTER");
        });
        router.get("/api").handler(context -> answers.page(context, 200, contract.guide()));
        router.get("/openapi.yaml").handler(context -> context.response()
                .putHeader("Content-Type", "application/yaml; charset=utf-8")
                .end(Buffer.buffer(contract.text())));
        router.get("/health/live").handler(context -> health(context, 200, "UP"));
        router.get("/health/ready").handler(this::ready);
    }

    /** Not below a center that is there: what is wrong with an address there is for its own routes to say. */
    private String unknownCenter() {
        String known = centers.stream().map(center -> center.hall().id()).collect(Collectors.joining("|"));
        return "/v1/centers/(?!(" + known + ")(/|$)).*";
    }

    private Page.Centers centers() {
        return new Page.Centers(centers.stream()
                .map(center -> center.hall().cardAt(clock.instant()))
                .toList());
    }

    private void ready(RoutingContext context) {
        database.ping()
                .map("UP")
                .otherwise(FrontRoutes::wordFor)
                .compose(word -> health(context, word.equals("UP") ? 200 : 503, word))
                .onFailure(context::fail);
    }

    private static String wordFor(Throwable down) {
        return down instanceof DatabaseTrouble trouble && trouble.kind() == DatabaseTrouble.Kind.BUSY
                ? "BUSY"
                : "DATABASE_AWAY";
    }

    private static Future<Void> health(RoutingContext context, int status, String word) {
        return context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end("{\"status\":\"" + word + "\"}");
    }
}
