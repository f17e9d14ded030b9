package servicecircle.kiosk.screens;

import java.time.Duration;

/**
 * How long a screen waits for its visitor, in seconds.
 *
 * @param seconds without a touch until the countdown begins
 * @param elderSeconds the same in large type
 * @param warnSeconds length of the countdown
 * @param donePageSeconds how long the success page stays
 */
public record IdleTimes(int seconds, int elderSeconds, int warnSeconds, int donePageSeconds) {
    /** The browser ends a visit itself; this is for a browser that could not. */
    private static final int GRACE_SECONDS = 30;

    public int before(boolean elder) {
        return elder ? elderSeconds : seconds;
    }

    Duration untilForgotten(boolean elder) {
        return Duration.ofSeconds((long) before(elder) + warnSeconds + GRACE_SECONDS);
    }
}
