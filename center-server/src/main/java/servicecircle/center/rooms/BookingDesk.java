package servicecircle.center.rooms;

import io.vertx.core.Future;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.Actor;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.RoomPolicy;
import servicecircle.center.rooms.rules.BookingRefusal;
import servicecircle.center.rooms.rules.BookingRequest;
import servicecircle.center.rooms.rules.BookingRules;
import servicecircle.center.rooms.rules.Facts;
import servicecircle.center.rooms.rules.QuotaRule;
import servicecircle.center.rooms.rules.Refusal;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.Tally;

/**
 * The use cases of a booking: make it, look it up, cancel it. A repeat under the same key gets the first answer whatever
 * has changed since; that is why the key is looked up before any refusal is spoken.
 */
final class BookingDesk {
    private static final Logger LOG = LoggerFactory.getLogger(BookingDesk.class);

    private final Hall hall;
    private final BookingStore store;
    private final BookingRules rules;
    private final BookingSeal seal;
    private final Clock clock;
    private final Tally tally;

    BookingDesk(Hall hall, BookingStore store, BookingSeal seal, Clock clock, Tally tally) {
        this.hall = hall;
        this.store = store;
        this.rules = new BookingRules(hall);
        this.seal = seal;
        this.clock = clock;
        this.tally = tally;
    }

    /** A booking and whether this very call made it. */
    record Booked(Booking booking, boolean first) {}

    Future<Outcome<Booked, Refusal>> book(BookingRequest request, UUID key, Actor by) {
        Instant now = clock.instant();
        Refusal objection = rules.objectionTo(request, now);
        if (objection != null) {
            return refusedUnlessRepeated(request, key, objection);
        }
        NewBooking booking = seal.seal(request, key, by);
        return store.bookUnderResidentLock(booking, monthOf(request, now), QuotaRule.mostFor(request))
                .compose(attempt -> {
                    if (attempt.booked()) {
                        return Future.succeededFuture(made(booking.asBooking()));
                    }
                    Refusal reason = reasonFor(request, attempt.facts());
                    return attempt.keyKnown()
                            ? refusedUnlessRepeated(request, key, reason)
                            : Future.succeededFuture(refused(request, reason));
                });
    }

    /** By what the requests of one telephone number are counted: keyed, so it tells nobody the number. */
    byte[] phoneIndexOf(BookingRequest request) {
        return seal.phoneIndexOf(request.contact());
    }

    /** Everything that stands against a request at this moment, quota excepted. */
    List<Refusal> objectionsTo(BookingRequest request) {
        return rules.objectionsTo(request, clock.instant());
    }

    Future<Optional<Booking>> find(Reference reference) {
        return store.find(reference);
    }

    /** By the short code, if the number it was booked with ends in these digits. */
    Future<Optional<Booking>> find(String code, String lastFour) {
        return store.findByCode(seal.codeIndex(code), clock.instant())
                .map(found -> found.filter(booking -> seal.open(booking).phone().endsWith(lastFour)));
    }

    Future<Outcome<Booking, Refusal>> cancel(Booking booking, UUID key) {
        Instant now = clock.instant();
        return store.cancel(
                        booking.reference(),
                        key,
                        now.plusSeconds(60L * policyOf(booking).freeCancelMinutes()),
                        now)
                .map(done -> logged(booking, done))
                .compose(done -> store.find(booking.reference()).map(Optional::orElseThrow))
                .map(after -> cancelled(after, key));
    }

    /** A room that was taken out of the center's file keeps its past bookings in the database. */
    boolean stillOffers(String room) {
        return hall.room(room).isPresent();
    }

    RoomPolicy policyOf(Booking booking) {
        return hall.room(booking.room()).orElseThrow().policy();
    }

    /** A repeat under the same key changes nothing, so it leaves no line. */
    private boolean logged(Booking booking, boolean done) {
        if (done) {
            LOG.info(
                    "event=booking_cancelled center={} room={} start={}",
                    hall.id(),
                    booking.room(),
                    booking.slot().start());
        }
        return done;
    }

    private static Outcome<Booking, Refusal> cancelled(Booking after, UUID key) {
        if (key.equals(after.cancelKey())) {
            return Outcome.done(after);
        }
        return Outcome.refused(Refusal.of(
                after.status() == BookingStatus.APPROVED
                        ? BookingRefusal.ALREADY_STARTED
                        : BookingRefusal.ALREADY_CANCELLED,
                ""));
    }

    private Outcome<Booked, Refusal> made(Booking booking) {
        tally.count(Tally.Event.BOOKINGS, "MADE");
        LOG.info(
                "event=booking_made center={} room={} start={}",
                hall.id(),
                booking.room(),
                booking.slot().start());
        return Outcome.done(new Booked(booking, true));
    }

    private Future<Outcome<Booked, Refusal>> refusedUnlessRepeated(BookingRequest request, UUID key, Refusal refusal) {
        return store.findByKey(key).map(earlier -> earlier.map(booking -> repeated(request, booking))
                .orElseGet(() -> refused(request, refusal)));
    }

    private Outcome<Booked, Refusal> refused(BookingRequest request, Refusal refusal) {
        tally.count(Tally.Event.BOOKINGS, refusal.reason().name());
        LOG.info(
                "event=booking_refused center={} room={} reason={}",
                hall.id(),
                request.room().id(),
                refusal.reason());
        return Outcome.refused(refusal);
    }

    private static Refusal reasonFor(BookingRequest request, Facts facts) {
        Refusal quota = QuotaRule.objectionTo(request, facts);
        return quota != null ? quota : Refusal.of(BookingRefusal.SLOT_TAKEN, "start");
    }

    private Outcome<Booked, Refusal> repeated(BookingRequest request, Booking earlier) {
        return MessageDigest.isEqual(earlier.requestHash(), seal.hash(request))
                ? Outcome.done(new Booked(earlier, false))
                : Outcome.refused(Refusal.of(BookingRefusal.KEY_REUSED, "key"));
    }

    private BookingStore.Month monthOf(BookingRequest request, Instant now) {
        LocalDate first = hall.hours().dateOf(request.slot().start()).withDayOfMonth(1);
        return new BookingStore.Month(
                first.atStartOfDay(hall.zone()).toInstant(),
                first.plusMonths(1).atStartOfDay(hall.zone()).toInstant(),
                now);
    }

    Instant freeCancelUntil(Booking booking) {
        return booking.slot().start().minusSeconds(60L * policyOf(booking).freeCancelMinutes());
    }
}
