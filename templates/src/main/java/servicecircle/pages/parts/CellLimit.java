package servicecircle.pages.parts;

/** What stops a booking from growing further. */
public enum CellLimit {
    /** The next booking begins (or the room must be made ready for it). */
    NEXT_BOOKING,
    /** The room closes. */
    CLOSING,
    /** The longest stretch that one booking may have. */
    LONGEST
}
