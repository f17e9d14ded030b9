/**
 * Rooms and their bookings: what is free, who may book what, and the write path that cannot double-book. Looks down at
 * calendar, people and passes; never at queue or stations. The exclusion constraint in the database is the only guardian
 * of a slot; everything in Java is there to explain.
 */
@NullMarked
package servicecircle.center.rooms;

import org.jspecify.annotations.NullMarked;
