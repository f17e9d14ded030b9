package servicecircle.center.rooms;

import java.util.UUID;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.residents.SealedContact;
import servicecircle.center.rooms.rules.BookingRequest;

/**
 * Everything that one INSERT needs.
 *
 * @param key the client's idempotency key
 * @param requestHash keyed hash of the request: tells a repeat from another request under the same key
 * @param codeIndex keyed hash of the short code
 */
record NewBooking(
        BookingRequest request,
        Reference reference,
        UUID key,
        byte[] requestHash,
        byte[] codeIndex,
        SealedContact contact) {

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
