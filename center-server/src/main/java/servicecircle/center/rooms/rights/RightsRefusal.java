package servicecircle.center.rooms.rights;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Objection;

/**
 * Why nothing was erased.
 *
 * @param until when the visit that is under way ends; null otherwise
 */
record RightsRefusal(Reason reason, @Nullable Instant until) {
    enum Reason {
        /** No such booking, or not with this number: nobody is told which. */
        NUMBER_DIFFERS,
        VISIT_UNDER_WAY
    }

    Objection objection() {
        return until == null
                ? new Objection("phone", reason.name(), Map.of())
                : new Objection("", reason.name(), Map.of("until", until.toString()));
    }
}
