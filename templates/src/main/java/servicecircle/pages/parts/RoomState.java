package servicecircle.pages.parts;

/**
 * What a room's card says about the chosen day. The order is that of a sum: a day of several rooms is what the first of
 * its states says.
 */
public enum RoomState {
    /** At least one stretch can be booked here. */
    FREE,
    /** Nothing can be booked here any more because of the notice that it takes; the desk may still help. */
    TOO_LATE,
    /** Open, but nothing is left to book. */
    FULL,
    /** Booked by the staff only: please ask at the desk. */
    DESK,
    /** Further ahead than this room can be booked yet. */
    LATER,
    /** Not open on that day, or already closed. */
    CLOSED
}
