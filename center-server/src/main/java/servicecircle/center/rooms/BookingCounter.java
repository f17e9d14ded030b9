package servicecircle.center.rooms;

import java.util.Optional;
import servicecircle.center.support.BadInput;

/** The four colleagues behind one counter; they belong to one center and travel together. */
record BookingCounter(BookingDesk desk, RequestReader reader, DraftCheck check, SlipDrawer slips) {
    /**
     * A booking of which something can be said.
     *
     * @throws BadInput 404 when there is none; 410 when the center's file no longer knows its room
     */
    Booking shown(Optional<Booking> found) {
        Booking booking = found.orElseThrow(() -> BadInput.request(404, "BOOKING_NOT_FOUND"));
        if (!desk.stillOffers(booking.room())) {
            throw BadInput.request(410, "ROOM_GONE");
        }
        return booking;
    }
}
