package servicecircle.center.people.organisations;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.console.KnownCenter;
import servicecircle.center.people.residents.Contact;
import servicecircle.center.support.Outcome;

/** Taking applications and deciding about them. */
final class OrganisationDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OrganisationDesk.class);
    private static final int MOST_SHOWN = 500;

    private final OrganisationStore store;
    private final ContactCards cards;
    private final Clock clock;
    private final ZoneId zone;

    OrganisationDesk(OrganisationStore store, ContactCards cards, Clock clock, ZoneId zone) {
        this.store = store;
        this.cards = cards;
        this.clock = clock;
        this.zone = zone;
    }

    /** An organisation with its contact, whose printed form is masked; null once it was erased. */
    record Shown(Organisation organisation, @Nullable Contact contact) {}

    /** Takes an application; the same key with the same application gets the id that it got before. */
    Future<Outcome<UUID, OrganisationRefusal>> submit(KnownCenter center, Application application, UUID key, Actor by) {
        UUID id = UUID.randomUUID();
        var submission = new OrganisationStore.Submission(
                id, center.key(), key, application, cards.seal(center.id(), id, application.contact()));
        return store.submit(submission, by, clock.instant())
                .compose(made -> made
                        ? Future.succeededFuture(submitted(center, id))
                        : store.findByKey(center.key(), key).map(earlier -> repeated(center, application, earlier)));
    }

    private static Outcome<UUID, OrganisationRefusal> submitted(KnownCenter center, UUID id) {
        LOG.info("event=organisation_submitted center={} organisation={}", center.id(), id);
        return Outcome.done(id);
    }

    private Outcome<UUID, OrganisationRefusal> repeated(
            KnownCenter center, Application application, Optional<Organisation> earlier) {
        return earlier.<Outcome<UUID, OrganisationRefusal>>map(stored -> isSame(center, application, stored)
                        ? Outcome.done(stored.id())
                        : Outcome.refused(OrganisationRefusal.KEY_REUSED))
                .orElseGet(() -> Outcome.refused(OrganisationRefusal.ALREADY_REGISTERED));
    }

    private boolean isSame(KnownCenter center, Application application, Organisation stored) {
        Contact contact = cards.open(center.id(), stored);
        return application.isLike(stored) && (contact == null || contact.isSameAs(application.contact()));
    }

    Future<List<Shown>> of(KnownCenter center) {
        return store.of(center.key(), MOST_SHOWN)
                .map(all -> all.stream().map(one -> shown(center, one)).toList());
    }

    Future<Optional<Shown>> find(KnownCenter center, UUID id) {
        return store.find(center.key(), id).map(found -> found.map(one -> shown(center, one)));
    }

    /** The last day of a certificate that is given today for so many months. */
    LocalDate lastDay(int months) {
        return today().plusMonths(months);
    }

    Future<Boolean> decide(OrganisationStore.Place place, Decision decision, Actor by) {
        return store.decide(place, decision, by, clock.instant()).map(done -> {
            if (done) {
                LOG.info("event=organisation_decided organisation={} state={}", place.id(), decision.to());
            }
            return done;
        });
    }

    /** With a contact that may be shown in clear text, for the trail says who sees it and why. */
    Future<Optional<Shown>> reveal(KnownCenter center, UUID id, String reason, Actor by) {
        return store.reveal(new OrganisationStore.Place(center.key(), id), reason, by)
                .map(found -> found.map(one -> shown(center, one)));
    }

    /** Ends certificates whose last day is over. */
    Future<Void> expire() {
        return store.expire(today(), clock.instant()).map(ended -> {
            if (ended > 0) {
                LOG.info("event=organisations_expired count={}", ended);
            }
            return null;
        });
    }

    private Shown shown(KnownCenter center, Organisation organisation) {
        return new Shown(organisation, cards.open(center.id(), organisation));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
