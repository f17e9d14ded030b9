package servicecircle.center.people.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks over one lane and says where it is not what was written. Lines are fed in the order of their places; the hash of
 * each is computed from the stored hash before it, so that one altered line is one finding and not the end of the walk.
 */
public final class AuditChain {
    private final int lane;
    private final Map<Long, byte[]> wanted = new HashMap<>();
    private final List<Break> breaks = new ArrayList<>();
    private long seq;
    private byte[] hash;

    /** @param known hashes by place that checkpoints outside the database have seen */
    public AuditChain(int lane, Map<Long, byte[]> known) {
        this.lane = lane;
        this.wanted.putAll(known);
        this.hash = sha256("service-circle audit lane " + lane);
    }

    /**
     * Where a lane is broken.
     *
     * @param seq the first place at fault
     */
    public record Break(int lane, long seq, Kind kind) {
        public String number() {
            return lane + "-" + seq;
        }
    }

    /** What is wrong with a line. */
    public enum Kind {
        /** Its fields or its hash were altered, or another line stands in its place. */
        ALTERED,
        /** It is not there. */
        MISSING,
        /** It stands beyond the head of its lane, where nothing was written. */
        ADDED,
        /** A checkpoint outside the database saw another line here: the lane was written anew from some place before. */
        REWRITTEN
    }

    int lane() {
        return lane;
    }

    public void add(AuditLine line) {
        if (line.seq() != seq + 1) {
            breaks.add(new Break(lane, seq + 1, Kind.MISSING));
            // The line before is gone, so nothing can be said about this one.
        } else if (!MessageDigest.isEqual(line.hash(), next(line))) {
            breaks.add(new Break(lane, line.seq(), Kind.ALTERED));
        }
        byte[] seen = wanted.remove(line.seq());
        if (seen != null && !MessageDigest.isEqual(seen, line.hash())) {
            breaks.add(new Break(lane, line.seq(), Kind.REWRITTEN));
        }
        seq = line.seq();
        hash = line.hash();
    }

    /** What was found, after the last line; the head says where the lane has to end. */
    public List<Break> end(AuditLine.Head head) {
        if (head.seq() > seq) {
            breaks.add(new Break(lane, seq + 1, Kind.MISSING));
        } else if (!MessageDigest.isEqual(head.hash(), hash)) {
            breaks.add(new Break(lane, seq, Kind.ALTERED));
        }
        missedByCheckpoints().ifPresent(breaks::add);
        return List.copyOf(breaks);
    }

    private Optional<Break> missedByCheckpoints() {
        return wanted.keySet().stream()
                .filter(place -> place > seq)
                .min(Long::compare)
                .map(place -> new Break(lane, seq + 1, Kind.MISSING));
    }

    private byte[] next(AuditLine line) {
        byte[] canonical = line.canonical().getBytes(StandardCharsets.UTF_8);
        byte[] both = java.util.Arrays.copyOf(hash, hash.length + canonical.length);
        System.arraycopy(canonical, 0, both, hash.length, canonical.length);
        return sha256(both);
    }

    private static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
