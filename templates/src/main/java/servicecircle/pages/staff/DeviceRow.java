package servicecircle.pages.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A terminal of the hall.
 *
 * @param kind {@code KIOSK}, {@code BOARD}, {@code DOOR} or {@code STATION}
 * @param place where it stands, as the operator wrote it
 * @param state {@code INVITED} (has a code, no key yet), {@code ENROLLED}, {@code SUSPENDED} or {@code REVOKED}
 * @param reason of a suspension or revocation; empty otherwise
 * @param seenAt the last request with its key, or null
 */
public record DeviceRow(
        String id,
        String kind,
        String place,
        String state,
        String reason,
        @Nullable Instant enrolledAt,
        @Nullable Instant seenAt) {}
