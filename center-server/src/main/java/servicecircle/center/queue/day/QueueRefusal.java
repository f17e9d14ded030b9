package servicecircle.center.queue.day;

/** Why a command changes nothing. The codes are part of the contract with terminals. */
public enum QueueRefusal {
    /** The center is closed at this moment. */
    QUEUE_CLOSED,
    /** No window that serves this is open, or meant to open again today. */
    NO_WINDOW,
    /** An appointment that is not today. */
    SLOT_NOT_TODAY,
    /** Nobody waits whom this window may call. */
    NOBODY_WAITS,
    /** Somebody is called or served there. */
    WINDOW_BUSY,
    /** The window is not open. */
    WINDOW_NOT_OPEN,
    /** Somebody else was faster. */
    LEG_CHANGED,
    /** What is asked does not follow from the state it is in. */
    NOT_ALLOWED_NOW,
    /** Called as often as the policy allows. */
    CALLED_OFTEN_ENOUGH,
    /** Came back as often as the policy allows. */
    CAME_BACK_OFTEN_ENOUGH,
    /** No window is planned for this then, or it is too near or too far. */
    SLOT_NOT_OFFERED,
    /** Others were faster. */
    SLOT_FULL,
    /** Cancelled, missed or of another day. */
    APPOINTMENT_OVER,
    /** The same key was used for something else. */
    KEY_REUSED
}
