package servicecircle.center.rooms.rules;

import org.jspecify.annotations.Nullable;
import servicecircle.center.rooms.catalogue.RoomPolicy;

/**
 * How much one person may hold: future bookings by count, a month by hours. Its facts must be read while the person's
 * row is locked, else two requests at once both pass.
 */
public final class QuotaRule {
    private QuotaRule() {}

    /** The greatest facts with which this request is still allowed; a negative figure allows nothing. */
    public static Facts mostFor(BookingRequest request) {
        RoomPolicy policy = request.room().policy();
        long wanted = request.slot().length().toMinutes();
        return new Facts(policy.liveBookings() - 1, (int) Math.max(-1, policy.monthMinutes() - wanted));
    }

    /** Why not, or null when the quota allows it. */
    public static @Nullable Refusal objectionTo(BookingRequest request, Facts facts) {
        RoomPolicy policy = request.room().policy();
        Facts most = mostFor(request);
        if (facts.liveBookings() > most.liveBookings()) {
            return Refusal.of(BookingRefusal.QUOTA_BOOKINGS, "phone", "limit", policy.liveBookings());
        }
        return facts.monthMinutes() > most.monthMinutes()
                ? Refusal.of(BookingRefusal.QUOTA_HOURS, "phone", "limit", HoursText.of(policy.monthMinutes()))
                : null;
    }
}
