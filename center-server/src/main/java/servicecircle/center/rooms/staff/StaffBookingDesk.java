package servicecircle.center.rooms.staff;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import servicecircle.center.calendar.Slot;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.residents.Contact;
import servicecircle.center.people.residents.ContactVault;
import servicecircle.center.people.residents.Revealed;
import servicecircle.center.people.residents.SealedContact;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.pages.parts.Text;
import servicecircle.pages.staff.BookingRow;

/** What staff of one center see of its bookings: masked, and in clear text where they say why. */
final class StaffBookingDesk {
    /** Where a contact was erased. */
    private static final String GONE = "–";

    private final Hall hall;
    private final StaffBookingStore store;
    private final ContactVault vault;
    private final Clock clock;

    StaffBookingDesk(Hall hall, StaffBookingStore store, ContactVault vault, Clock clock) {
        this.hall = hall;
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** A booking's row and whether there is a contact behind it. */
    record Shown(BookingRow row, boolean contact) {}

    LocalDate today() {
        return hall.hours().dateOf(clock.instant());
    }

    Future<List<BookingRow>> on(LocalDate day) {
        Slot stretch = new Slot(
                day.atStartOfDay(hall.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(hall.zone()).toInstant());
        return store.within(stretch)
                .map(bookings ->
                        bookings.stream().map(booking -> masked(booking).row()).toList());
    }

    Future<Optional<Shown>> find(Reference reference) {
        return store.find(reference).map(found -> found.map(this::masked));
    }

    /** In clear text, for the trail says who sees it and why. */
    Future<Optional<Shown>> reveal(Reference reference, String reason, Actor by) {
        return store.reveal(reference, reason, by).map(found -> found.map(this::clear));
    }

    private Shown masked(StaffBooking booking) {
        SealedContact sealed = booking.contact();
        if (sealed == null) {
            return new Shown(row(booking, GONE, GONE), false);
        }
        Contact contact = vault.open(sealed, booking.reference().text());
        return new Shown(row(booking, contact.name().masked(), contact.phone().masked()), true);
    }

    private Shown clear(StaffBooking booking) {
        SealedContact sealed = booking.contact();
        if (sealed == null) {
            return masked(booking);
        }
        Revealed contact = Revealed.of(vault.open(sealed, booking.reference().text()));
        return new Shown(row(booking, contact.name(), contact.phone()), true);
    }

    private BookingRow row(StaffBooking booking, String name, String phone) {
        return new BookingRow(
                booking.reference().text(),
                roomName(booking.room()),
                booking.slot().start(),
                booking.slot().end(),
                booking.status(),
                booking.purpose(),
                booking.groupName(),
                booking.headcount(),
                name,
                phone);
    }

    /** A room that the center's file no longer names has nothing but its code. */
    private Text roomName(String code) {
        return hall.room(code).map(room -> room.card().name()).orElseGet(() -> new Text(code, code));
    }
}
