package servicecircle.pages.parts;

/** What a room's card says about the chosen day. */
public enum RoomState {
    /** At least one stretch can be booked here. */
    FREE,
    /** Open, but nothing is left to book. */
    FULL,
    /** Not open on that day, or already closed. */
    CLOSED,
    /** Further ahead than this room can be booked yet. */
    LATER,
    /** Booked by the staff only: please ask at the desk. */
    DESK
}
