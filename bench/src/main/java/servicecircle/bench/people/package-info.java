/**
 * What people and trust cost the hall: a flood at the sign-in page, the audit trail and sealing on the way of a booking.
 * Looks at the house and at the booking load; nothing looks in but the list of benchmarks.
 */
@NullMarked
package servicecircle.bench.people;

import org.jspecify.annotations.NullMarked;
