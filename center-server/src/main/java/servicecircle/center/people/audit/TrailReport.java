package servicecircle.center.people.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over the trail found.
 *
 * @param at when the walk ended
 * @param lines how many were looked at
 * @param breaks where the trail is not what was written; empty when it is whole
 * @param forgedCheckpoints lines of the file of checkpoints whose signature does not fit
 */
public record TrailReport(Instant at, long lines, List<AuditChain.Break> breaks, int forgedCheckpoints) {
    public TrailReport {
        breaks = List.copyOf(breaks);
    }

    public boolean isWhole() {
        return breaks.isEmpty() && forgedCheckpoints == 0;
    }

    /** The first line at fault, or null. */
    @Nullable
    String firstBreak() {
        if (!breaks.isEmpty()) {
            return breaks.get(0).number();
        }
        return forgedCheckpoints > 0 ? "checkpoints" : null;
    }

    TrailReport with(long moreLines, List<AuditChain.Break> moreBreaks) {
        List<AuditChain.Break> all = new ArrayList<>(breaks);
        all.addAll(moreBreaks);
        return new TrailReport(at, lines + moreLines, all, forgedCheckpoints);
    }
}
