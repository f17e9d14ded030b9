package servicecircle.center.people.organisations;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.residents.Contact;
import servicecircle.center.people.residents.Revealed;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Form;
import servicecircle.pages.StaffPage;
import servicecircle.pages.staff.OrganisationRow;

/** Organisations on the console. */
final class OrganisationRoutes {
    private static final String DOOR = "organisations";
    private static final String BASE = "/staff/centers/:center/organisations";
    private static final int MOST_MONTHS = 36;
    /** Where a contact was erased. */
    private static final String GONE = "–";

    private final OrganisationDesk desk;
    private final ConsoleFeature console;

    OrganisationRoutes(OrganisationDesk desk, ConsoleFeature console) {
        this.desk = desk;
        this.console = console;
    }

    void addTo(Router router) {
        router.get(BASE).handler(this::list);
        router.get(BASE + "/:id").handler(this::one);
        router.post(BASE + "/:id/certify").handler(this::certify);
        router.post(BASE + "/:id/reject")
                .handler(context -> decide(context, Decision.rejected(reason(context)), "REJECTED"));
        router.post(BASE + "/:id/withdraw")
                .handler(context -> decide(context, Decision.withdrawn(reason(context)), "WITHDRAWN"));
        router.post(BASE + "/:id/reveal").handler(this::reveal);
    }

    private void list(RoutingContext context) {
        desk.of(console.center(context))
                .map(all -> all.stream().map(OrganisationRoutes::masked).toList())
                .compose(rows -> console.show(context, new StaffPage.Organisations(rows), DOOR))
                .onFailure(context::fail);
    }

    private void one(RoutingContext context) {
        desk.find(console.center(context), id(context))
                .map(found -> found.orElseThrow(OrganisationRoutes::unknown))
                .compose(shown -> show(context, masked(shown), shown.contact() != null, false))
                .onFailure(context::fail);
    }

    private void certify(RoutingContext context) {
        Form form = console.form(context, "months");
        decide(context, Decision.certified(desk.lastDay(months(form))), "CERTIFIED");
    }

    private void decide(RoutingContext context, Decision decision, String notice) {
        UUID id = id(context);
        desk.decide(new OrganisationStore.Place(console.center(context).key(), id), decision, actor(context))
                .compose(done -> {
                    if (!done) {
                        throw BadInput.request(409, "STATE_CHANGED");
                    }
                    return console.seeOther(
                            context, "/staff/centers/" + console.center(context).id() + "/organisations/" + id, notice);
                })
                .onFailure(context::fail);
    }

    private void reveal(RoutingContext context) {
        String reason = reason(context);
        desk.reveal(console.center(context), id(context), reason, actor(context))
                .map(found -> found.orElseThrow(OrganisationRoutes::unknown))
                .compose(shown -> show(context, revealed(shown), true, true))
                .onFailure(context::fail);
    }

    private Future<Void> show(RoutingContext context, OrganisationRow row, boolean contact, boolean revealed) {
        Visitor.Staff staff = ConsoleFeature.staff(context);
        return console.show(
                context,
                new StaffPage.Organisation(
                        row,
                        staff.may(Right.ORGANISATIONS_REVIEW),
                        contact && staff.may(Right.CONTACT_REVEAL),
                        revealed,
                        List.of()),
                DOOR);
    }

    private static OrganisationRow masked(OrganisationDesk.Shown shown) {
        Contact contact = shown.contact();
        return contact == null
                ? row(shown.organisation(), GONE, GONE)
                : row(
                        shown.organisation(),
                        contact.name().masked(),
                        contact.phone().masked());
    }

    private static OrganisationRow revealed(OrganisationDesk.Shown shown) {
        Contact contact = shown.contact();
        if (contact == null) {
            return masked(shown);
        }
        Revealed clear = Revealed.of(contact);
        return row(shown.organisation(), clear.name(), clear.phone());
    }

    private static OrganisationRow row(Organisation organisation, String name, String phone) {
        return new OrganisationRow(
                organisation.id().toString(),
                organisation.kind().name(),
                organisation.name(),
                organisation.creditCode(),
                organisation.purpose(),
                name,
                phone,
                organisation.state().name(),
                organisation.reason(),
                organisation.submittedAt(),
                organisation.certifiedUntil());
    }

    private static int months(Form form) {
        String typed = form.text("months", 2);
        int months = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 0;
        if (months < 1 || months > MOST_MONTHS) {
            throw BadInput.field(
                    "months", "OUT_OF_RANGE", Map.of("minimum", "1", "maximum", Integer.toString(MOST_MONTHS)));
        }
        return months;
    }

    private String reason(RoutingContext context) {
        return console.form(context, "reason").reason();
    }

    private static UUID id(RoutingContext context) {
        try {
            return UUID.fromString(context.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static BadInput unknown() {
        return BadInput.request(404, "NO_SUCH_PAGE");
    }

    private static Actor actor(RoutingContext context) {
        return Actor.of(ConsoleFeature.staff(context));
    }
}
