package servicecircle.center.rooms;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import servicecircle.center.passes.ShortCodes;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.rooms.day.DayFeature;
import servicecircle.center.rooms.rules.BookingRefusal;
import servicecircle.center.rooms.rules.BookingRequest;
import servicecircle.center.rooms.rules.Refusal;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.crypto.Crockford;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Fields;
import servicecircle.center.support.web.IdempotencyKey;
import servicecircle.center.support.web.TryLimit;
import servicecircle.center.support.web.Turnstile;
import servicecircle.pages.Page;

/** Making, checking and finding bookings of one center. */
final class BookingRoutes {
    private final BookingCounter counter;
    private final BookingDesk desk;
    private final DayFeature days;
    private final RequestReader reader;
    private final DraftCheck check;
    private final SlipDrawer slips;
    private final Answers answers;
    private final TryLimit tries;

    BookingRoutes(BookingCounter counter, DayFeature days, Answers answers, TryLimit tries) {
        this.counter = counter;
        this.desk = counter.desk();
        this.reader = counter.reader();
        this.check = counter.check();
        this.slips = counter.slips();
        this.days = days;
        this.answers = answers;
        this.tries = tries;
    }

    void addTo(Router router, String base) {
        router.post(base + "/bookings").handler(this::book);
        router.post(base + "/bookings/check").handler(this::check);
        router.post(base + "/bookings/find").handler(this::find);
    }

    private void book(RoutingContext context) {
        UUID key = IdempotencyKey.of(context);
        BookingRequest request = reader.booking(Fields.of(context, RequestReader.MEMBERS));
        Turnstile.countPhone(context, desk.phoneIndexOf(request));
        desk.book(request, key, Actor.of(ConsoleFeature.visitor(context)))
                .compose(outcome -> outcome.fold(
                        booked -> made(context, request, booked), refusal -> refused(context, request, refusal)))
                .onFailure(context::fail);
    }

    private Future<Void> made(RoutingContext context, BookingRequest request, BookingDesk.Booked booked) {
        Page.BookingSlip slip = slips.slipOf(booked.booking(), request.contact());
        context.response().putHeader(HttpHeaders.LOCATION, "/Q/" + slip.reference());
        return answers.json(context, booked.first() ? 201 : 200, slip);
    }

    private Future<Void> refused(RoutingContext context, BookingRequest request, Refusal refusal) {
        if (!mayHelp(refusal.reason())) {
            return answers.problem(context, statusOf(refusal.reason()), refusal.objection(), List.of());
        }
        return days.alternativesTo(request)
                .compose(ways -> answers.problem(context, statusOf(refusal.reason()), refusal.objection(), ways));
    }

    private void check(RoutingContext context) {
        Page.BookingCheck result = new Page.BookingCheck(check.objectionsTo(Fields.of(context, RequestReader.MEMBERS)));
        answers.json(context, 200, result);
    }

    private void find(RoutingContext context) {
        Fields fields = Fields.of(context, Set.of("code", "lastFour"));
        String code = Crockford.canonical(fields.text("code", 40));
        String lastFour = lastFour(fields);
        String place = Turnstile.placeOf(context).text();
        if (!tries.allow(place)) {
            throw tooManyTries(context, tries.waitOf(place));
        }
        (ShortCodes.isCode(code) ? desk.find(code, lastFour) : Future.succeededFuture(Optional.<Booking>empty()))
                .onComplete(done -> forgiveUnlessWrong(place, done))
                .map(counter::shown)
                .compose(booking -> answers.json(context, 200, slips.slipOf(booking)))
                .onFailure(context::fail);
    }

    /** A try is counted before it is looked at, or many at once would all pass; only a wrong guess stays counted. */
    private void forgiveUnlessWrong(String place, AsyncResult<Optional<Booking>> done) {
        if (done.failed() || done.result().isPresent()) {
            tries.giveBack(place);
        }
    }

    private static BadInput tooManyTries(RoutingContext context, Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return new BadInput(429, "", "TOO_MANY_TRIES", Map.of("minutes", Long.toString((seconds + 59) / 60)));
    }

    private static String lastFour(Fields fields) {
        String digits = Normalizer.normalize(fields.text("lastFour", 10), Normalizer.Form.NFKC);
        if (!digits.matches("[0-9]{4}")) {
            throw BadInput.field("lastFour", "LAST_FOUR_SHAPE");
        }
        return digits;
    }

    /** Whether another time or room would mend it. */
    private static boolean mayHelp(BookingRefusal reason) {
        return switch (reason) {
            case SLOT_TAKEN,
                    OUTSIDE_HOURS,
                    IN_THE_PAST,
                    TOO_SOON,
                    TOO_FAR_AHEAD,
                    TOO_MANY_PEOPLE,
                    TOO_FEW_PEOPLE,
                    NEEDS_REVIEW,
                    DESK_ONLY -> true;
            case TOO_LONG,
                    OFF_GRID,
                    QUOTA_BOOKINGS,
                    QUOTA_HOURS,
                    UNDERTAKING_OUTDATED,
                    KEY_REUSED,
                    ALREADY_STARTED,
                    ALREADY_CANCELLED -> false;
        };
    }

    static int statusOf(BookingRefusal reason) {
        return switch (reason) {
            case SLOT_TAKEN, ALREADY_STARTED, ALREADY_CANCELLED -> 409;
            case OUTSIDE_HOURS,
                    IN_THE_PAST,
                    TOO_SOON,
                    TOO_FAR_AHEAD,
                    TOO_LONG,
                    OFF_GRID,
                    TOO_FEW_PEOPLE,
                    TOO_MANY_PEOPLE,
                    NEEDS_REVIEW,
                    DESK_ONLY,
                    QUOTA_BOOKINGS,
                    QUOTA_HOURS,
                    UNDERTAKING_OUTDATED,
                    KEY_REUSED -> 422;
        };
    }
}
