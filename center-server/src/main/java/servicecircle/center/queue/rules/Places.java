package servicecircle.center.queue.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Where somebody stands who comes, comes back or is sent on. */
public final class Places {
    /** The smallest distance that PostgreSQL keeps. */
    private static final Duration STEP = Duration.ofNanos(1_000);

    private final CallingPolicy policy;

    public Places(CallingPolicy policy) {
        this.policy = policy;
    }

    /** Somebody without an appointment. */
    public Place onArrival(Instant arrival) {
        return new Place(arrival, arrival, null, null);
    }

    /** Somebody with an appointment; who is later than the policy allows stands like everybody else. */
    public Place onArrival(Instant arrival, Instant slot) {
        if (arrival.isAfter(slot.plus(policy.late()))) {
            return onArrival(arrival);
        }
        return new Place(later(arrival, slot), slot, slot, null);
    }

    /**
     * 激活: behind so many others as the policy says, or behind all where fewer wait, and never further ahead than
     * before. An appointment counts no longer.
     *
     * @param waiting those of the same item and class; a place orders people within a class
     */
    public Place activated(Place before, Collection<Leg> waiting, Instant now) {
        Instant behind = behind(policy.skippedBehind(), waiting);
        Instant order = behind == null ? before.order() : later(before.order(), behind);
        return new Place(before.since(), order, null, now.plus(policy.skippedPause()));
    }

    /** Sent on, before all who wait. An appointment still to come would hold them back and counts no longer. */
    public Place atHead(Place before, Collection<Leg> waiting, Instant now) {
        Instant first = waiting.stream()
                .map(leg -> leg.place().order())
                .min(Instant::compareTo)
                .orElse(now)
                .minus(STEP);
        Instant slot = before.slot() == null || before.slot().isAfter(now) ? null : before.slot();
        return new Place(before.since(), earlier(before.order(), first), slot, before.notBefore());
    }

    /** Sent on, with the place of the first arrival. */
    public Place byArrival(Place before) {
        return before;
    }

    /** Sent on, behind all who wait; an appointment counts no longer. */
    public Place atTail(Place before, Instant now) {
        return new Place(before.since(), later(before.order(), now), null, before.notBefore());
    }

    /** An instant behind the count-th of these that nobody else has, or null when there is nobody to stand behind. */
    private static @Nullable Instant behind(int count, Collection<Leg> waiting) {
        Iterator<Instant> orders =
                waiting.stream().map(leg -> leg.place().order()).sorted().iterator();
        Instant free = null;
        for (int passed = 0; orders.hasNext(); passed++) {
            Instant order = orders.next();
            if (passed >= count && (free == null || order.isAfter(free))) {
                return free;
            }
            free = order.plus(STEP);
        }
        return free;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
