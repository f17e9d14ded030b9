/**
 * What the pages of the window queue are made of: items, waits, windows, tickets. Plain records; looks at
 * {@code servicecircle.pages.parts}; both page interfaces and the center look in. A ticket carries no name and no number of
 * a person: keep it so, for these records are shown on walls.
 */
@NullMarked
package servicecircle.pages.queue;

import org.jspecify.annotations.NullMarked;
