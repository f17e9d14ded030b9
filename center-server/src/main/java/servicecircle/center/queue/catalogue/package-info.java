/**
 * What the windows of one center offer: groups, items, windows, and the policy by which they call. Looks at
 * {@code queue.rules}; the rest of the queue and the host's reader of files look in. Every item belongs to one group and at
 * least one window serves it: {@link servicecircle.center.queue.catalogue.QueuePlan} refuses anything else.
 */
@NullMarked
package servicecircle.center.queue.catalogue;

import org.jspecify.annotations.NullMarked;
