package servicecircle.center.queue.rules;

/** Where one leg of a visit stands; a leg is one service at one line, a ticket may have several. */
public enum LegState {
    WAITING,
    CALLED,
    SERVING,
    /** 挂起: the person fills in a form or fetches a paper, the window is free for others. */
    SUSPENDED,
    /** 过号: called and not come; can be activated again. */
    SKIPPED,
    /** Went on as a new leg of the same number. */
    TRANSFERRED,
    DONE,
    /** 弃号: nobody came any more. */
    ABANDONED,
    /** Given up by the citizen or by staff before the call. */
    CANCELLED;

    /** Whether nothing more can be done with it. */
    public boolean isOver() {
        return this == TRANSFERRED || this == DONE || this == ABANDONED || this == CANCELLED;
    }
}
