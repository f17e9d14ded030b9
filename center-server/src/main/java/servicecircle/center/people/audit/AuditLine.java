package servicecircle.center.people.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import servicecircle.center.people.access.Actor;

/**
 * A line of the trail as it stands in the database.
 *
 * @param lane which of the chains
 * @param seq its place there, from 1
 * @param center the database's id of the center, 0 for the host as a whole
 */
public record AuditLine(int lane, long seq, Instant at, int center, Actor actor, Act act, byte[] hash) {
    /**
     * What was done.
     *
     * @param subject opaque reference of what was acted on
     * @param detail short facts without personal data
     */
    public record Act(String action, String subject, String detail) {}

    /** Chain and place for people: {@code 3-127}. */
    public String number() {
        return lane + "-" + seq;
    }

    /**
     * The bytes under the hash, apart from the hash before: each field with its length in front. The same text is built by
     * {@code audit_append} in the database.
     */
    String canonical() {
        return field(lane)
                + field(seq)
                + field(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                + field(center)
                + field(actor.kind())
                + field(actor.name())
                + field(act.action())
                + field(act.subject())
                + field(act.detail());
    }

    private static String field(Object value) {
        String text = value.toString();
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + ":" + text;
    }

    /** The newest hash of each lane, as {@code audit_head} has it. */
    public record Heads(Map<Integer, Head> lanes) {
        public Heads {
            lanes = Map.copyOf(lanes);
        }
    }

    public record Head(long seq, byte[] hash) {}
}
