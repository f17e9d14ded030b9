package servicecircle.center.queue.rules;

/**
 * Who is called, and why.
 *
 * @param after the streak to be kept with the call
 */
public record Choice(Leg leg, Why why, Streak after) {}
