package servicecircle.center.rooms.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One rule. Pure: the same request at the same moment always gets the same answer. */
interface BookingRule {
    /** Why not, or null when nothing stands against it. */
    @Nullable
    Refusal objectionTo(BookingRequest request, Instant now);
}
