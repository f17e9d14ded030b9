package servicecircle.center.people.staff;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.people.sessions.SessionSecret;
import servicecircle.center.people.settings.Policy;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.SlowWork;
import servicecircle.center.support.Tally;
import servicecircle.center.support.crypto.BlindIndex;
import servicecircle.center.support.crypto.Crockford;

/**
 * Signing in with a name, a password and a one-time code. Whatever is wrong, the same work is done and the same answer
 * given, so that nobody learns which names exist.
 */
final class SignInDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SignInDesk.class);
    /** How long the second step may take. */
    private static final Duration SECOND_STEP = Duration.ofMinutes(5);

    private final SignInStore store;
    private final Secrets secrets;
    private final SlowWork slowWork;
    private final Supplier<Policy> policy;
    private final Clock clock;
    private final Tally tally;
    private final SignInLimit limit;

    SignInDesk(SignInStore store, Secrets secrets, SlowWork slowWork, Supplier<Policy> policy, Watch watch) {
        this.store = store;
        this.secrets = secrets;
        this.slowWork = slowWork;
        this.policy = policy;
        this.clock = watch.clock();
        this.tally = watch.tally();
        this.limit = new SignInLimit(clock);
    }

    /** The time, and where tries are counted. */
    record Watch(Clock clock, Tally tally) {}

    /** What signing in hides and finds again. */
    record Secrets(PasswordHash passwords, BlindIndex names, SecondFactors secondFactors, SecureRandom random) {}

    /**
     * A try.
     *
     * @param asker the address it comes from
     * @param leftBehind the hash of a session's secret that the browser still carried, or 32 zeros
     */
    record Try(SignInName name, String password, String asker, String browser, byte[] leftBehind) {}

    /** Somebody is in, or one step further. */
    record Opened(SessionSecret secret, Session.Step step) {}

    Future<Outcome<Opened, SignInRefusal>> signIn(Try attempt) {
        return judged(attempt).map(outcome -> {
            tally.count(
                    Tally.Event.SIGN_INS, outcome.fold(opened -> opened.step().name(), Enum::name));
            return outcome;
        });
    }

    private Future<Outcome<Opened, SignInRefusal>> judged(Try attempt) {
        if (!limit.allow(attempt.asker())) {
            return refused(SignInRefusal.BUSY);
        }
        SignInStore.Place place =
                new SignInStore.Place(secrets.names().of(attempt.name().text()), attempt.asker());
        return store.lookUp(attempt.name(), place)
                .compose(found -> slowWork.run(() -> fits(found, attempt.password()))
                        .compose(fits -> fits ? open(attempt, place, found) : failed(place, found)))
                .recover(failure -> failure instanceof SlowWork.TooBusy
                        ? refused(SignInRefusal.BUSY)
                        : Future.failedFuture(failure));
    }

    /** The second step: the code of the authenticator, or a recovery code. */
    Future<Outcome<Opened, SignInRefusal>> secondStep(Session session, String code, boolean recovery) {
        if (session.step() != Session.Step.PASSWORD) {
            return refused(SignInRefusal.SESSION_OVER);
        }
        return recovery ? recoveryCode(session, code) : oneTimeCode(session, code);
    }

    private Future<Outcome<Opened, SignInRefusal>> oneTimeCode(Session session, String code) {
        return store.secondFactor(session.account())
                .compose(factor ->
                        factor.map(known -> oneTimeCode(session, code, known)).orElseGet(() -> wrongCode(session)));
    }

    private Future<Outcome<Opened, SignInRefusal>> oneTimeCode(
            Session session, String code, SignInStore.SecondFactor factor) {
        OptionalLong step = isPausing(factor.lockedUntil())
                ? OptionalLong.empty()
                : secrets.secondFactors().stepOf(session.account(), factor.sealed(), code, clock.instant());
        if (step.isEmpty()) {
            return wrongCode(session);
        }
        return step.getAsLong() <= factor.lastStep()
                ? refused(SignInRefusal.CODE_USED)
                : promoted(opening -> store.codeRight(session, step.getAsLong(), opening));
    }

    private Future<Outcome<Opened, SignInRefusal>> recoveryCode(Session session, String typed) {
        byte[] index = secrets.secondFactors().indexOf(Crockford.canonical(typed));
        return promoted(opening -> store.recoveryCodeRight(session, index, opening))
                .compose(outcome -> outcome.fold(
                        opened -> Future.succeededFuture(Outcome.done(opened)), refusal -> wrongCode(session)));
    }

    private Future<Outcome<Opened, SignInRefusal>> wrongCode(Session session) {
        return store.codeWrong(session, clock.instant()).compose(counted -> refused(SignInRefusal.CODE_WRONG));
    }

    /** A new secret at each step: one that was seen before the sign-in is worth nothing after it. */
    private Future<Outcome<Opened, SignInRefusal>> promoted(Function<SignInStore.Opening, Future<Boolean>> step) {
        SessionSecret secret = SessionSecret.fresh(secrets.random());
        Instant now = clock.instant();
        return step.apply(opening(secret, new byte[32], "", Session.Step.SIGNED_IN, now))
                .map(done -> done
                        ? Outcome.done(new Opened(secret, Session.Step.SIGNED_IN))
                        : Outcome.refused(SignInRefusal.CODE_USED));
    }

    private boolean fits(SignInStore.Found found, String password) {
        String stored = found.password() == null ? secrets.passwords().nobodys() : found.password();
        boolean matches = PasswordHash.matches(stored, password);
        return matches && found.active() && !isPausing(found.lockedUntil());
    }

    private boolean isPausing(@Nullable Instant lockedUntil) {
        return lockedUntil != null && lockedUntil.isAfter(clock.instant());
    }

    private Future<Outcome<Opened, SignInRefusal>> failed(SignInStore.Place place, SignInStore.Found found) {
        LOG.info("event=sign_in outcome=refused");
        return store.failed(place, found.account(), clock.instant()).compose(counted -> refused(SignInRefusal.WRONG));
    }

    private Future<Outcome<Opened, SignInRefusal>> open(Try attempt, SignInStore.Place place, SignInStore.Found found) {
        SessionSecret secret = SessionSecret.fresh(secrets.random());
        Session.Step step = found.secondFactor() ? Session.Step.PASSWORD : Session.Step.SIGNED_IN;
        SignInStore.Opening opening = opening(secret, attempt.leftBehind(), attempt.browser(), step, clock.instant());
        return store.open(place, found, attempt.name(), opening).map(opened -> {
            if (opened) {
                limit.signedIn(attempt.asker());
            }
            LOG.info("event=sign_in outcome={}", opened ? step : "refused");
            return opened ? Outcome.done(new Opened(secret, step)) : Outcome.refused(SignInRefusal.WRONG);
        });
    }

    private SignInStore.Opening opening(
            SessionSecret secret, byte[] leftBehind, String browser, Session.Step step, Instant now) {
        Duration life =
                step == Session.Step.PASSWORD ? SECOND_STEP : policy.get().absolute();
        return new SignInStore.Opening(secret.hash(), leftBehind, browser, now, now.plus(life), step);
    }

    private static <T> Future<Outcome<T, SignInRefusal>> refused(SignInRefusal refusal) {
        return Future.succeededFuture(Outcome.refused(refusal));
    }
}
