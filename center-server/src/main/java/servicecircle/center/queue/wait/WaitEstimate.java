package servicecircle.center.queue.wait;

import java.time.Duration;
import java.time.Instant;

/**
 * What is said about one person's wait until the call.
 *
 * @param peopleAhead those here who are likely to be called before by a window that might have called this one; 0 for the
 *     first in line
 * @param p50Minutes as many wait longer as shorter; not negative
 * @param p90Minutes nine of ten wait no longer; at least {@code p50Minutes}
 * @param simulated what the simulation said before it was corrected; kept to learn from
 */
public record WaitEstimate(
        int peopleAhead, int p50Minutes, int p90Minutes, Basis basis, Instant asOf, Duration simulated) {

    public WaitEstimate {
        if (peopleAhead < 0 || p50Minutes < 0 || p90Minutes < p50Minutes) {
            throw new IllegalArgumentException(
                    "no estimate: %d ahead, %d to %d minutes".formatted(peopleAhead, p50Minutes, p90Minutes));
        }
    }

    /** No open window will ever call; the figures mean nothing. */
    static WaitEstimate none(Instant asOf) {
        return new WaitEstimate(0, 0, 0, Basis.NONE, asOf, Duration.ZERO);
    }

    /** What the range rests on. */
    public enum Basis {
        /** Simulated, and its range learned from at least ten working days of this center. */
        SIM,
        /** Simulated, but too few days are known: the range is for reference. */
        DEFAULT,
        /** No open window serves the item. */
        NONE
    }
}
