/**
 * The window queue of one center: numbers, calls, the clerk's console, the board. Looks down at {@code people}, {@code passes}
 * and {@code calendar}; the host looks in through {@link servicecircle.center.queue.QueueFeature}. Whoever changes what
 * stands, waits or is served holds the row of the day in {@code queue_day}, and the reason why this one was called is written
 * in the same transaction: keep both so, or nobody can explain the order at the counter.
 */
@NullMarked
package servicecircle.center.queue;

import org.jspecify.annotations.NullMarked;
