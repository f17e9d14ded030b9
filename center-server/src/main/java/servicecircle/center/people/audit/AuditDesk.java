package servicecircle.center.people.audit;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.support.SlowWork;

/**
 * Looks after the trail while the host runs: writes down where it ends, and walks over it, a piece at a time, each lane up
 * to the head that it had when the walk began.
 */
final class AuditDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AuditDesk.class);
    private static final int LANES = 8;
    private static final int PIECE = 2_000;

    private final AuditStore store;
    private final Checkpoints checkpoints;
    private final SlowWork slowWork;
    private final Clock clock;
    private volatile @Nullable TrailReport last;

    AuditDesk(AuditStore store, Checkpoints checkpoints, SlowWork slowWork, Clock clock) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.slowWork = slowWork;
        this.clock = clock;
    }

    /** What the last walk found. */
    Optional<TrailReport> last() {
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
    Future<TrailReport> check() {
        return walk().map(Walked::report);
    }

    /** The same by the one process that writes checkpoints: those that fitted are replaced by the last of them. */
    Future<TrailReport> checkAndCompact() {
        return walk().compose(this::compacted);
    }

    /** A walk and the checkpoints that it was held against. */
    record Walked(TrailReport report, Checkpoints.Seen seen) {}

    private Future<Walked> walk() {
        return slowWork.run(checkpoints::read).compose(seen -> store.heads()
                .compose(heads -> walk(heads, seen))
                .map(report -> new Walked(remembered(report), seen)));
    }

    private Future<TrailReport> compacted(Walked walked) {
        return walked.report().isWhole()
                ? slowWork.run(() -> {
                    checkpoints.compact(walked.seen(), clock.instant());
                    return walked.report();
                })
                : Future.succeededFuture(walked.report());
    }

    private TrailReport remembered(TrailReport report) {
        last = report;
        LOG.info(
                "event=trail_checked lines={} breaks={} whole={}",
                report.lines(),
                report.breaks().size(),
                report.isWhole());
        return report;
    }

    private Future<TrailReport> walk(AuditLine.Heads heads, Checkpoints.Seen seen) {
        TreeSet<Integer> lanes = new TreeSet<>(heads.lanes().keySet());
        lanes.addAll(seen.lanes().keySet());
        for (int lane = 0; lane < LANES; lane++) {
            lanes.add(lane);
        }
        Future<TrailReport> walk =
                Future.succeededFuture(new TrailReport(clock.instant(), 0, List.of(), seen.forged()));
        for (int lane : lanes) {
            walk = walk.compose(report -> lane(report, lane, heads, seen));
        }
        return walk.compose(report -> store.beyondHeads().map(added -> report.with(0, added)));
    }

    private Future<TrailReport> lane(TrailReport report, int lane, AuditLine.Heads heads, Checkpoints.Seen seen) {
        AuditLine.Head head = heads.lanes().get(lane);
        return head == null
                ? Future.succeededFuture(
                        report.with(0, List.of(new AuditChain.Break(lane, 0, AuditChain.Kind.MISSING))))
                : walk(new Walk(report, head, new AuditChain(lane, seen.in(lane))), 0, 0);
    }

    record Walk(TrailReport before, AuditLine.Head head, AuditChain chain) {}

    private Future<TrailReport> walk(Walk walk, long from, long counted) {
        return store.after(walk.chain().lane(), from, PIECE).compose(lines -> {
            // Without what was written since the walk began.
            List<AuditLine> piece = lines.stream()
                    .filter(line -> line.seq() <= walk.head().seq())
                    .toList();
            piece.forEach(walk.chain()::add);
            return piece.size() < PIECE
                    ? Future.succeededFuture(walk.before()
                            .with(counted + piece.size(), walk.chain().end(walk.head())))
                    : walk(walk, piece.get(piece.size() - 1).seq(), counted + piece.size());
        });
    }
}
