package servicecircle.center.people.organisations;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.console.KnownCenter;
import servicecircle.center.people.settings.SettingsFeature;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.crypto.Crockford;
import servicecircle.center.support.web.Form;
import servicecircle.center.support.web.IdempotencyKey;
import servicecircle.center.support.web.Reader;
import servicecircle.center.support.web.TryLimit;
import servicecircle.center.support.web.Turnstile;
import servicecircle.pages.Page;
import servicecircle.pages.parts.Objection;

/** The page where an organisation registers itself. */
final class RegistrationRoutes {
    private static final Set<String> FIELDS =
            Set.of("key", "kind", "name", "creditCode", "purpose", "contactName", "phone", "lang");
    /** What may stand on the page again: a name and a number are typed anew. */
    private static final Set<String> REPEATED = Set.of("kind", "name", "creditCode", "purpose");

    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final OrganisationDesk desk;
    private final SettingsFeature settings;
    private final ConsoleFeature console;
    private final ConsoleFeature.Paper paper;
    private final TryLimit tries;

    RegistrationRoutes(
            OrganisationDesk desk, SettingsFeature settings, ConsoleFeature console, ConsoleFeature.Paper paper) {
        this.desk = desk;
        this.settings = settings;
        this.console = console;
        this.paper = paper;
        this.tries = new TryLimit(TRIES, WINDOW, paper.clock());
    }

    void addTo(Router router) {
        router.get("/organisations/:center").handler(this::form);
        router.post("/organisations/:center").handler(this::submit);
    }

    private void form(RoutingContext context) {
        KnownCenter center = console.center(context);
        Map<String, String> typed = Map.of("key", UUID.randomUUID().toString());
        paper.answers()
                .page(context, 200, new Page.OrganisationForm(center.card().get(), typed, List.of()))
                .onFailure(context::fail);
    }

    private void submit(RoutingContext context) {
        KnownCenter center = console.center(context);
        UUID key = IdempotencyKey.of(context);
        Form form = Form.of(context, FIELDS);
        countTry(context);
        Application application;
        try {
            application = ApplicationReader.application(form, settings.privacy().consentVersion());
        } catch (BadInput wrong) {
            mend(context, center, form, wrong).onFailure(context::fail);
            return;
        }
        desk.submit(center, application, key, Actor.of(ConsoleFeature.visitor(context)))
                .compose(outcome -> outcome.fold(
                        id -> sent(context, center, id),
                        refusal -> mend(context, center, form, new BadInput(409, "", refusal.name(), Map.of()))))
                .onFailure(context::fail);
    }

    private Future<Void> sent(RoutingContext context, KnownCenter center, UUID id) {
        Page page = new Page.OrganisationSent(center.card().get(), referenceOf(id));
        return paper.answers().page(context, 201, page);
    }

    /** A person gets the form back with the sentence at its field, a program the problem alone. */
    private Future<Void> mend(RoutingContext context, KnownCenter center, Form form, BadInput wrong) {
        if (!Reader.of(context).html()) {
            return Future.failedFuture(wrong);
        }
        Map<String, String> typed = new HashMap<>(form.all());
        typed.keySet().retainAll(REPEATED);
        typed.put("key", UUID.randomUUID().toString());
        List<Objection> objections = List.of(wrong.objection());
        return paper.answers()
                .page(context, 422, new Page.OrganisationForm(center.card().get(), typed, objections));
    }

    private void countTry(RoutingContext context) {
        String place = Turnstile.placeOf(context).text();
        if (!tries.allow(place)) {
            long seconds = Math.max(1, tries.waitOf(place).toSeconds());
            context.response().putHeader("Retry-After", Long.toString(seconds));
            throw new BadInput(429, "", "TOO_MANY_TRIES", Map.of("minutes", Long.toString((seconds + 59) / 60)));
        }
    }

    /** Eight characters of its id, as somebody reads them out at the desk. */
    static String referenceOf(UUID id) {
        String text = Crockford.text(
                ByteBuffer.allocate(Long.BYTES)
                        .putLong(id.getMostSignificantBits())
                        .array(),
                8);
        return text.substring(0, 4) + " " + text.substring(4);
    }
}
