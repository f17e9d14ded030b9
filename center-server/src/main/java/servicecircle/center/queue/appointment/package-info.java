/**
 * Appointments for the service windows, made ahead. A place in a slot belongs to one person by an index of the database; the
 * hours follow from the plans of the windows. Whoever comes takes an ordinary number with it, through the one who gives
 * numbers out: this package knows no line.
 */
@NullMarked
package servicecircle.center.queue.appointment;

import org.jspecify.annotations.NullMarked;
