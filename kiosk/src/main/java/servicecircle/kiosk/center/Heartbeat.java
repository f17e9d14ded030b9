package servicecircle.kiosk.center;

import io.vertx.core.Vertx;

/**
 * Asks from time to time how this terminal stands: often while it is stopped, so that it comes back by itself, and often
 * enough otherwise for the staff to see that it is alive. Does nothing without a key.
 */
public final class Heartbeat {
    private static final long BEAT_MILLIS = 10_000;
    /** Every 50 s, so that no minute passes without one. */
    private static final int BEATS_WHILE_WORKING = 5;

    private final CenterClient center;
    private final Standing standing;
    private int beats;

    public Heartbeat(CenterClient center, Standing standing) {
        this.center = center;
        this.standing = standing;
    }

    /** Asks at once, and then from time to time. Call on the event loop of the screens. */
    public void start(Vertx vertx) {
        if (standing.key() != null) {
            center.deviceState();
            vertx.setPeriodic(BEAT_MILLIS, timer -> beat());
        }
    }

    private void beat() {
        beats = (beats + 1) % BEATS_WHILE_WORKING;
        if (beats == 0 || standing.isStopped()) {
            center.deviceState();
        }
    }
}
