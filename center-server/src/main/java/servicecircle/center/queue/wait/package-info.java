/**
 * How long people will wait: learned service times, a forward simulation with the production order of calling, ranges from
 * past errors and the back-test that judges them. Looks down at the order alone; the queue's desks look in. An estimate is
 * people ahead, a range and the moment it was true, or an honest "nobody serves this"; never one bare figure.
 */
@NullMarked
package servicecircle.center.queue.wait;

import org.jspecify.annotations.NullMarked;
