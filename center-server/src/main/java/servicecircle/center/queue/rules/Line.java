package servicecircle.center.queue.rules;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Those whom one window may call at one moment. Sees everybody once and keeps only the first of each kind. */
final class Line {
    /** A999 stands before A1000. */
    private static final Comparator<Leg> BY_NUMBER =
            Comparator.<Leg>comparingInt(leg -> leg.number().length()).thenComparing(Leg::number);

    private static final Comparator<Leg> BY_PATIENCE = Comparator.<Leg, Instant>comparing(
                    leg -> leg.place().patientSince())
            .thenComparing(BY_NUMBER);
    private static final Comparator<Leg> BY_ORDER =
            Comparator.<Leg, Instant>comparing(leg -> leg.place().order()).thenComparing(BY_NUMBER);

    private final CallingPolicy policy;
    private final WindowSkills window;
    private final Instant now;
    private final Instant patience;
    private final Instant due;

    private @Nullable Leg waitedTooLong;
    private @Nullable Leg appointed;
    private @Nullable Leg early;
    private @Nullable Leg priority;
    private @Nullable Leg normal;
    private int level = WindowSkills.NEVER;
    private boolean normalWaits;

    Line(CallingPolicy policy, WindowSkills window, Instant now) {
        this.policy = policy;
        this.window = window;
        this.now = now;
        this.patience = now.minus(policy.longestWait());
        this.due = now.plus(policy.early());
    }

    void see(Leg leg) {
        int itsLevel = window.levelOf(leg);
        if (itsLevel == WindowSkills.NEVER || !leg.place().isOfferedAt(now)) {
            return;
        }
        normalWaits |= leg.isOrdinary();
        Instant slot = leg.place().slot();
        if (leg.place().patientSince().isBefore(patience)) {
            waitedTooLong = first(BY_PATIENCE, waitedTooLong, leg);
        } else if (slot == null) {
            stand(leg, itsLevel);
        } else if (slot.isAfter(due)) {
            early = first(BY_ORDER, early, leg);
        } else {
            appointed = first(BY_ORDER, appointed, leg);
        }
    }

    /** The choice, or null when there is nobody. */
    @Nullable
    Choice choose(Streak streak) {
        if (waitedTooLong != null) {
            return choice(waitedTooLong, Why.WAITED_TOO_LONG, streak);
        }
        if (appointed != null) {
            return choice(appointed, Why.APPOINTMENT, streak);
        }
        if (priority != null && normal != null) {
            return streak.priorityInARow() < policy.mostPriorityInARow()
                    ? choice(priority, Why.PRIORITY, streak)
                    : choice(normal, Why.NORMAL_TURN, streak);
        }
        Leg only = priority == null ? normal : priority;
        if (only != null) {
            return choice(only, level == WindowSkills.OWN ? Why.FIRST_COME : Why.HELPING_OUT, streak);
        }
        return early == null ? null : choice(early, Why.EARLY_APPOINTMENT, streak);
    }

    private void stand(Leg leg, int itsLevel) {
        if (itsLevel > level) {
            return;
        }
        if (itsLevel < level) {
            level = itsLevel;
            priority = null;
            normal = null;
        }
        if (leg.priority().isPriority()) {
            priority = first(BY_ORDER, priority, leg);
        } else {
            normal = first(BY_ORDER, normal, leg);
        }
    }

    private Choice choice(Leg leg, Why why, Streak streak) {
        return new Choice(leg, why, after(leg, streak));
    }

    /** Appointments stand outside the count: they were promised a time, not a place before others. */
    private Streak after(Leg leg, Streak streak) {
        if (leg.place().slot() != null) {
            return streak;
        }
        if (!leg.priority().isPriority()) {
            return Streak.NONE;
        }
        return normalWaits ? streak.grown() : streak;
    }

    private static Leg first(Comparator<Leg> order, @Nullable Leg one, Leg other) {
        return one == null || order.compare(other, one) < 0 ? other : one;
    }
}
