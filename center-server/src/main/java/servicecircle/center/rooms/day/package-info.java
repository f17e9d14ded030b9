/**
 * What is free: turns opening hours and taken stretches into the cells of the time grid and into alternatives. Pure.
 * It explains and proposes; whether a slot is really free only the database decides.
 */
@NullMarked
package servicecircle.center.rooms.day;

import org.jspecify.annotations.NullMarked;
