package servicecircle.center.rooms.rules;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import servicecircle.center.rooms.catalogue.RoomPolicy;

/** A booking begins and ends on the grid of the room and is not longer than the policy allows. */
record LengthRule(ZoneId zone) implements BookingRule {
    @Override
    public @Nullable Refusal objectionTo(BookingRequest request, Instant now) {
        RoomPolicy policy = request.room().policy();
        if (!isOnGrid(request.slot().start(), policy)
                || !isOnGrid(request.slot().end(), policy)) {
            return Refusal.of(BookingRefusal.OFF_GRID, "start", "minutes", policy.stepMinutes());
        }
        return request.slot().length().compareTo(policy.longest()) > 0
                ? Refusal.of(BookingRefusal.TOO_LONG, "end", "hours", HoursText.of(policy.longestMinutes()))
                : null;
    }

    private boolean isOnGrid(Instant instant, RoomPolicy policy) {
        LocalTime clock = instant.atZone(zone).toLocalTime();
        return clock.toNanoOfDay() % policy.step().toNanos() == 0;
    }
}
