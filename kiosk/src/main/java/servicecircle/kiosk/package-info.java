/**
 * The kiosk process of one terminal: {@link servicecircle.kiosk.Main}, its configuration and the wiring. Looks down at
 * {@code screens}, which draw what the visitor sees, and at {@code center}, the HTTP neighbour; nobody looks in. There is
 * no booking logic here and there must never be: the center decides, the kiosk shows.
 */
@NullMarked
package servicecircle.kiosk;

import org.jspecify.annotations.NullMarked;
