package servicecircle.center.rooms.rights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.Slot;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.residents.SealedContact;

/**
 * Everything that is kept of one booking and of its resident, for that person to read.
 *
 * @param contact still sealed; null where the name was erased already
 * @param undertaking version that was accepted
 * @param consent version of the privacy text that was read
 * @param knownSince since when the center knows the number
 */
record KeptBooking(
        Reference reference,
        String room,
        Slot slot,
        String status,
        String purpose,
        int headcount,
        String groupName,
        @Nullable SealedContact contact,
        String undertaking,
        String consent,
        Instant madeAt,
        @Nullable Instant cancelledAt,
        Instant knownSince) {}
