package servicecircle.center.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Actor;
import servicecircle.center.queue.day.Attendance;
import servicecircle.center.queue.day.Change;
import servicecircle.center.queue.day.QueueDay;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.db.AnyDatabase;
import servicecircle.center.support.db.Database;

/** Turns that are taken together: each sees what those before it did, and none fails for another's sake. */
class TurnStoreIT {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final int WINDOWS = 12;

    private final Vertx vertx = Vertx.vertx();
    private final Database database = Database.open(vertx, AnyDatabase.migrated(), 4);
    private final AtomicInteger asked = new AtomicInteger();
    private TurnStore turns;

    @BeforeEach
    void begin() throws Exception {
        int center = value(database.query("INSERT INTO center (code) VALUES ('X') RETURNING id", Tuple.tuple()))
                .iterator()
                .next()
                .getInteger("id");
        turns = new TurnStore(database, new DayStore(center), new ChangeStore(center));
    }

    @AfterEach
    void end() throws Exception {
        value(database.close());
        value(vertx.close());
    }

    @Test
    void whoever_comes_while_others_are_written_finds_the_day_as_they_leave_it() throws Exception {
        List<Long> seqs = new ArrayList<>();
        for (Future<Outcome<ChangeStore.Written, QueueRefusal>> answer : openAll(-1)) {
            seqs.add(value(answer).fold(ChangeStore.Written::seq, refusal -> -1L));
        }

        assertThat(seqs)
                .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, WINDOWS)
                        .boxed()
                        .toList());
        assertThat(open()).isEqualTo(WINDOWS);
        assertThat(asked.get()).as("asked once each").isEqualTo(WINDOWS);
    }

    @Test
    void a_rule_that_breaks_breaks_nothing_for_the_others() throws Exception {
        int done = 0;
        List<Future<Outcome<ChangeStore.Written, QueueRefusal>>> answers = openAll(5);
        for (int i = 0; i < WINDOWS; i++) {
            Future<Outcome<ChangeStore.Written, QueueRefusal>> answer = answers.get(i);
            if (i == 5) {
                boolean failed = value(answer.transform(ended -> Future.succeededFuture(ended.failed())));
                assertThat(failed).isTrue();
            } else {
                done += value(answer).fold(written -> 1, refusal -> 0);
            }
        }

        assertThat(done).isEqualTo(WINDOWS - 1);
        assertThat(open()).isEqualTo(WINDOWS - 1);
        long seq = value(turns.changeUnderDayLock(ask(), null, rule(1, -1)))
                .<Long>fold(ChangeStore.Written::seq, refusal -> -1L);
        assertThat(seq).isEqualTo(WINDOWS);
    }

    private List<Future<Outcome<ChangeStore.Written, QueueRefusal>>> openAll(int broken) {
        List<Future<Outcome<ChangeStore.Written, QueueRefusal>>> answers = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            answers.add(turns.changeUnderDayLock(ask(), null, rule(i, broken)));
        }
        return answers;
    }

    private Function<QueueDay, Outcome<Change, QueueRefusal>> rule(int window, int broken) {
        return day -> {
            asked.incrementAndGet();
            if (window == broken) {
                throw new IllegalStateException("broken on purpose");
            }
            return Attendance.open(day, Integer.toString(window), "clerk", NOW);
        };
    }

    private static ChangeStore.Ask ask() {
        return new ChangeStore.Ask(TODAY, UUID.randomUUID(), Actor.SYSTEM, NOW);
    }

    private int open() throws Exception {
        return value(database.query("SELECT FROM window_presence WHERE state = 'OPEN'", Tuple.tuple()))
                .size();
    }

    private static <T> T value(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
