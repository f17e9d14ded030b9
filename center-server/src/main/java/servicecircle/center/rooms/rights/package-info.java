/**
 * What residents may ask about themselves: to see and to erase what a center keeps about their number. Looks down at people
 * and the catalogue; only rooms looks in. Nothing is told or erased unless reference and number belong together, and nobody
 * learns which of the two was wrong.
 */
@NullMarked
package servicecircle.center.rooms.rights;

import org.jspecify.annotations.NullMarked;
