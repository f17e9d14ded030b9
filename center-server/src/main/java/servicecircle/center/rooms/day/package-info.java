/**
 * What is free, day by day: reads what is taken and turns it, with the opening hours, into the cells of the time grid and
 * into alternatives. Looks down at the rules and the catalogue; rooms looks in, through its front door. The plan itself is
 * pure: it explains and proposes, and whether a slot is really free only the database decides.
 */
@NullMarked
package servicecircle.center.rooms.day;

import org.jspecify.annotations.NullMarked;
