package servicecircle.center.people.retention;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.people.settings.Privacy;

/** Erases in bites until nothing is left that is too old. */
final class RetentionDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionDesk.class);
    /** Far below a second, so that a booking that waits for a row does not wait long. */
    private static final int BITE = 500;

    private final RetentionStore store;
    private final Supplier<Privacy> privacy;
    private final Clock clock;

    RetentionDesk(RetentionStore store, Supplier<Privacy> privacy, Clock clock) {
        this.store = store;
        this.privacy = privacy;
        this.clock = clock;
    }

    Future<Void> erase() {
        return store.eraseUnderLock(clock.instant(), privacy.get(), BITE)
                .map(RetentionDesk::logged)
                .compose(erased -> erased.filled(BITE) ? erase() : Future.succeededFuture());
    }

    private static Erased logged(Erased erased) {
        if (!erased.nothing()) {
            LOG.info(
                    "event=retention contacts={} names={} bookings={} organisations={} traces={} ratings={}",
                    erased.contacts(),
                    erased.names(),
                    erased.bookings(),
                    erased.organisations(),
                    erased.traces(),
                    erased.ratings());
        }
        return erased;
    }
}
