package servicecircle.center.queue.day;

import java.time.Instant;
import servicecircle.center.support.Outcome;

/** Opening, pausing and closing a window. */
public final class Attendance {
    private Attendance() {}

    /** Somebody else who sat there before is relieved: a window has one clerk. */
    public static Outcome<Change, QueueRefusal> open(QueueDay day, String window, String clerk, Instant now) {
        return Outcome.done(Change.of(day, new Presence(window, Presence.State.OPEN, "", clerk, now)));
    }

    /** Whoever is called or served there stays; nobody else is called. Twice is once: a lost answer is asked for again. */
    public static Outcome<Change, QueueRefusal> pause(QueueDay day, String window, String reason, Instant now) {
        Presence before = day.presence(window, now);
        if (before.state() == Presence.State.PAUSED && before.reason().equals(reason)) {
            return Outcome.done(Change.of(day, before));
        }
        if (!day.isOpen(window)) {
            return Outcome.refused(QueueRefusal.WINDOW_NOT_OPEN);
        }
        String clerk = before.clerk();
        return Outcome.done(Change.of(day, new Presence(window, Presence.State.PAUSED, reason, clerk, now)));
    }

    /** Nobody may be left standing at a closed window. */
    public static Outcome<Change, QueueRefusal> close(QueueDay day, String window, Instant now) {
        return day.at(window).isPresent()
                ? Outcome.refused(QueueRefusal.WINDOW_BUSY)
                : Outcome.done(Change.of(day, Presence.closed(window, now)));
    }
}
