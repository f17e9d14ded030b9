package servicecircle.center.people.devices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A terminal of a center.
 *
 * @param reason of a suspension or revocation; empty otherwise
 */
public record Device(
        UUID id,
        int center,
        DeviceKind kind,
        String place,
        State state,
        String reason,
        @Nullable Instant enrolledAt,
        @Nullable Instant seenAt) {
    public enum State {
        /** Has a code to enrol with and no key yet. */
        INVITED,
        ENROLLED,
        /** Its key is refused until somebody lets it go on. */
        SUSPENDED,
        /** Its key is refused for good. */
        REVOKED
    }
}
