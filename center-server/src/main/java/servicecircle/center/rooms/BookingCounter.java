package servicecircle.center.rooms;

/** The four colleagues behind one counter; they belong to one center and travel together. */
record BookingCounter(BookingDesk desk, RequestReader reader, DraftCheck check, SlipDrawer slips) {}
