package servicecircle.center.rooms.staff;

import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.Slot;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.residents.SealedContact;

/**
 * A booking as staff look at it: of whatever status, also of a room that is no longer offered.
 *
 * @param contact still sealed; null once it was erased
 */
record StaffBooking(
        Reference reference,
        String room,
        Slot slot,
        String status,
        String purpose,
        int headcount,
        String groupName,
        @Nullable SealedContact contact) {}
