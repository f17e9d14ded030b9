package servicecircle.center.queue.appointment;

import io.vertx.core.Future;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.Actor;
import servicecircle.center.queue.catalogue.AppointmentPolicy;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.day.AppointmentSlots;
import servicecircle.center.queue.day.QueueDay;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.queue.rules.Streak;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.crypto.Digest;

/** Making an appointment, giving it up, and coming with it. */
final class AppointmentDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AppointmentDesk.class);
    /** Each time somebody else was faster. No more than the connections of the pool can ask at once. */
    private static final int ATTEMPTS = 8;

    private final QueueHall hall;
    private final AppointmentPolicy policy;
    private final AppointmentSlots slots;
    private final AppointmentStore store;
    private final Around around;

    AppointmentDesk(QueueHall hall, AppointmentPolicy policy, AppointmentStore store, Around around) {
        this.hall = hall;
        this.policy = policy;
        this.slots = new AppointmentSlots(hall.plan(), policy, hall.hours());
        this.store = store;
        this.around = around;
    }

    /** @param numbers gives out the number of whoever comes */
    record Around(Clock clock, SecureRandom random, AppointmentFeature.Numbers numbers) {}

    /** What somebody wants. */
    record Asked(ServiceItem item, PriorityClass priority, Instant slot) {
        byte[] hash() {
            return Digest.sha256(item.code() + '\n' + priority + '\n' + slot);
        }
    }

    /** An appointment, and whether this very call made it. */
    record Made(Appointment appointment, boolean first) {}

    Instant now() {
        return around.clock().instant();
    }

    LocalDate today() {
        return hall.hours().dateOf(now());
    }

    /** The free places of an item by day and slot; a slot that is full stays, with none. */
    Future<Map<LocalDate, Map<Instant, Integer>>> offer(ServiceItem item) {
        Instant now = now();
        LocalDate from = hall.hours().dateOf(now);
        LocalDate to = from.plusDays(policy.aheadDays());
        Future<Map<LocalDate, Map<String, List<OpenSpan>>>> plans = store.plans(from, to);
        Future<Map<Instant, Map<String, Integer>>> taken = store.counts(slots.ownersOf(item), from, to);
        return Future.all(plans, taken).map(all -> {
            Map<LocalDate, Map<Instant, Integer>> offer = new TreeMap<>();
            IntStream.rangeClosed(0, policy.aheadDays())
                    .mapToObj(from::plusDays)
                    .forEach(date -> {
                        Map<Instant, Integer> free = new TreeMap<>();
                        slots.windowsOn(day(date, plans.result()), item, now)
                                .forEach((slot, windows) -> free.put(
                                        slot, free(windows, taken.result().getOrDefault(slot, Map.of()))));
                        offer.put(date, free);
                    });
            return offer;
        });
    }

    /** Whoever has a place at a window that is not planned any more still comes, and is served by the others. */
    private int free(List<String> windows, Map<String, Integer> taken) {
        int all = taken.values().stream().mapToInt(Integer::intValue).sum();
        int here = windows.stream()
                .mapToInt(window -> Math.max(0, policy.perWindow() - taken.getOrDefault(window, 0)))
                .sum();
        return Math.max(0, Math.min(here, policy.perWindow() * windows.size() - all));
    }

    /** Books the first free place; a repeat under the same key gets the first appointment. */
    Future<Outcome<Made, QueueRefusal>> book(Asked asked, UUID key) {
        return store.findByRequest(key)
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(repeated(found.get(), asked.hash()))
                        : bookAnew(asked, key));
    }

    private Future<Outcome<Made, QueueRefusal>> bookAnew(Asked asked, UUID key) {
        return windows(asked)
                .compose(windows -> windows.isEmpty()
                        ? Future.succeededFuture(Outcome.refused(QueueRefusal.SLOT_NOT_OFFERED))
                        : attempt(wanted(asked, key, windows), ATTEMPTS));
    }

    private static Outcome<Made, QueueRefusal> repeated(AppointmentStore.Kept kept, byte[] hash) {
        return MessageDigest.isEqual(kept.requestHash(), hash)
                ? Outcome.done(new Made(kept.appointment(), false))
                : Outcome.refused(QueueRefusal.KEY_REUSED);
    }

    /** The windows that are planned to serve it in this slot. */
    private Future<List<String>> windows(Asked asked) {
        Instant now = now();
        LocalDate today = hall.hours().dateOf(now);
        LocalDate date = hall.hours().dateOf(asked.slot());
        if (date.isBefore(today) || date.isAfter(today.plusDays(policy.aheadDays()))) {
            return Future.succeededFuture(List.of());
        }
        return store.plans(date, date).map(plans -> slots.windowsOn(day(date, plans), asked.item(), now)
                .getOrDefault(asked.slot(), List.of()));
    }

    private Future<Outcome<Made, QueueRefusal>> attempt(AppointmentStore.Wanted wanted, int left) {
        return store.book(wanted)
                .compose(booked -> booked.isPresent()
                        ? Future.succeededFuture(made(booked.get()))
                        : store.findByRequest(wanted.request()).compose(found -> beaten(wanted, found, left)));
    }

    private Outcome<Made, QueueRefusal> made(AppointmentStore.Kept kept) {
        Appointment appointment = kept.appointment();
        LOG.info("event=appointment_made center={} item={} slot={}", hall.id(), appointment.item(), appointment.slot());
        return Outcome.done(new Made(appointment, true));
    }

    /** This very request was here before, or somebody was faster: then the next free place, if there is one. */
    private Future<Outcome<Made, QueueRefusal>> beaten(
            AppointmentStore.Wanted wanted, Optional<AppointmentStore.Kept> found, int left) {
        if (found.isPresent()) {
            return Future.succeededFuture(repeated(found.get(), wanted.requestHash()));
        }
        return left == 1
                ? Future.succeededFuture(Outcome.refused(QueueRefusal.SLOT_FULL))
                : attempt(wanted.withCode(code()), left - 1);
    }

    private AppointmentStore.Wanted wanted(Asked asked, UUID key, List<String> windows) {
        Appointment appointment = new Appointment(
                Reference.random(around.random()),
                code(),
                hall.hours().dateOf(asked.slot()),
                asked.slot(),
                asked.item().code(),
                asked.priority(),
                Appointment.State.BOOKED);
        AppointmentStore.Places places =
                new AppointmentStore.Places(windows, slots.ownersOf(asked.item()), policy.perWindow());
        return new AppointmentStore.Wanted(appointment, places, key, asked.hash(), now());
    }

    private String code() {
        return "%08d".formatted(around.random().nextInt(100_000_000));
    }

    Future<Optional<Appointment>> find(Reference reference) {
        return store.find(reference).map(found -> found.map(AppointmentStore.Kept::appointment));
    }

    /** By the digits on the slip; only today's, for only today a number can be had with it. */
    Future<Optional<Appointment>> findToday(String code) {
        return store.findByCode(today(), code).map(found -> found.map(AppointmentStore.Kept::appointment));
    }

    Future<Outcome<Boolean, QueueRefusal>> cancel(Appointment appointment) {
        return store.cancel(appointment.reference(), now()).map(gone -> {
            if (!gone) {
                return Outcome.refused(QueueRefusal.APPOINTMENT_OVER);
            }
            LOG.info("event=appointment_cancelled center={} slot={}", hall.id(), appointment.slot());
            return Outcome.done(true);
        });
    }

    /**
     * Takes the number of somebody who has come. The appointment's reference is the key of the request, so that there is one
     * number, however often and wherever one comes.
     */
    Future<Outcome<Reference, QueueRefusal>> arrive(Appointment appointment, Actor by) {
        QueueRefusal objection = objectionTo(appointment);
        if (objection != null) {
            return Future.succeededFuture(Outcome.refused(objection));
        }
        return around.numbers()
                .take(
                        new AppointmentFeature.Coming(
                                appointment.reference(),
                                appointment.item(),
                                appointment.priority(),
                                appointment.slot()),
                        by)
                .compose(outcome -> outcome.fold(
                        ticket -> store.taken(appointment.reference(), now()).map(done -> Outcome.done(ticket)),
                        refusal -> Future.succeededFuture(Outcome.refused(refusal))));
    }

    private @Nullable QueueRefusal objectionTo(Appointment appointment) {
        if (!appointment.isHeld() || appointment.day().isBefore(today())) {
            return QueueRefusal.APPOINTMENT_OVER;
        }
        return appointment.day().equals(today()) ? null : QueueRefusal.SLOT_NOT_TODAY;
    }

    Future<Void> closeDaysBefore() {
        return store.missedBefore(today(), now());
    }

    /** A day of which only the plans count. */
    private static QueueDay day(LocalDate date, Map<LocalDate, Map<String, List<OpenSpan>>> plans) {
        return new QueueDay(date, Map.of(), Streak.NONE, 0, List.of(), Map.of(), plans.getOrDefault(date, Map.of()));
    }
}
