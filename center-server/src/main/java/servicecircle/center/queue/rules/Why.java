package servicecircle.center.queue.rules;

/** Why this one and nobody else: kept with every call, shown to whoever asks. */
public enum Why {
    /** Waited longer than the policy's longest wait; the oldest of these. */
    WAITED_TOO_LONG,
    /** Has an appointment whose time has come. */
    APPOINTMENT,
    /** Of a priority class, while somebody without one waited. */
    PRIORITY,
    /** Without a priority class, because as many priority people as the policy allows were called in a row. */
    NORMAL_TURN,
    /** Came first of those for whom this window is there. */
    FIRST_COME,
    /** Nobody waited for the window's own items, so it helps another; came first there. */
    HELPING_OUT,
    /** Has an appointment later on and is here already, and nobody else waited. */
    EARLY_APPOINTMENT
}
