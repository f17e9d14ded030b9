package servicecircle.center.rooms;

import java.util.UUID;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.residents.SealedContact;
import servicecircle.center.rooms.rules.BookingRequest;

/**
 * Everything that one INSERT needs.
 *
 * @param key the client's idempotency key
 * @param requestHash keyed hash of the request: tells a repeat from another request under the same key
 * @param by who sends it: a terminal with a key, or a resident who stays unnamed
 * @param codeIndex keyed hash of the short code
 */
record NewBooking(
        BookingRequest request,
        Reference reference,
        UUID key,
        byte[] requestHash,
        byte[] codeIndex,
        SealedContact contact,
        Actor by) {

    Booking asBooking() {
        return new Booking(
                reference,
                request.room().id(),
                request.slot(),
                BookingStatus.APPROVED,
                request.purpose(),
                request.headcount(),
                request.groupName(),
                contact,
                requestHash,
                null);
    }
}
