package servicecircle.center.queue;

import io.vertx.core.Future;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.Actor;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.day.Change;
import servicecircle.center.queue.day.Counter;
import servicecircle.center.queue.day.DayLeg;
import servicecircle.center.queue.day.QueueDay;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.queue.day.Sweep;
import servicecircle.center.queue.day.WindowActs;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.crypto.Digest;
import servicecircle.center.support.db.Database;

/** What residents do: take a number, follow it, give it up, come back. And the end of the day. */
final class QueueDesk {
    private static final Logger LOG = LoggerFactory.getLogger(QueueDesk.class);

    private static final Duration SHOWN_AGAIN = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 2_000;

    private final QueueHall hall;
    private final Stores stores;
    private final WaitDesk waits;
    private final Counter counter;
    private final WindowActs acts;
    private final Around around;
    private final Map<Long, Instant> lastShown = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    QueueDesk(QueueHall hall, Stores stores, WaitDesk waits, Around around) {
        this.hall = hall;
        this.stores = stores;
        this.waits = waits;
        this.around = around;
        this.counter = new Counter(hall.plan(), hall.hours());
        this.acts = new WindowActs(hall.plan());
    }

    /** What a desk keeps things in. */
    record Stores(Database database, DayStore days, TurnStore changes, TicketStore tickets, PlanStore plans) {}

    /**
     * What surrounds a desk.
     *
     * @param changed told after each change that was committed
     * @param expected who comes by appointment within the hour
     */
    record Around(Clock clock, SecureRandom random, Runnable changed, Function<Instant, Future<List<Leg>>> expected) {}

    /** A ticket and whether this very call made it. */
    record Taken(TicketStore.Kept ticket, boolean first) {}

    /**
     * A change that somebody wants.
     *
     * @param key theirs; the same one again changes nothing again
     */
    record Wish(UUID key, Actor by, Instant now, Meant meant) {}

    /**
     * What became of it.
     *
     * @param leg the one it was about, or null where it was about none; as it is now where this was a repeat
     * @param why it was called; empty unless it was
     * @param first whether this very call made the change
     */
    record Done(@Nullable DayLeg leg, String why, boolean first) {}

    /** A day, the moment it was looked at, and who is expected within the hour by appointment. */
    record Seen(QueueDay day, Instant at, List<Leg> expected) {}

    WaitDesk waits() {
        return waits;
    }

    LocalDate today() {
        return hall.hours().dateOf(around.clock().instant());
    }

    /** The day as it is. */
    Future<Seen> look() {
        Instant now = around.clock().instant();
        Future<QueueDay> day =
                stores.days().read(stores.database(), hall.hours().dateOf(now));
        Future<List<Leg>> expected = around.expected().apply(now);
        return Future.all(day, expected).map(all -> new Seen(day.result(), now, expected.result()));
    }

    /** Gives out a number; a repeat under the same key gets the first one. */
    Future<Outcome<Taken, QueueRefusal>> take(Counter.Wanted wanted, UUID key, Actor by) {
        Instant now = around.clock().instant();
        ChangeStore.Print print = new ChangeStore.Print(Reference.random(around.random()), hash(wanted));
        return stores.changes()
                .changeUnderDayLock(ask(key, by, now), print, day -> counter.issue(day, wanted, now))
                .compose(outcome -> outcome.fold(
                        written -> stores.tickets().findByRequest(key).map(found -> found.map(
                                        ticket -> taken(ticket, written, print))
                                .orElseGet(() -> Outcome.refused(QueueRefusal.KEY_REUSED))),
                        refusal -> Future.succeededFuture(Outcome.refused(refusal))));
    }

    private Outcome<Taken, QueueRefusal> taken(
            TicketStore.Kept ticket, ChangeStore.Written written, ChangeStore.Print print) {
        if (!MessageDigest.isEqual(ticket.requestHash(), print.requestHash())) {
            return Outcome.refused(QueueRefusal.KEY_REUSED);
        }
        if (!written.isRepeat()) {
            LOG.info(
                    "event=number_taken center={} number={} item={}",
                    hall.id(),
                    ticket.leg().holder().number(),
                    ticket.leg().wants().item());
            around.changed().run();
        }
        return Outcome.done(new Taken(ticket, !written.isRepeat()));
    }

    Future<Optional<TicketStore.Kept>> find(Reference reference) {
        return stores.tickets().find(reference);
    }

