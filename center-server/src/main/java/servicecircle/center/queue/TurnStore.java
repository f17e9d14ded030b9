package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.day.Change;
import servicecircle.center.queue.day.QueueDay;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.db.DatabaseTrouble;
import servicecircle.center.support.db.Statements;

/**
 * Changes business days of one center: each as a whole, each request at most once. Those that come while others are being
 * written wait here and not at the database, where each would hold a connection, and are then written one after another in
 * one transaction: the day is locked, read and committed once for all of them. Each sees what those before it made of the day.
 */
final class TurnStore {
    /** More than a hall has windows; a transaction stays well below its time limit. */
    private static final int MOST_AT_ONCE = 32;

    private final Database database;
    private final DayStore days;
    private final ChangeStore changes;
    private final Deque<Turn> line = new ArrayDeque<>();
    private boolean working;

    TurnStore(Database database, DayStore days, ChangeStore changes) {
        this.database = database;
        this.days = days;
        this.changes = changes;
    }

    /** Somebody who waits for their turn. {@code alone} after a failure, so that nobody fails for another's sake. */
    record Turn(
            ChangeStore.Ask ask,
            ChangeStore.@Nullable Print print,
            Function<QueueDay, Outcome<Change, QueueRefusal>> rules,
            boolean alone,
            Promise<Outcome<ChangeStore.Written, QueueRefusal>> answer) {

        UUID request() {
            return ask.request();
        }

        Turn byItself() {
            return new Turn(ask, print, rules, true, answer);
        }
    }

    /** Locks the day, lets the rules decide, writes what they say. Nobody else changes the day meanwhile. */
    Future<Outcome<ChangeStore.Written, QueueRefusal>> changeUnderDayLock(
            ChangeStore.Ask ask,
            ChangeStore.@Nullable Print print,
            Function<QueueDay, Outcome<Change, QueueRefusal>> rules) {
        Turn turn = new Turn(ask, print, rules, false, Promise.promise());
        synchronized (this) {
            line.add(turn);
        }
        goOn();
        return turn.answer().future();
    }

    private void goOn() {
        List<Turn> together = takeSome();
        if (!together.isEmpty()) {
            LocalDate date = together.get(0).ask().date();
            database.transaction(statements -> doAll(statements, date, together))
                    .onComplete(done -> {
                        List<Runnable> telling =
                                done.succeeded() ? wrote(together, done.result()) : failed(together, done.cause());
                        goOn();
                        telling.forEach(Runnable::run);
                    });
        }
    }

    /** Of one day, and none twice: a second click with the same key finds in the next transaction what the first one did. */
    private synchronized List<Turn> takeSome() {
        Map<UUID, Turn> together = new LinkedHashMap<>();
        while (!working && !line.isEmpty() && goesWith(together, line.element())) {
            Turn turn = line.remove();
            together.put(turn.request(), turn);
        }
        working |= !together.isEmpty();
        return List.copyOf(together.values());
    }

    private static boolean goesWith(Map<UUID, Turn> together, Turn next) {
        if (together.isEmpty()) {
            return true;
        }
        Turn first = together.values().iterator().next();
        return together.size() < MOST_AT_ONCE
                && !first.alone()
                && !next.alone()
                && first.ask().date().equals(next.ask().date())
                && !together.containsKey(next.request());
    }

    private Future<List<Outcome<ChangeStore.Written, QueueRefusal>>> doAll(
            Statements statements, LocalDate date, List<Turn> together) {
        Future<QueueDay> day = days.lock(statements, date);
        Map<UUID, Turn> byRequest = new HashMap<>();
        together.forEach(turn -> byRequest.put(turn.request(), turn));
        Future<Map<UUID, ChangeStore.Earlier>> seen = changes.seen(statements, byRequest.keySet());
        return Future.all(day, seen)
                .compose(ready -> new Work(statements, day.result(), seen.result()).doAll(together));
    }

    /** One transaction's turns, one after another on the same day. */
    private final class Work {
        private final Statements statements;
        private final Map<UUID, ChangeStore.Earlier> seen;
        private final List<Outcome<ChangeStore.Written, QueueRefusal>> outcomes = new ArrayList<>();
        private final List<Future<?>> writing = new ArrayList<>();
        private QueueDay day;
        private boolean over;

        Work(Statements statements, QueueDay day, Map<UUID, ChangeStore.Earlier> seen) {
            this.statements = statements;
            this.day = day;
            this.seen = seen;
        }

        /** Answers for as many as were done: whoever comes after somebody new waits until the database has named them. */
        Future<List<Outcome<ChangeStore.Written, QueueRefusal>>> doAll(List<Turn> together) {
            for (Turn turn : together) {
                if (!over) {
                    outcomes.add(outcomeOf(turn));
                }
            }
            if (!writing.isEmpty()) {
                writing.add(changes.endAt(statements, day));
            }
            return Future.all(writing).map(all -> outcomes);
        }

        private Outcome<ChangeStore.Written, QueueRefusal> outcomeOf(Turn turn) {
            ChangeStore.Earlier earlier = seen.get(turn.request());
            return earlier == null
                    ? turn.rules().apply(day).fold(change -> Outcome.done(write(turn, change)), Outcome::refused)
                    : Outcome.done(new ChangeStore.Written(null, earlier, day.seq()));
        }

        private ChangeStore.Written write(Turn turn, Change change) {
            writing.add(changes.write(statements, new ChangeStore.Paper(turn.ask(), turn.print(), day), change));
            day = day.after(change);
            over = change.begun() != null;
            return new ChangeStore.Written(change, null, day.seq());
        }
    }

    private synchronized List<Runnable> wrote(
            List<Turn> together, List<Outcome<ChangeStore.Written, QueueRefusal>> outcomes) {
        working = false;
        List<Runnable> telling = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Turn turn = together.get(i);
            Outcome<ChangeStore.Written, QueueRefusal> outcome = outcomes.get(i);
            telling.add(() -> turn.answer().complete(outcome));
        }
        putBack(together.subList(outcomes.size(), together.size()));
        return telling;
    }

    /** Whoever waits behind a database that is away or busy is told so, too, and waits no second time. */
    private synchronized List<Runnable> failed(List<Turn> together, Throwable failure) {
        working = false;
        List<Turn> concerned = new ArrayList<>(together);
        if (failure instanceof DatabaseTrouble) {
            concerned.addAll(line);
            line.clear();
        } else if (together.size() > 1) {
            putBack(together.stream().map(Turn::byItself).toList());
            return List.of();
        }
        return concerned.stream()
                .<Runnable>map(turn -> () -> turn.answer().fail(failure))
                .toList();
    }

    private void putBack(List<Turn> turns) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            line.addFirst(turns.get(i));
        }
    }
}
