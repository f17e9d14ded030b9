/**
 * The center server as this kiosk knows it: an HTTP neighbour that answers with page records, refuses with problems, or
 * is away. Looks down at the page records only; the screens may look in. A lost answer to a booking is never told as a
 * "no": it is {@link servicecircle.kiosk.center.Answer.Unknown}.
 */
@NullMarked
package servicecircle.kiosk.center;

import org.jspecify.annotations.NullMarked;
