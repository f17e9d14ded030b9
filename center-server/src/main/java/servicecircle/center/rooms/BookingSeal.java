package servicecircle.center.rooms;

import java.security.SecureRandom;
import java.util.UUID;
import servicecircle.center.passes.Reference;
import servicecircle.center.passes.ShortCodes;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.residents.Contact;
import servicecircle.center.people.residents.ContactVault;
import servicecircle.center.rooms.rules.BookingRequest;
import servicecircle.center.support.crypto.BlindIndex;
import servicecircle.center.support.crypto.Keys;

/** Turns a request into what may be stored: a fresh reference, sealed contact, keyed hashes. One per center. */
final class BookingSeal {
    private final ContactVault vault;
    private final ShortCodes codes;
    private final BlindIndex requests;
    private final SecureRandom random;

    BookingSeal(Keys keys, String center, ContactVault vault, SecureRandom random) {
        this.vault = vault;
        this.codes = new ShortCodes(keys, center);
        this.requests = keys.indexFor("request", center);
        this.random = random;
    }

    NewBooking seal(BookingRequest request, UUID key, Actor by) {
        Reference reference = Reference.random(random);
        return new NewBooking(
                request,
                reference,
                key,
                hash(request),
                codes.indexOf(codes.codeOf(reference)),
                vault.seal(request.contact(), reference.text()),
                by);
    }

    /** Keyed, because a plain hash over a request would let anybody try all telephone numbers. */
    byte[] hash(BookingRequest request) {
        return requests.whole(String.join(
                "\0",
                request.room().id(),
                request.slot().start().toString(),
                request.slot().end().toString(),
                request.purpose().name(),
                Integer.toString(request.headcount()),
                request.groupName(),
                vault.fingerprint(request.contact()),
                request.undertaking()));
    }

    byte[] phoneIndexOf(Contact contact) {
        return vault.indexOf(contact.phone());
    }

    Contact open(Booking booking) {
        return vault.open(booking.contact(), booking.reference().text());
    }

    String codeOf(Reference reference) {
        return codes.codeOf(reference);
    }

    byte[] codeIndex(String code) {
        return codes.indexOf(code);
    }
}
