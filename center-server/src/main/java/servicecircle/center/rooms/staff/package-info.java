/**
 * Bookings as the staff of a center look at them: of whatever status, masked. Looks down at people and the catalogue; only
 * rooms looks in. A name or number is shown in clear text behind its line in the trail alone, both in one statement.
 */
@NullMarked
package servicecircle.center.rooms.staff;

import org.jspecify.annotations.NullMarked;
