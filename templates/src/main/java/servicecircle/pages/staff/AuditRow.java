package servicecircle.pages.staff;

import java.time.Instant;

/**
 * One line of the audit trail.
 *
 * @param number chain and position in it, such as {@code 3-000127}
 * @param actorKind {@code STAFF}, {@code RESIDENT}, {@code DEVICE} or {@code SYSTEM}
 * @param actor the account's or device's name; empty for residents
 * @param action such as {@code ACCOUNT_MADE}; words {@code audit.*}
 * @param subject opaque reference of what was acted on
 * @param detail short facts without personal data
 */
public record AuditRow(
        String number, Instant at, String actorKind, String actor, String action, String subject, String detail) {}
