/**
 * One business day of the windows as values: who waits, is served or pauses, and what a command changes about it. Looks at
 * {@code queue.rules} and {@code queue.catalogue}; stores and desks look in. Pure: the same day, command and instant give
 * the same {@link servicecircle.center.queue.day.Change}, so that every rule is tested without a database.
 */
@NullMarked
package servicecircle.center.queue.day;

import org.jspecify.annotations.NullMarked;
