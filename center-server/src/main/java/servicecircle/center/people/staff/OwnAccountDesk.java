package servicecircle.center.people.staff;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.people.access.Action;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.sessions.Ending;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.people.sessions.SessionStore;
import servicecircle.center.people.settings.Policy;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.SlowWork;
import servicecircle.center.support.web.TryLimit;
import servicecircle.pages.parts.Objection;

/** What somebody does about their own account: password, second factor, places where they are signed in. */
final class OwnAccountDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OwnAccountDesk.class);

    private final OwnAccountStore store;
    private final SessionStore sessions;
    private final Tools tools;
    private final Supplier<Policy> policy;
    private final Clock clock;
    /** Whoever sits at an open console must not try out its owner's password. */
    private final TryLimit oldPasswords;

    OwnAccountDesk(OwnAccountStore store, SessionStore sessions, Tools tools, Supplier<Policy> policy, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.tools = tools;
        this.policy = policy;
        this.clock = clock;
        this.oldPasswords = new TryLimit(10, Duration.ofMinutes(15), clock);
    }

    /** What it hides and finds with. */
    record Tools(PasswordHash passwords, SecondFactors secondFactors, SlowWork slowWork, PasswordDesk typed) {}

    /** The old password and the new one, typed twice. */
    record Passwords(String old, String fresh, String again) {
        @Override
        public String toString() {
            return "passwords";
        }
    }

    Future<Outcome<Session, Objection>> changePassword(Session session, Passwords typed) {
        if (!typed.fresh().equals(typed.again())) {
            return refused("again", "PASSWORD_DIFFERS");
        }
        String account = session.account().toString();
        if (!oldPasswords.allow(account)) {
            return refused("old", "PASSWORD_WRONG");
        }
        return store.passwordsOf(session.account())
                .compose(stored -> stored.map(known -> changePassword(session, typed, known))
                        .orElseGet(() -> refused("old", "PASSWORD_WRONG")));
    }

    private Future<Outcome<Session, Objection>> changePassword(
            Session session, Passwords typed, OwnAccountStore.Passwords stored) {
        return tools.slowWork()
                .run(() -> judged(session, typed, stored))
                .compose(judged -> judged.fold(
                        hash -> store.changePassword(session, stored.current(), hash, clock.instant())
                                .map(done -> changed(session, done)),
                        objection -> Future.succeededFuture(Outcome.refused(objection))));
    }

    /** The hash of the new password, or what stands against it. The old one first: whoever does not know it learns nothing. */
    private Outcome<String, Objection> judged(Session session, Passwords typed, OwnAccountStore.Passwords stored) {
        if (!PasswordHash.matches(stored.current(), typed.old())) {
            return Outcome.refused(new Objection("old", "PASSWORD_WRONG", Map.of()));
        }
        Optional<Objection> objection = PasswordRules.objectionTo(
                typed.fresh(), policy.get(), session.roles(), List.of(session.name(), session.person()));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return wasUsed(typed.fresh(), stored)
                ? Outcome.refused(new Objection("password", "PASSWORD_REUSED", Map.of()))
                : Outcome.done(tools.passwords().of(typed.fresh()));
    }

    /** The present one never; the three before it only under {@code MLPS}. */
    private boolean wasUsed(String fresh, OwnAccountStore.Passwords stored) {
        Stream<String> earlier = policy.get().endsPasswords() ? stored.earlier().stream() : Stream.of();
        return Stream.concat(Stream.of(stored.current()), earlier).anyMatch(hash -> PasswordHash.matches(hash, fresh));
    }

    private static Outcome<Session, Objection> changed(Session session, boolean done) {
        LOG.info("event=password_changed account={} outcome={}", session.account(), done);
        return done ? Outcome.done(session) : Outcome.refused(new Objection("old", "STATE_CHANGED", Map.of()));
    }

    /** A second factor to set up; the same one for as long as the session has not taken it up. */
    Future<SecondFactors.Offer> offerSecondFactor(Session session) {
        return store.offeredTo(session).compose(offered -> offered.map(secret -> Future.succeededFuture(
                        tools.secondFactors().offered(session.account(), session.name(), secret)))
                .orElseGet(() -> freshOffer(session)));
    }

    private Future<SecondFactors.Offer> freshOffer(Session session) {
        SecondFactors.Offer offer = tools.secondFactors().offer(session.account(), session.name());
        return store.offer(session, offer.sealed()).map(offer);
    }

    /**
     * Takes up the second factor if the code shows that an app has it; answers the recovery codes, told once. Where there is
     * one already, the password comes first.
     */
    Future<Outcome<List<String>, Objection>> setSecondFactor(Session session, String code, PasswordDesk.Typed typed) {
        return mayReplace(session, typed)
                .compose(may -> may ? setSecondFactor(session, code) : refused("old", "PASSWORD_WRONG"));
    }

    private Future<Boolean> mayReplace(Session session, PasswordDesk.Typed typed) {
        return session.secondFactor() ? tools.typed().isOf(session, typed) : Future.succeededFuture(true);
    }

    private Future<Outcome<List<String>, Objection>> setSecondFactor(Session session, String code) {
        return store.offeredTo(session).compose(offered -> {
            OptionalLong step = offered.map(
                            secret -> tools.secondFactors().stepOf(session.account(), secret, code, clock.instant()))
                    .orElse(OptionalLong.empty());
            return step.isEmpty()
                    ? refused("code", "CODE_WRONG")
                    : setSecondFactor(session, offered.orElseThrow(), step.getAsLong());
        });
    }

    private Future<Outcome<List<String>, Objection>> setSecondFactor(Session session, byte[] sealed, long step) {
        List<String> codes = tools.secondFactors().freshRecoveryCodes();
        List<byte[]> indexes =
                codes.stream().map(tools.secondFactors()::indexOf).toList();
        return store.setSecondFactor(session, sealed, step, indexes)
                .map(done ->
                        done ? Outcome.done(codes) : Outcome.refused(new Objection("code", "CODE_WRONG", Map.of())));
    }

    Future<List<Session.Listed>> sessionsOf(UUID account) {
        return sessions.of(account, clock.instant(), policy.get().idle());
    }

    /** Ends one of the own sessions, or all but this one. */
    Future<Void> endSessions(Session session, Set<UUID> which) {
        Ending ending = which.stream().findFirst().map(Ending::only).orElseGet(() -> Ending.allBut(session.id()));
        return sessions.end(session.account(), ending, Actor.staff(session.name()), Action.SESSIONS_ENDED);
    }

    Future<Void> signOut(Session session) {
        return sessions.signOut(session);
    }

    private static <T> Future<Outcome<T, Objection>> refused(String field, String code) {
        return Future.succeededFuture(Outcome.refused(new Objection(field, code, Map.of())));
    }
}
