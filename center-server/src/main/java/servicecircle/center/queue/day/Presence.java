package servicecircle.center.queue.day;

import java.time.Instant;

/**
 * Who sits at a window.
 *
 * @param reason code of why it pauses; empty unless it does
 * @param clerk name of the account; empty when closed
 * @param since since when it is so
 */
public record Presence(String window, State state, String reason, String clerk, Instant since) {
    /** Set by the house when a window's page has not been heard of for a while. */
    public static final String GONE = "GONE";

    public enum State {
        OPEN,
        PAUSED,
        CLOSED
    }

    public static Presence closed(String window, Instant since) {
        return new Presence(window, State.CLOSED, "", "", since);
    }
}
