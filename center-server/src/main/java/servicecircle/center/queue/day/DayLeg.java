package servicecircle.center.queue.day;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.rules.Place;
import servicecircle.center.queue.rules.PriorityClass;

/**
 * One leg of somebody's visit, as it stands.
 *
 * @param version grows with each change
 * @param wants what it is about
 * @param window where it is called or served, or was suspended; null while it waits
 */
public record DayLeg(
        long id,
        int version,
        Holder holder,
        LegState state,
        Wish wants,
        @Nullable String window,
        Times times,
        String note) {

    /** Whose leg it is: a number, and nothing else. */
    public record Holder(long ticket, String number, Origin origin) {}

    /**
     * What is wanted, and where in the line.
     *
     * @param onlyWindow the one window that may call it, or null
     * @param backTo where the visit goes on after this leg, or null
     */
    public record Wish(
            String item,
            PriorityClass priority,
            Place place,
            @Nullable String onlyWindow,
            @Nullable String backTo) {

        public Wish at(Place other) {
            return new Wish(item, priority, other, onlyWindow, backTo);
        }

        public Wish onlyAt(@Nullable String window) {
            return new Wish(item, priority, place, window, backTo);
        }

        public Wish of(PriorityClass other) {
            return new Wish(item, other, place, onlyWindow, backTo);
        }
    }

    /** How often and when it was called. */
    public record Times(
            int calls,
            int activations,
            @Nullable Instant firstCalledAt,
            @Nullable Instant calledAt,
            @Nullable Instant servedAt,
            @Nullable Instant endedAt) {
        public static final Times NONE = new Times(0, 0, null, null, null, null);

        Times called(Instant now) {
            return new Times(calls + 1, activations, firstCalledAt == null ? now : firstCalledAt, now, servedAt, null);
        }

        Times served(Instant now) {
            return new Times(calls, activations, firstCalledAt, calledAt, now, null);
        }

        /** Being passed over begins a new round of calls. */
        Times activated() {
            return new Times(0, activations + 1, firstCalledAt, calledAt, servedAt, null);
        }

        /** Back in the line; when it was first called stays, for the waiting time ended there. */
        Times released() {
            return new Times(0, activations, firstCalledAt, null, null, null);
        }

        Times ended(Instant now) {
            return new Times(calls, activations, firstCalledAt, calledAt, servedAt, now);
        }
    }

    /** As the order of calling sees it. */
    public Leg leg() {
        return new Leg(id, holder.number(), wants.item(), wants.priority(), wants.place(), wants.onlyWindow());
    }

    /** Whether it keeps a window busy. */
    public boolean isAtWindow() {
        return state == LegState.CALLED || state == LegState.SERVING;
    }

    DayLeg in(LegState next, @Nullable String at, Times then) {
        return new DayLeg(id, version + 1, holder, next, wants, at, then, note);
    }

    DayLeg wanting(Wish other) {
        return new DayLeg(id, version, holder, state, other, window, times, note);
    }

    DayLeg noting(String text) {
        return new DayLeg(id, version, holder, state, wants, window, times, text);
    }
}
