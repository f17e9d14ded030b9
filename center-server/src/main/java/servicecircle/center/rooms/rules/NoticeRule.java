package servicecircle.center.rooms.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.rooms.catalogue.RoomPolicy;

/** Not in the past, not at shorter notice than the policy asks for, not further ahead than it allows. */
record NoticeRule(OpeningHours hours) implements BookingRule {
    @Override
    public @Nullable Refusal objectionTo(BookingRequest request, Instant now) {
        RoomPolicy policy = request.room().policy();
        Instant start = request.slot().start();
        if (start.isBefore(now)) {
            return Refusal.of(BookingRefusal.IN_THE_PAST, "start");
        }
        if (start.isBefore(now.plus(policy.lead()))) {
            return Refusal.of(BookingRefusal.TOO_SOON, "start", "hours", HoursText.of(policy.leadMinutes()));
        }
        LocalDate last = hours.dateOf(now).plusDays(policy.aheadDays());
        return hours.dateOf(start).isAfter(last)
                ? Refusal.of(BookingRefusal.TOO_FAR_AHEAD, "start", "days", policy.aheadDays())
                : null;
    }
}
