/**
 * Who is called next: the states of a ticket's leg, the places where people stand and the one order of calling, pure
 * functions without a clock. Knows nothing but Java; the queue's stores and desks and the estimate of the waiting time look
 * in. The same waiting people, window and moment must always give the same choice, for the hall explains it afterwards.
 */
@NullMarked
package servicecircle.center.queue.rules;

import org.jspecify.annotations.NullMarked;
