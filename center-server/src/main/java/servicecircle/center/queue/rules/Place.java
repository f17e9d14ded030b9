package servicecircle.center.queue.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in the line.
 *
 * @param since start of the waiting time: the issue of the ticket, or the appointed time where that is later; frozen
 * @param order first come, first served, by this instant within a class
 * @param slot the appointed time while it still counts; null for those without one and those who came too late
 * @param notBefore somebody who was skipped is not offered before this instant; null for everybody else
 */
public record Place(
        Instant since,
        Instant order,
        @Nullable Instant slot,
        @Nullable Instant notBefore) {

    /** Whether a window may call: whoever was skipped gets a pause to come back. */
    public boolean isOfferedAt(Instant now) {
        return notBefore == null || !now.isBefore(notBefore);
    }

    /** The same place without the pause, for somebody who stands before us. */
    public Place present(Instant now) {
        return notBefore == null || notBefore.isBefore(now) ? this : new Place(since, order, slot, now);
    }

    /**
     * From when patience counts. Whoever was skipped had been called in time once; counted from the beginning they would
     * overtake everybody as soon as they come back.
     */
    Instant patientSince() {
        return notBefore == null ? since : notBefore;
    }
}
