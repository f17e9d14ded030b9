package servicecircle.center.rooms.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.OpeningHours;

/** A booking lies within one open stretch; it cannot run through the lunch break. */
record HoursRule(OpeningHours hours) implements BookingRule {
    @Override
    public @Nullable Refusal objectionTo(BookingRequest request, Instant now) {
        return hours.cover(request.slot())
                ? null
                : Refusal.of(
                        BookingRefusal.OUTSIDE_HOURS,
                        "start",
                        "hours",
                        hours.textOn(hours.dateOf(request.slot().start())));
    }
}
