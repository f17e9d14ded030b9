package servicecircle.center.rooms.rights;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.residents.PhoneNumber;
import servicecircle.center.people.residents.Revealed;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Form;
import servicecircle.center.support.web.Reader;
import servicecircle.center.support.web.TryLimit;
import servicecircle.center.support.web.Turnstile;
import servicecircle.pages.Page;
import servicecircle.pages.parts.CenterCard;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Text;

/** My data: what is kept about the number of a booking, to take along or to erase. Asks for the whole number again. */
final class RightsRoutes {
    private static final int LONGEST_PHONE = 60;
    private static final RightsRefusal DIFFERS = new RightsRefusal(RightsRefusal.Reason.NUMBER_DIFFERS, null);

    private final Hall hall;
    private final RightsDesk desk;
    private final Answers answers;
    private final TryLimit tries;
    private final Clock clock;

    RightsRoutes(Hall hall, RightsDesk desk, Answers answers, TryLimit tries, Clock clock) {
        this.hall = hall;
        this.desk = desk;
        this.answers = answers;
        this.tries = tries;
        this.clock = clock;
    }

    Future<Void> ask(RoutingContext context, Reference reference) {
        return answers.page(context, 200, new Page.MyData(card(), reference.text(), List.of()));
    }

    Future<Void> export(RoutingContext context, Reference reference) {
        return withNumber(context, reference, phone -> desk.export(reference, phone)
                .compose(kept -> kept.isEmpty() ? refused(context, reference, DIFFERS) : give(context, phone, kept)));
    }

    Future<Void> erase(RoutingContext context, Reference reference) {
        return withNumber(context, reference, phone -> desk.erase(reference, phone)
                .compose(outcome ->
                        outcome.fold(cancelled -> erased(context), refusal -> refused(context, reference, refusal))));
    }

    /** Reads the number and counts the try before anybody looks whether it is right, or many at once would all pass. */
    private Future<Void> withNumber(
            RoutingContext context, Reference reference, Function<PhoneNumber, Future<Void>> act) {
        Form form = Form.of(context, Set.of("phone", "lang"));
        PhoneNumber phone;
        try {
            phone = PhoneNumber.of(form.text("phone", LONGEST_PHONE));
        } catch (BadInput wrong) {
            return mend(context, reference, 422, wrong);
        }
        String place = Turnstile.placeOf(context).text();
        if (!tries.allow(place)) {
            throw tooManyTries(context, place);
        }
        return act.apply(phone);
    }

    /** A try that was right is no guess. */
    private void forgive(RoutingContext context) {
        tries.giveBack(Turnstile.placeOf(context).text());
    }

    private Future<Void> erased(RoutingContext context) {
        forgive(context);
        return answers.page(context, 200, new Page.DataErased(card()));
    }

    private Future<Void> refused(RoutingContext context, Reference reference, RightsRefusal refusal) {
        return switch (refusal.reason()) {
            case NUMBER_DIFFERS -> mend(context, reference, 404, asBadInput(404, refusal));
            case VISIT_UNDER_WAY -> {
                forgive(context);
                yield mend(context, reference, 409, asBadInput(409, refusal));
            }
        };
    }

    private static BadInput asBadInput(int status, RightsRefusal refusal) {
        Objection objection = refusal.objection();
        return new BadInput(status, objection.field(), objection.code(), objection.arguments());
    }

    /** A person gets the form back with the sentence at its field, a program the problem alone. */
    private Future<Void> mend(RoutingContext context, Reference reference, int status, BadInput wrong) {
        return Reader.of(context).html()
                ? answers.page(context, status, new Page.MyData(card(), reference.text(), List.of(wrong.objection())))
                : answers.problem(context, wrong.status(), wrong.objection(), List.of());
    }

    private Future<Void> give(RoutingContext context, PhoneNumber phone, List<RightsDesk.Kept> kept) {
        forgive(context);
        JsonArray bookings = new JsonArray();
        kept.forEach(one -> bookings.add(booking(one)));
        JsonObject all = new JsonObject()
                .put("center", text(hall.name()))
                .put("phone", numberIn(kept, phone))
                .put("knownSince", kept.get(0).booking().knownSince().toString())
                .put("bookings", bookings);
        return context.response()
                .setStatusCode(200)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .putHeader("Content-Disposition", "attachment; filename=\"my-data.json\"")
                .end(all.toBuffer());
    }

    /** As it is stored; of somebody whose every name was erased only the masked form is at hand. */
    private static String numberIn(List<RightsDesk.Kept> kept, PhoneNumber typed) {
        return kept.stream()
                .map(RightsDesk.Kept::contact)
                .filter(Objects::nonNull)
                .map(Revealed::phone)
                .findFirst()
                .orElseGet(typed::masked);
    }

    private static JsonObject booking(RightsDesk.Kept kept) {
        KeptBooking booking = kept.booking();
        Revealed contact = kept.contact();
        return new JsonObject()
                .put("reference", booking.reference().text())
                .put("room", booking.room())
                .put("start", booking.slot().start().toString())
                .put("end", booking.slot().end().toString())
                .put("status", booking.status())
                .put("purpose", booking.purpose())
                .put("headcount", booking.headcount())
                .put("groupName", booking.groupName())
                .put("organizer", contact == null ? null : contact.name())
                .put("undertaking", booking.undertaking())
                .put("consent", booking.consent())
                .put("madeAt", booking.madeAt().toString())
                .put("cancelledAt", textOrNull(booking.cancelledAt()));
    }

    private static JsonObject text(Text text) {
        return new JsonObject().put("zh", text.zh()).put("en", text.en());
    }

    private static @Nullable String textOrNull(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private BadInput tooManyTries(RoutingContext context, String place) {
        long seconds = Math.max(1, tries.waitOf(place).toSeconds());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return new BadInput(429, "", "TOO_MANY_TRIES", Map.of("minutes", Long.toString((seconds + 59) / 60)));
    }

    private CenterCard card() {
        return hall.cardAt(clock.instant());
    }
}
