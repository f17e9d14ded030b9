package servicecircle.center.people.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.Action;

/**
 * What a center decides, and from which state this is possible.
 *
 * @param until the last day of a certificate; null otherwise
 */
record Decision(
        Organisation.State from,
        Organisation.State to,
        Action action,
        String reason,
        @Nullable LocalDate until) {
    static Decision certified(LocalDate until) {
        return new Decision(
                Organisation.State.SUBMITTED, Organisation.State.CERTIFIED, Action.ORGANISATION_CERTIFIED, "", until);
    }

    static Decision rejected(String reason) {
        return new Decision(
                Organisation.State.SUBMITTED, Organisation.State.REJECTED, Action.ORGANISATION_REJECTED, reason, null);
    }

    static Decision withdrawn(String reason) {
        return new Decision(
                Organisation.State.CERTIFIED,
                Organisation.State.WITHDRAWN,
                Action.ORGANISATION_WITHDRAWN,
                reason,
                null);
    }
}
