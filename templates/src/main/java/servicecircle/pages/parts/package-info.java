/**
 * The nouns that several screens share: a center's card, a room's card, a cell of the time grid, a problem. Plain
 * records with checked constructors that travel as JSON between center and kiosk. Nothing here may hold an unmasked
 * name or telephone number.
 */
@NullMarked
package servicecircle.pages.parts;

import org.jspecify.annotations.NullMarked;
