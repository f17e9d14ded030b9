package servicecircle.center.people.audit;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the whole trail, a piece at a time, while the host goes on writing: each lane up to the head that it had when
 * the walk began.
 */
public final class AuditVerifier {
    private static final int LANES = 8;
    private static final int PIECE = 2_000;

    private final AuditStore store;

    public AuditVerifier(AuditStore store) {
        this.store = store;
    }

    /**
     * What a walk found.
     *
     * @param lines how many were looked at
     * @param breaks where the trail is not what was written; empty when it is whole
     */
    public record Report(long lines, List<AuditChain.Break> breaks) {
        public Report {
            breaks = List.copyOf(breaks);
        }

        public @Nullable String firstBreak() {
            return breaks.isEmpty() ? null : breaks.get(0).number();
        }
    }

    public Future<Report> verify(Checkpoints.Seen seen) {
        return store.heads().compose(heads -> {
            Future<Report> walk = Future.succeededFuture(new Report(0, List.of()));
            TreeSet<Integer> lanes = new TreeSet<>(heads.lanes().keySet());
            lanes.addAll(seen.lanes().keySet());
            for (int lane = 0; lane < LANES; lane++) {
                lanes.add(lane);
            }
            for (int lane : lanes) {
                walk = walk.compose(before -> lane(lane, heads, seen).map(found -> sum(before, found)));
            }
            return walk.compose(report -> store.beyondHeads().map(added -> sum(report, new Report(0, added))));
        });
    }

    private Future<Report> lane(int lane, AuditLine.Heads heads, Checkpoints.Seen seen) {
        AuditLine.Head head = heads.lanes().get(lane);
        if (head == null) {
            return Future.succeededFuture(
                    new Report(0, List.of(new AuditChain.Break(lane, 0, AuditChain.Kind.MISSING))));
        }
        return walk(new Walk(lane, head, new AuditChain(lane, seen.in(lane))), 0, 0);
    }

    private record Walk(int lane, AuditLine.Head head, AuditChain chain) {}

    private Future<Report> walk(Walk walk, long from, long counted) {
        return store.after(walk.lane(), from, PIECE).compose(lines -> {
            List<AuditLine> piece = settled(walk, lines);
            piece.forEach(walk.chain()::add);
            if (piece.size() < PIECE) {
                return Future.succeededFuture(
                        new Report(counted + piece.size(), walk.chain().end(walk.head())));
            }
            return walk(walk, piece.get(piece.size() - 1).seq(), counted + piece.size());
        });
    }

    /** Without what was written since the walk began. */
    private static List<AuditLine> settled(Walk walk, List<AuditLine> lines) {
        return lines.stream().filter(line -> line.seq() <= walk.head().seq()).toList();
    }

    private static Report sum(Report a, Report b) {
        List<AuditChain.Break> breaks = new ArrayList<>(a.breaks());
        breaks.addAll(b.breaks());
        return new Report(a.lines() + b.lines(), breaks);
    }
}
