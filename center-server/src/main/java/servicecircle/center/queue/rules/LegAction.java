package servicecircle.center.queue.rules;

/** What somebody does with a leg. */
public enum LegAction {
    CALL,
    RECALL,
    ARRIVE,
    SKIP,
    /** 激活: back into the line after having been skipped. */
    ACTIVATE,
    ABANDON,
    SUSPEND,
    /** Goes on with somebody who stands at the window; whoever has to come back first is called. */
    RESUME,
    TRANSFER,
    FINISH,
    CANCEL,
    /** Back into the line from a window that nobody sits at any more, by a supervisor. */
    RELEASE
}
