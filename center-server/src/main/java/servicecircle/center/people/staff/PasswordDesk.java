package servicecircle.center.people.staff;

import io.vertx.core.Future;
import java.time.Clock;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.support.SlowWork;
import servicecircle.center.support.crypto.BlindIndex;

/**
 * Asks somebody who is signed in for their password once more, before what would outlast the session: whoever sits down at
 * an open console must not gain a lasting way in. Tries count where sign-ins count: a place that has to pause there pauses
 * here, and here as there.
 */
final class PasswordDesk {
    private final SignInStore store;
    private final BlindIndex names;
    private final SlowWork slowWork;
    private final Clock clock;

    PasswordDesk(SignInStore store, BlindIndex names, SlowWork slowWork, Clock clock) {
        this.store = store;
        this.names = names;
        this.slowWork = slowWork;
        this.clock = clock;
    }

    /** @param asker the terminal or address that it was typed at */
    record Typed(String password, String asker) {
        @Override
        public String toString() {
            return "password";
        }
    }

    /** Whether this is the password of whoever is signed in; never while its place pauses. */
    Future<Boolean> isOf(Session session, Typed typed) {
        SignInName name = SignInName.asTyped(session.name());
        SignInStore.Place place = new SignInStore.Place(names.of(name.text()), typed.asker());
        return store.lookUp(name, place)
                .compose(found -> fits(found, typed.password()))
                .compose(fits -> fits
                        ? Future.succeededFuture(true)
                        : store.failed(place, session.account(), clock.instant())
                                .map(false));
    }

    private Future<Boolean> fits(SignInStore.Found found, String password) {
        String stored = found.password();
        boolean pauses = found.lockedUntil() != null && found.lockedUntil().isAfter(clock.instant());
        return stored == null || pauses || !found.active()
                ? Future.succeededFuture(false)
                : slowWork.run(() -> PasswordHash.matches(stored, password));
    }
}
