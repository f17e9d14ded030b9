package servicecircle.center.people.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.residents.SealedCard;

/**
 * An organisation at one center; its contact is still sealed.
 *
 * @param contact null once it was erased
 * @param reason of a rejection or withdrawal; empty otherwise
 * @param certifiedUntil the last day of the certificate in the center's zone, or null
 */
record Organisation(
        UUID id,
        OrganisationKind kind,
        String name,
        String creditCode,
        String purpose,
        @Nullable SealedCard contact,
        State state,
        String reason,
        Instant submittedAt,
        @Nullable LocalDate certifiedUntil) {
    enum State {
        SUBMITTED,
        CERTIFIED,
        REJECTED,
        WITHDRAWN,
        /** Its certificate ran out. */
        EXPIRED
    }
}
