package servicecircle.center.rooms.rights;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.residents.ContactVault;
import servicecircle.center.people.residents.PhoneNumber;
import servicecircle.center.people.residents.Revealed;
import servicecircle.center.people.residents.SealedContact;
import servicecircle.center.support.Outcome;

/** To see and to erase what is kept about a number (PIPL, articles 44 to 48), for whoever holds a booking and the number. */
final class RightsDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RightsDesk.class);

    private final RightsStore store;
    private final ContactVault vault;
    private final Clock clock;

    RightsDesk(RightsStore store, ContactVault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** A booking with its contact in clear text; null where that was erased. */
    record Kept(KeptBooking booking, @Nullable Revealed contact) {}

    /** None where reference and number do not belong together. */
    Future<List<Kept>> export(Reference reference, PhoneNumber phone) {
        return store.export(reference, vault.indexOf(phone))
                .map(bookings -> bookings.stream().map(this::opened).toList());
    }

    /** How many bookings to come were cancelled with it. */
    Future<Outcome<Integer, RightsRefusal>> erase(Reference reference, PhoneNumber phone) {
        return store.eraseUnderResidentLock(reference, vault.indexOf(phone), clock.instant())
                .map(RightsDesk::logged);
    }

    private Kept opened(KeptBooking booking) {
        SealedContact sealed = booking.contact();
        return new Kept(
                booking,
                sealed == null
                        ? null
                        : Revealed.of(vault.open(sealed, booking.reference().text())));
    }

    private static Outcome<Integer, RightsRefusal> logged(Outcome<Integer, RightsRefusal> outcome) {
        if (outcome instanceof Outcome.Done<Integer, RightsRefusal> done) {
            LOG.info("event=data_erased cancelled={}", done.value());
        }
        return outcome;
    }
}