    /**
     * Writes down what somebody was told, once in five minutes: a telephone asks every ten seconds. An estimate that cannot
     * be written down is shown all the same.
     */
    void shown(TicketStore.Shown shown) {
        Instant before = lastShown.put(shown.leg(), shown.at());
        if (before != null && before.plus(SHOWN_AGAIN).isAfter(shown.at())) {
            lastShown.put(shown.leg(), before);
            return;
        }
        stores.tickets()
                .shown(shown, WaitDesk.ALGORITHM)
                .onFailure(failure -> LOG.warn("event=wait_shown outcome=failed reason={}", failure.toString()));
    }

    /** The holder gives the number up. */
    Future<Outcome<Done, QueueRefusal>> cancel(TicketStore.Kept ticket, UUID key) {
        return byHolder(ticket, key, LegAction.CANCEL);
    }

    /** The holder was passed over and is here again. */
    Future<Outcome<Done, QueueRefusal>> comeBack(TicketStore.Kept ticket, UUID key) {
        return byHolder(ticket, key, LegAction.ACTIVATE);
    }

    private Future<Outcome<Done, QueueRefusal>> byHolder(TicketStore.Kept ticket, UUID key, LegAction action) {
        Instant now = around.clock().instant();
        ServiceWindow nowhere = hall.plan().windows().get(0);
        WindowActs.Target target =
                new WindowActs.Target(nowhere, ticket.leg().id(), ticket.leg().version());
        Wish wish = new Wish(key, Actor.RESIDENT, now, new Meant(action.name(), target.leg(), ""));
        return change(wish, day -> acts.act(day, target, action, now));
    }

    /** Changes the day by a rule and tells the boards. */
    Future<Outcome<Done, QueueRefusal>> change(Wish wish, Function<QueueDay, Outcome<Change, QueueRefusal>> rule) {
        return stores.changes()
                .changeUnderDayLock(ask(wish.key(), wish.by(), wish.now()), null, rule)
                .compose(outcome -> outcome.fold(
                        written -> done(wish, written), refusal -> Future.succeededFuture(Outcome.refused(refusal))));
    }

    private Future<Outcome<Done, QueueRefusal>> done(Wish wish, ChangeStore.Written written) {
        ChangeStore.Earlier earlier = written.earlier();
        if (earlier == null) {
            logged(written);
            around.changed().run();
            return Future.succeededFuture(Outcome.done(written.done()));
        }
        return wish.meant().isWhat(earlier)
                ? stores.tickets()
                        .findByLeg(earlier.leg())
                        .map(found -> Outcome.done(
                                new Done(found.map(TicketStore.Kept::leg).orElse(null), earlier.why(), false)))
                : Future.succeededFuture(Outcome.refused(QueueRefusal.KEY_REUSED));
    }

    private void logged(ChangeStore.Written written) {
        Change change = written.change();
        if (change != null && change.moved() != null) {
            LOG.info(
                    "event=queue center={} number={} state={} window={}",
                    hall.id(),
                    change.moved().holder().number(),
                    change.moved().state(),
                    change.moved().window());
        }
    }

    /** Ends the days before today: whoever is left there is let go. */
    Future<Void> sweep() {
        Instant now = around.clock().instant();
        return stores.days()
                .unswept(stores.database(), hall.hours().dateOf(now))
                .compose(dates -> Future.all(dates.stream()
                                .map(date -> stores.changes()
                                        .changeUnderDayLock(
                                                new ChangeStore.Ask(date, UUID.randomUUID(), Actor.SYSTEM, now),
                                                null,
                                                day -> Outcome.done(Sweep.of(day, now)))
                                        .compose(swept -> stores.days().swept(stores.database(), date, now)))
                                .toList())
                        .mapEmpty());
    }

    private ChangeStore.Ask ask(UUID key, Actor by, Instant now) {
        return new ChangeStore.Ask(hall.hours().dateOf(now), key, by, now);
    }

    private static byte[] hash(Counter.Wanted wanted) {
        String text = wanted.item().code() + '\n' + wanted.priority() + '\n' + wanted.origin() + '\n' + wanted.slot();
        return Digest.sha256(text);
    }

    static boolean mayComeBack(TicketStore.Kept ticket, int mostActivations) {
        return ticket.leg().state() == LegState.SKIPPED && ticket.leg().times().activations() < mostActivations;
    }
}
