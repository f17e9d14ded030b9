package servicecircle.pages.staff;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that asked to be certified.
 *
 * @param kind {@code PUBLIC_GOOD} 公益团体, {@code PARTY} 党组织 or {@code RESIDENT_UNIT} 驻区单位
 * @param creditCode its unified social credit code, 18 characters, or empty for a party branch without one
 * @param state {@code SUBMITTED}, {@code CERTIFIED}, {@code REJECTED}, {@code WITHDRAWN} or {@code EXPIRED}
 * @param contactName,contactPhone masked; in clear text only on the page whose view was written to the trail
 * @param reason why it was rejected or withdrawn; empty otherwise
 * @param certifiedUntil the last day of the certificate, or null
 */
public record OrganisationRow(
        String id,
        String kind,
        String name,
        String creditCode,
        String purpose,
        String contactName,
        String contactPhone,
        String state,
        String reason,
        Instant submittedAt,
        @Nullable LocalDate certifiedUntil) {}
