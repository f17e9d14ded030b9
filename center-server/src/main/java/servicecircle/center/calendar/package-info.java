/**
 * Opening hours: a weekly template and dated exceptions, in the zone of the center. Pure; looks down
 * only for the way to refuse what cannot be read. The half-open stretch {@code [start, end)} is decided here once, and an
 * end of 24:00 is legal.
 */
@NullMarked
package servicecircle.center.calendar;

import org.jspecify.annotations.NullMarked;
