package servicecircle.center.rooms.rules;

import org.jspecify.annotations.Nullable;
import servicecircle.center.rooms.catalogue.RoomPolicy;

/**
 * How much one person may hold: future bookings by count, a month by hours. Its facts must be read while the person's
 * row is locked, else two requests at once both pass.
 */
public final class QuotaRule {
    private QuotaRule() {}

    /** Why not, or null when the quota allows it. */
    public static @Nullable Refusal objectionTo(BookingRequest request, Facts facts) {
        RoomPolicy policy = request.room().policy();
        if (facts.liveBookings() >= policy.liveBookings()) {
            return Refusal.of(BookingRefusal.QUOTA_BOOKINGS, "phone", "limit", policy.liveBookings());
        }
        long wanted = request.slot().length().toMinutes();
        return facts.monthMinutes() + wanted > policy.monthMinutes()
                ? Refusal.of(BookingRefusal.QUOTA_HOURS, "phone", "limit", HoursText.of(policy.monthMinutes()))
                : null;
    }
}
