package servicecircle.center.people.sso;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.people.sessions.SessionSecret;
import servicecircle.center.people.settings.Policy;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.openid.Challenge;
import servicecircle.center.support.openid.Identity;
import servicecircle.center.support.openid.OpenIdFeature;
import servicecircle.center.support.web.TryLimit;

/** Sending browsers to the provider, and what becomes of those that come back. */
final class SsoDesk {
    /** How long somebody may take at the provider, and how long the second step may take here. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(SsoDesk.class);

    private final OpenIdFeature provider;
    private final Accounts accounts;
    private final SsoStore store;
    private final Supplier<Policy> policy;
    private final SecureRandom random;
    private final Clock clock;
    private final Departures departures = new Departures();
    private final TryLimit limit;

    SsoDesk(OpenIdFeature provider, Accounts accounts, Supplier<Policy> policy, SecureRandom random, Clock clock) {
        this.provider = provider;
        this.accounts = accounts;
        this.store = accounts.store();
        this.policy = policy;
        this.random = random;
        this.clock = clock;
        this.limit = new TryLimit(20, Duration.ofMinutes(1), clock);
    }

    /** Who we know ourselves, and how they show that it is them. */
    record Accounts(SsoStore store, SsoFeature.Passwords passwords) {}

    /** A browser to send on: where to, and what its cookie has to hold meanwhile. */
    record SentOn(String address, SessionSecret browser) {}

    /** @param link the session whose account is to be linked, or null to sign in */
    Future<Outcome<SentOn, SsoRefusal>> sendOn(String asker, @Nullable UUID link) {
        if (!limit.allow(asker)) {
            return refused(SsoRefusal.BUSY);
        }
        Instant now = clock.instant();
        Departure departure =
                new Departure(Challenge.fresh(random), SessionSecret.fresh(random), now.plus(PATIENCE), link);
        return provider.addressFor(departure.challenge())
                .map(outcome -> outcome.fold(
                        address -> sentOn(address, departure, now), fault -> Outcome.refused(SsoRefusal.AWAY)));
    }

    /** To link the account that is signed in, for whoever knows its password: an open console alone is not enough. */
    Future<Outcome<SentOn, SsoRefusal>> sendOnToLink(Session session, String password, String asker) {
        return accounts.passwords()
                .isOf(session, password, asker)
                .compose(right -> right ? sendOn(asker, session.id()) : refused(SsoRefusal.WRONG));
    }

    /** Parts the two again, for whoever can still sign in without the provider: who knows the password. */
    Future<Outcome<Boolean, SsoRefusal>> unlink(Session session, String password, String asker) {
        return accounts.passwords()
                .isOf(session, password, asker)
                .compose(right -> right ? unlink(session) : refused(SsoRefusal.WRONG));
    }

    private Future<Outcome<Boolean, SsoRefusal>> unlink(Session session) {
        return store.unlink(session).map(done -> {
            LOG.info("event=account_unlinked outcome={}", done);
            return Outcome.done(done);
        });
    }

    private static <T> Future<Outcome<T, SsoRefusal>> refused(SsoRefusal refusal) {
        return Future.succeededFuture(Outcome.refused(refusal));
    }

    private Outcome<SentOn, SsoRefusal> sentOn(String address, Departure departure, Instant now) {
        departures.add(departure, now);
        return Outcome.done(new SentOn(address, departure.browser()));
    }

    /**
     * A browser that came back.
     *
     * @param cookie what its cookie holds
     * @param code empty when the provider sent none
     */
    record Return(String state, String code, String cookie, String browser) {
        @Override
        public String toString() {
            return "return";
        }
    }

    Future<Outcome<Arrival, SsoRefusal>> welcomeBack(Return back) {
        Optional<Departure> departure = departures.take(back.state(), back.cookie(), clock.instant());
        if (departure.isEmpty()) {
            LOG.info("event=sso outcome=refused reason=STATE");
            return refused(SsoRefusal.FAILED);
        }
        UUID link = departure.get().link();
        return identityOf(back, departure.get().challenge())
                .compose(found -> link == null ? open(found, back.browser()) : link(found, link));
    }

    private Future<Optional<Identity>> identityOf(Return back, Challenge challenge) {
        if (back.code().isEmpty()) {
            LOG.info("event=sso outcome=refused reason=PROVIDER");
            return Future.succeededFuture(Optional.empty());
        }
        return provider.redeem(back.code(), challenge)
                .map(outcome -> outcome.fold(Optional::of, fault -> {
                    LOG.warn("event=sso outcome=refused reason={}", fault);
                    return Optional.empty();
                }));
    }

    private Future<Outcome<Arrival, SsoRefusal>> open(Optional<Identity> found, String browser) {
        return found.map(identity -> open(identity, browser)).orElseGet(() -> refused(SsoRefusal.FAILED));
    }

    private Future<Outcome<Arrival, SsoRefusal>> open(Identity identity, String browser) {
        SessionSecret secret = SessionSecret.fresh(random);
        Instant now = clock.instant();
        return store.open(new SsoStore.Opening(
                        identity.reference(),
                        identity.secondFactor(),
                        secret.hash(),
                        browser,
                        now,
                        now.plus(policy.get().absolute()),
                        now.plus(PATIENCE)))
                .map(step -> opened(secret, step));
    }

    private static Outcome<Arrival, SsoRefusal> opened(SessionSecret secret, Optional<Session.Step> step) {
        LOG.info("event=sso outcome={}", step.map(Enum::name).orElse("refused reason=ACCOUNT"));
        return step.<Outcome<Arrival, SsoRefusal>>map(at -> Outcome.done(new Arrival.Opened(secret, at)))
                .orElseGet(() -> Outcome.refused(SsoRefusal.FAILED));
    }

    private Future<Outcome<Arrival, SsoRefusal>> link(Optional<Identity> found, UUID session) {
        return found.map(identity -> store.link(session, identity.reference(), clock.instant()))
                .orElseGet(() -> Future.succeededFuture(false))
                .map(done -> {
                    LOG.info("event=account_linked outcome={}", done);
                    return Outcome.done(new Arrival.Linked(done));
                });
    }
}
