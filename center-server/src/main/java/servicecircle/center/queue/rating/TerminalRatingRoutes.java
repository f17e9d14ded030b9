package servicecircle.center.queue.rating;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Fields;
import servicecircle.center.support.web.TryLimit;
import servicecircle.center.support.web.Turnstile;
import servicecircle.pages.RatingPage;

/** Which visit is to be rated: asked by enrolled terminals of this center, and by nobody else. */
final class TerminalRatingRoutes {
    private final RatingHall hall;
    private final RatingDesk desk;
    private final Answers answers;
    private final TryLimit tries;

    TerminalRatingRoutes(RatingHall hall, RatingDesk desk, Answers answers, TryLimit tries) {
        this.hall = hall;
        this.desk = desk;
        this.answers = answers;
        this.tries = tries;
    }

    void addTo(Router router, String base) {
        router.post(base + "/ratings/find").handler(this::find);
        router.get(base + "/queue/windows/:window/finished").handler(this::finished);
    }

    private void find(RoutingContext context) {
        refuseStrangers(context);
        Fields fields = Fields.of(context, Set.of("number", "code"));
        String number = fields.text("number", 10).toUpperCase(Locale.ROOT);
        String code = code(fields);
        String place = Turnstile.placeOf(context).text();
        if (!tries.allow(place)) {
            throw tooManyTries(context, place);
        }
        desk.findByCode(number, code)
                .onComplete(done -> forgiveUnlessWrong(place, done))
                .map(found -> found.orElseThrow(() -> BadInput.request(404, "VISIT_NOT_FOUND")))
                .compose(visit -> answers.json(context, 200, visit))
                .onFailure(context::fail);
    }

    private static String code(Fields fields) {
        String digits = Normalizer.normalize(fields.text("code", 10), Normalizer.Form.NFKC);
        if (!digits.matches("[0-9]{4}")) {
            throw BadInput.field("code", "RATING_CODE_SHAPE");
        }
        return digits;
    }

    /** A try is counted before it is looked at, or many at once would all pass; only a wrong guess stays counted. */
    private void forgiveUnlessWrong(String place, AsyncResult<Optional<RatingPage.Visit>> done) {
        if (done.failed() || done.result().isPresent()) {
            tries.giveBack(place);
        }
    }

    private BadInput tooManyTries(RoutingContext context, String place) {
        long seconds = Math.max(1, tries.waitOf(place).toSeconds());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return new BadInput(429, "", "TOO_MANY_TRIES", Map.of("minutes", Long.toString((seconds + 59) / 60)));
    }

    private void finished(RoutingContext context) {
        refuseStrangers(context);
        desk.justFinishedAt(Objects.requireNonNull(context.pathParam("window")))
                .compose(found ->
                        found.map(visit -> answers.json(context, 200, visit)).orElseGet(() -> nobody(context)))
                .onFailure(context::fail);
    }

    private static Future<Void> nobody(RoutingContext context) {
        return context.response().setStatusCode(204).end();
    }

    private void refuseStrangers(RoutingContext context) {
        if (!(ConsoleFeature.visitor(context) instanceof Visitor.Device device)) {
            throw BadInput.request(401, "DEVICE_KEY_MISSING");
        }
        if (device.center() != hall.key()) {
            throw BadInput.request(403, "NOT_ALLOWED");
        }
    }
}
