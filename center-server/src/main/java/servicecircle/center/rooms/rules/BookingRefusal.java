package servicecircle.center.rooms.rules;

/** Why a booking, or its cancelling, is refused. The sentence for people is the word {@code problem.<name>}. */
public enum BookingRefusal {
    SLOT_TAKEN,
    OUTSIDE_HOURS,
    IN_THE_PAST,
    TOO_SOON,
    TOO_FAR_AHEAD,
    TOO_LONG,
    OFF_GRID,
    TOO_FEW_PEOPLE,
    TOO_MANY_PEOPLE,
    NEEDS_REVIEW,
    DESK_ONLY,
    QUOTA_BOOKINGS,
    QUOTA_HOURS,
    UNDERTAKING_OUTDATED,
    KEY_REUSED,
    ALREADY_STARTED,
    ALREADY_CANCELLED
}
