package servicecircle.center.rooms;

import java.time.Clock;
import java.time.Instant;
import servicecircle.center.people.residents.Contact;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.pages.Page;

/** Makes the slip that a booking's holder sees. Names and numbers leave it masked. */
final class SlipDrawer {
    private final Hall hall;
    private final BookingSeal seal;
    private final BookingDesk desk;
    private final String publicUrl;
    private final Clock clock;

    /** @param publicUrl where phones reach this host, such as {@code https://huan.example} */
    SlipDrawer(Hall hall, BookingSeal seal, BookingDesk desk, String publicUrl, Clock clock) {
        this.hall = hall;
        this.seal = seal;
        this.desk = desk;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    Page.BookingSlip slipOf(Booking booking) {
        return slipOf(booking, seal.open(booking));
    }

    /** @param contact the booking's own, where the caller knows it already */
    Page.BookingSlip slipOf(Booking booking, Contact contact) {
        Room room = hall.room(booking.room()).orElseThrow();
        Instant now = clock.instant();
        return new Page.BookingSlip(
                hall.cardAt(now),
                room.card(),
                booking.reference().text(),
                seal.codeOf(booking.reference()),
                booking.reference().url(publicUrl),
                booking.status().name(),
                booking.slot().start(),
                booking.slot().end(),
                booking.purpose().name(),
                booking.headcount(),
                booking.groupName(),
                contact.name().masked(),
                contact.phone().masked(),
                desk.freeCancelUntil(booking),
                booking.status() == BookingStatus.APPROVED
                        && booking.slot().start().isAfter(now),
                now);
    }
}
