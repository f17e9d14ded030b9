package servicecircle.center.queue.rules;

import java.time.Duration;

/**
 * How a center calls.
 *
 * @param longestWait whoever waits longer goes first, whatever the class
 * @param mostPriorityInARow at least 1; how many of a priority class are called in a row while others wait
 * @param early so long before its time an appointment goes to the front
 * @param late whoever comes so long after the appointed time joins the line by arrival
 * @param skippedBehind behind how many others somebody comes back who was skipped
 * @param skippedPause how long they are not offered then
 * @param mostCalls at least 1; call and recalls together
 * @param mostActivations how often somebody who was skipped may come back
 */
public record CallingPolicy(
        Duration longestWait,
        int mostPriorityInARow,
        Duration early,
        Duration late,
        int skippedBehind,
        Duration skippedPause,
        int mostCalls,
        int mostActivations) {

    public CallingPolicy {
        if (longestWait.isNegative() || longestWait.isZero()) {
            throw new IllegalArgumentException("the longest wait must be positive: " + longestWait);
        }
        if (early.isNegative() || late.isNegative() || skippedPause.isNegative()) {
            throw new IllegalArgumentException("early, late and the pause are not negative");
        }
        if (mostPriorityInARow < 1 || mostCalls < 1) {
            throw new IllegalArgumentException("one priority call and one call are the least");
        }
        if (skippedBehind < 0 || mostActivations < 0) {
            throw new IllegalArgumentException("places behind and activations are not negative");
        }
    }

    /**
     * What a center starts with. Halls raise an alarm at a wait of 30 minutes; the rule acts half as long again, so that
     * people who see the alarm and open another window are first. The other figures are common practice of the field.
     */
    public static CallingPolicy usual() {
        return new CallingPolicy(
                Duration.ofMinutes(45),
                2,
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                3,
                Duration.ofMinutes(5),
                3,
                1);
    }
}
