/**
 * Ratings of finished visits, and the cases that bad ones open: levels, tags, deadlines, what residents, terminals and the
 * center's manager do with them. Looks down at people, passes, calendar and support; the queue constructs its front door.
 * Whoever rated stays unseen: no answer to staff may hold a number, a window, a clerk or a minute.
 */
@NullMarked
package servicecircle.center.queue.rating;

import org.jspecify.annotations.NullMarked;
