package servicecircle.center.people.audit;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.support.SlowWork;

/** Looks after the trail while the host runs: writes down where it ends, and walks over it from time to time. */
final class AuditWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);

    private final AuditStore store;
    private final Checkpoints checkpoints;
    private final SlowWork slowWork;
    private final Clock clock;
    private volatile @Nullable Finding last;

    AuditWatch(AuditStore store, Checkpoints checkpoints, SlowWork slowWork, Clock clock) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.slowWork = slowWork;
        this.clock = clock;
    }

    /** What the last walk found. */
    record Finding(Instant at, AuditVerifier.Report report) {}

    Optional<Finding> last() {
        return Optional.ofNullable(last);
    }

    /** Writes down, outside the database, where the lanes end now. */
    Future<Void> checkpoint() {
        return store.heads()
                .compose(heads -> slowWork.run(() -> {
                    checkpoints.write(heads, clock.instant());
                    return null;
                }));
    }

    /** Walks over everything. */
    Future<Finding> check() {
        return slowWork.run(this::seen)
                .compose(seen -> new AuditVerifier(store).verify(seen))
                .map(report -> {
                    Finding finding = new Finding(clock.instant(), report);
                    last = finding;
                    LOG.info(
                            "event=trail_checked lines={} breaks={}",
                            report.lines(),
                            report.breaks().size());
                    return finding;
                });
    }

    private Checkpoints.Seen seen() {
        try {
            return checkpoints.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
