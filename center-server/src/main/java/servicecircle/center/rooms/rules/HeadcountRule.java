package servicecircle.center.rooms.rules;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.RoomCard;

/** The group fits the room's band, and is not larger than what books without a review by the staff. */
record HeadcountRule() implements BookingRule {
    @Override
    public @Nullable Refusal objectionTo(BookingRequest request, Instant now) {
        RoomCard card = request.room().card();
        int given = request.headcount();
        if (request.room().deskOnly()) {
            return Refusal.of(BookingRefusal.DESK_ONLY, "room");
        }
        if (given < card.minPeople()) {
            return refusal(BookingRefusal.TOO_FEW_PEOPLE, "minimum", card.minPeople(), given);
        }
        if (given > card.capacity()) {
            return refusal(BookingRefusal.TOO_MANY_PEOPLE, "maximum", card.capacity(), given);
        }
        return given > card.selfServiceUpTo()
                ? refusal(BookingRefusal.NEEDS_REVIEW, "maximum", card.selfServiceUpTo(), given)
                : null;
    }

    private static Refusal refusal(BookingRefusal reason, String name, int limit, int given) {
        return new Refusal(
                reason, "headcount", Map.of(name, Integer.toString(limit), "given", Integer.toString(given)));
    }
}
