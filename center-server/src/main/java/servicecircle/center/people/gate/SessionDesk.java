package servicecircle.center.people.gate;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.people.sessions.SessionSecret;
import servicecircle.center.people.sessions.SessionStore;
import servicecircle.center.people.settings.Policy;

/** Finds the session of a cookie and says what its holder has to do first. */
final class SessionDesk {
    /** A session that was used is written down at most so often; the idle time is longer by far. */
    private static final Duration TOUCH = Duration.ofSeconds(30);
    /** How long a limit believes in a session that was found: as long as one may be idle at most. */
    private static final Duration BELIEVED = Duration.ofMinutes(30);

    private static final int MOST_KNOWN = 2_000;

    private final SessionStore store;
    private final Supplier<Policy> policy;
    private final Clock clock;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    SessionDesk(SessionStore store, Supplier<Policy> policy, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
    }

    record Known(UUID session, Instant until) {}

    /**
     * The session of a cookie.
     *
     * @param byItself whether a page asked without anybody touching it: that keeps no session from falling asleep
     */
    Future<Optional<Session>> find(SessionSecret secret, boolean byItself) {
        Instant now = clock.instant();
        return store.find(secret, now, policy.get().idle()).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(found);
            }
            believe(secret, found.get(), now);
            return byItself || found.get().times().seen().plus(TOUCH).isAfter(now)
                    ? Future.succeededFuture(found)
                    : store.touch(found.get(), now).map(found);
        });
    }

    /** The session that was found for this cookie within the last half hour, without asking anybody; null otherwise. */
    synchronized @Nullable UUID recentlyFound(String cookie) {
        Known found = known.get(cookie);
        return found != null && found.until().isAfter(clock.instant()) ? found.session() : null;
    }

    private synchronized void believe(SessionSecret secret, Session session, Instant now) {
        known.put(secret.text(), new Known(session.id(), now.plus(BELIEVED)));
    }

    Visitor.Staff visitor(Session session) {
        return new Visitor.Staff(
                session.account(),
                session.id(),
                session.name(),
                session.person(),
                session.roles(),
                session.centers(),
                due(session));
    }

    private Visitor.Due due(Session session) {
        Policy current = policy.get();
        Instant passwordEnds = session.passwordAt().plus(Duration.ofDays(current.passwordDays()));
        if (session.mustChange() || (current.endsPasswords() && !passwordEnds.isAfter(clock.instant()))) {
            return Visitor.Due.PASSWORD;
        }
        return current.asksForSecondFactor(session.roles()) && !session.secondFactor()
                ? Visitor.Due.SECOND_FACTOR
                : Visitor.Due.NOTHING;
    }
}
