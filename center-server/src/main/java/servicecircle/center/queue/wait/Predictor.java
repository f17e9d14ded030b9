package servicecircle.center.queue.wait;

/** Ours, and what others use: whoever is not better than these needs no simulation. */
public enum Predictor {
    /** What was shown. */
    SIMULATION,
    /** (people ahead + 1) × mean service time ÷ open windows; nothing when a window is free. */
    QUEUE_LENGTH,
    /** The wait of whoever was called last. */
    LAST_CALLED,
    /** The mean wait of the last ten who were called. */
    LAST_TEN
}
