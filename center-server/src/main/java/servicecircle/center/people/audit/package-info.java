/**
 * The audit trail: who did what to whom and when, in hash chains. Every change writes its line in its own transaction, by
 * {@code audit_append} in the same statement; this package names the acts, reads the trail and verifies it. A line holds
 * no personal data.
 */
@NullMarked
package servicecircle.center.people.audit;

import org.jspecify.annotations.NullMarked;
