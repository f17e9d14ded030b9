/**
 * What may be booked: one class per rule, each a pure function that answers an objection or nothing. Looks down at the
 * catalogue and the calendar; the desk runs them in order. A rule must not know of HTTP, SQL or the clock on the wall.
 */
@NullMarked
package servicecircle.center.rooms.rules;

import org.jspecify.annotations.NullMarked;
