package servicecircle.center.rooms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.Slot;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.residents.SealedContact;
import servicecircle.center.rooms.catalogue.Purpose;

/** A stored booking; its contact is still sealed. */
record Booking(
        Reference reference,
        String room,
        Slot slot,
        BookingStatus status,
        Purpose purpose,
        int headcount,
        String groupName,
        SealedContact contact,
        byte[] requestHash,
        @Nullable UUID cancelKey) {}
