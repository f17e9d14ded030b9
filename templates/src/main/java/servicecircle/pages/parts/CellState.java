package servicecircle.pages.parts;

/** Why a cell of the time grid can or cannot be chosen. The page says it in words, never by colour alone. */
public enum CellState {
    /** Free, and may be chosen as a start. */
    FREE,
    /** Somebody has it. */
    TAKEN,
    /** The minutes after a booking in which the room is made ready again. */
    TURNOVER,
    /** Outside opening hours. */
    CLOSED,
    /** Over. */
    PAST,
    /** Free, but closer to now than the shortest notice: ask at the desk. */
    TOO_SOON,
    /** Free, but further ahead than this room can be booked yet. */
    TOO_FAR
}
