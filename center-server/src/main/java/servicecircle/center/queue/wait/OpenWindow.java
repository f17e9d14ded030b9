package servicecircle.center.queue.wait;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.rules.WindowSkills;

/**
 * A window that calls; closed ones and those on an unplanned break do not enter the estimate.
 *
 * @param serving null when nobody is there
 * @param pauses planned breaks, the present one among them
 */
public record OpenWindow(WindowSkills skills, @Nullable InService serving, List<Pause> pauses) {
    public OpenWindow {
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    /** This instant, or the end of the break that covers it. Whom a clerk serves, a clerk finishes: breaks wait for that. */
    Instant workingFrom(Instant instant) {
        Instant working = instant;
        for (Pause pause : pauses) {
            working = pause.covers(working) ? pause.until() : working;
        }
        return working;
    }
}
