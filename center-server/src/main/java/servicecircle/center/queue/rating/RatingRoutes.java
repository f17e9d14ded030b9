package servicecircle.center.queue.rating;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.residents.PhoneNumber;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Fields;
import servicecircle.center.support.web.Form;
import servicecircle.center.support.web.Reader;
import servicecircle.pages.RatingPage;
import servicecircle.pages.parts.Objection;

/** Rating the visit behind a reference: the page for phones and the same as JSON for terminals. */
final class RatingRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(RatingRoutes.class);
    private static final Set<String> MEMBERS = Set.of("level", "tags", "comment", "phone", "at");
    private static final int LONGEST_PHONE = 60;

    private final RatingHall hall;
    private final RatingDesk desk;
    private final Answers answers;

    RatingRoutes(RatingHall hall, RatingDesk desk, Answers answers) {
        this.hall = hall;
        this.desk = desk;
        this.answers = answers;
    }

    Future<Void> show(RoutingContext context, Reference reference) {
        return found(reference).compose(rated -> answers.page(context, 200, desk.page(rated)));
    }

    Future<Void> rate(RoutingContext context, Reference reference) {
        return isJson(context) ? rateByJson(context, reference) : rateByForm(context, reference);
    }

    private Future<Void> rateByJson(RoutingContext context, Reference reference) {
        Fields fields = Fields.of(context, MEMBERS);
        GivenRating given = RatingReader.strictly(
                RatingReader.level(fields.text("level", 20)),
                fields.has("tags") ? fields.texts("tags", 12, 20) : List.of(),
                fields.has("comment") ? fields.text("comment", GivenRating.LONGEST_COMMENT) : "",
                fields.has("phone") ? PhoneNumber.of(fields.text("phone", LONGEST_PHONE)) : null);
        RatingOrigin origin = origin(context, fields.has("at") ? fields.text("at", 10) : "");
        return found(reference)
                .compose(rated -> desk.rate(rated.visit(), given, origin))
                .compose(outcome -> outcome.fold(made -> made(context, reference, origin), no -> refused(context, no)));
    }

    private Future<Void> made(RoutingContext context, Reference reference, RatingOrigin origin) {
        log(origin);
        return found(reference).compose(rated -> answers.json(context, 201, desk.page(rated)));
    }

    /** Without the level: beside the minute of the line it could tell too much. */
    private void log(RatingOrigin origin) {
        LOG.info("event=rating center={} origin={}", hall.id(), origin);
    }

    private Future<Void> refused(RoutingContext context, RatingRefusal refusal) {
        return answers.problem(context, 409, objection(refusal), List.of());
    }

    private Future<Void> rateByForm(RoutingContext context, Reference reference) {
        Form form = Form.of(context, Set.of("level", "tag.", "comment", "phone", "lang"));
        GivenRating given;
        try {
            given = given(form);
        } catch (BadInput wrong) {
            return mend(context, reference, form, new Mend(422, wrong.objection()));
        }
        return found(reference)
                .compose(rated -> desk.rate(rated.visit(), given, RatingOrigin.PHONE))
                .compose(outcome -> after(context, reference, form, outcome));
    }

    private static GivenRating given(Form form) {
        RatingLevel level = RatingReader.level(form.textOrEmpty("level", 20));
        String phone = level.isBad() ? form.textOrEmpty("phone", LONGEST_PHONE) : "";
        return RatingReader.leniently(
                level,
                form.tickedBelow("tag."),
                form.lines("comment", GivenRating.LONGEST_COMMENT),
                phone.isEmpty() ? null : PhoneNumber.of(phone));
    }

    /** 追评. */
    Future<Void> followUp(RoutingContext context, Reference reference) {
        Form form = Form.of(context, Set.of("text", "lang"));
        String text;
        try {
            text = form.lines("text", GivenRating.LONGEST_COMMENT);
            if (text.isEmpty()) {
                throw BadInput.field("text", "MISSING");
            }
        } catch (BadInput wrong) {
            return mend(context, reference, form, new Mend(422, wrong.objection()));
        }
        String said = text;
        return found(reference)
                .compose(rated -> desk.followUp(rated, said))
                .compose(outcome -> after(context, reference, form, outcome));
    }

    private Future<Void> after(
            RoutingContext context, Reference reference, Form form, Outcome<Boolean, RatingRefusal> outcome) {
        return outcome.fold(
                done -> {
                    log(RatingOrigin.PHONE);
                    return goBack(context, reference);
                },
                no -> mend(context, reference, form, new Mend(409, objection(no))));
    }

    private static Future<Void> goBack(RoutingContext context, Reference reference) {
        return context.response()
                .setStatusCode(303)
                .putHeader(
                        HttpHeaders.LOCATION,
                        "/T/" + reference.text() + "/rating?lang="
                                + Reader.of(context).lang().tag())
                .end();
    }

    /** What stands against a form, and the status that says so. */
    record Mend(int status, Objection objection) {}

    /** A person gets the page back with the sentence at its field, a program the problem alone. */
    private Future<Void> mend(RoutingContext context, Reference reference, Form form, Mend mend) {
        if (!Reader.of(context).html()) {
            return answers.problem(context, mend.status(), mend.objection(), List.of());
        }
        return found(reference).compose(rated -> {
            RatingPage.Rating page = desk.page(rated).with(List.of(mend.objection()), form.all());
            return answers.page(context, mend.status(), page);
        });
    }

    private Future<RatedVisit> found(Reference reference) {
        return desk.find(reference).map(found -> found.orElseThrow(() -> BadInput.request(404, "TICKET_NOT_FOUND")));
    }

    /** The key decides who it is, not the body: a phone cannot say that it hangs at a window. */
    private RatingOrigin origin(RoutingContext context, String at) {
        if (!at.isEmpty() && !Set.of("WINDOW", "KIOSK").contains(at)) {
            throw BadInput.field("at", "UNKNOWN_VALUE");
        }
        if (!(ConsoleFeature.visitor(context) instanceof Visitor.Device device) || device.center() != hall.key()) {
            return RatingOrigin.PHONE;
        }
        return at.equals("WINDOW") ? RatingOrigin.WINDOW : RatingOrigin.KIOSK;
    }

    private static boolean isJson(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static Objection objection(RatingRefusal refusal) {
        return new Objection("", refusal.name(), java.util.Map.of());
    }
}
