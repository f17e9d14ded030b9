package servicecircle.center.queue.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the order promises to everybody in the hall, in halls drawn by lot. */
class CallingPromiseTest {
    private static final int HALLS = 40;
    private static final int STEPS = 250;

    /** Seeds that once found a defect stay; a fresh one is drawn each time and printed. */
    static LongStream seeds() {
        long fresh = Long.getLong("seed", new SecureRandom().nextLong());
        System.out.println("CallingPromiseTest: -Dseed=" + fresh);
        return LongStream.of(1, 20261125, fresh);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_is_overtaken_unless_a_rule_says_so(long seed) {
        Random random = new Random(seed);
        Map<Why, Integer> seen = new EnumMap<>(Why.class);
        for (int hall = 0; hall < HALLS; hall++) {
            RandomQueue queue = new RandomQueue(random);
            for (int step = 0; step < STEPS; step++) {
                RandomQueue.Call call = queue.step();
                String where = "seed %d, hall %d, step %d: %s".formatted(seed, hall, step, call.choice());
                Candidates candidates = new Candidates(call);
                assertThat(candidates.areEmpty())
                        .as(where)
                        .isEqualTo(call.choice().isEmpty());
                call.choice().ifPresent(choice -> check(candidates, choice, where));
                call.choice().ifPresent(choice -> seen.merge(choice.why(), 1, Integer::sum));
            }
        }
        assertThat(seen).as("reasons seen with seed %d", seed).containsOnlyKeys(Why.values());
    }

    @Test
    void however_many_of_a_priority_class_come_every_third_call_is_a_normal_one() {
        CallingOrder patient = new CallingOrder(policy(Duration.ofHours(10), 2));

        assertThat(theClassesCalled(patient, "A nnnnnnnnnn", 30)).isEqualTo("EEn".repeat(10));
    }

    @Test
    void even_without_that_limit_the_longest_wait_lets_everybody_in() {
        CallingOrder greedy = new CallingOrder(policy(Duration.ofMinutes(45), 1000));

        assertThat(theClassesCalled(greedy, "A n....n", 60))
                .isEqualTo("E".repeat(46) + "n" + "EEEE" + "n" + "E".repeat(8));
    }

    private static void check(Candidates candidates, Choice choice, String where) {
        Leg called = choice.leg();
        assertThat(candidates.have(called::equals)).as(where).isTrue();
        switch (choice.why()) {
            case WAITED_TOO_LONG ->
                assertThat(candidates.have(other -> isMorePatient(other, called)))
                        .as(where)
                        .isFalse();
            case APPOINTMENT ->
                assertThat(candidates.haveAnybodyTooLong()).as(where).isFalse();
            case PRIORITY, NORMAL_TURN, FIRST_COME, HELPING_OUT -> {
                assertThat(candidates.haveAnybodyTooLong()).as(where).isFalse();
                assertThat(candidates.haveAppointmentsDue()).as(where).isFalse();
                assertThat(candidates.haveSomebodyNearerThan(called)).as(where).isFalse();
            }
            case EARLY_APPOINTMENT ->
                assertThat(candidates.have(other -> other.place().slot() == null))
                        .as(where)
                        .isFalse();
        }
        if (choice.why() != Why.WAITED_TOO_LONG) {
            assertThat(candidates.haveOlderOfTheSameKindAs(called)).as(where).isFalse();
        }
        if (choice.why() == Why.PRIORITY || choice.why() == Why.NORMAL_TURN) {
            assertThat(candidates.streak() < 2).as(where).isEqualTo(choice.why() == Why.PRIORITY);
        }
    }

    private static boolean isMorePatient(Leg other, Leg called) {
        return other.place().patientSince().isBefore(called.place().patientSince());
    }

    /** One call a minute, while an elder comes each minute; E and n in the order of their calls. */
    private static String theClassesCalled(CallingOrder order, String line, int calls) {
        List<Leg> waiting = new ArrayList<>(AnyQueue.waiting(line));
        WindowSkills window = AnyQueue.aWindow("W1", "A");
        StringBuilder called = new StringBuilder();
        Streak streak = Streak.NONE;
        for (int minute = 0; minute < calls; minute++) {
            Instant now = AnyQueue.at(minute);
            Place place = new Place(now, now, null, null);
            waiting.add(new Leg(minute, "E%02d".formatted(minute), "A", PriorityClass.ELDER, place, null));
            Choice choice = order.next(window, waiting, streak, now).orElseThrow();
            called.append(choice.leg().priority().isPriority() ? "E" : "n");
            waiting.remove(choice.leg());
            streak = choice.after();
        }
        return called.toString();
    }

    private static CallingPolicy policy(Duration longestWait, int inARow) {
        return new CallingPolicy(longestWait, inARow, Duration.ZERO, Duration.ZERO, 3, Duration.ZERO, 3, 1);
    }

    /** Those whom the window might have called, asked the slow way. */
    private record Candidates(RandomQueue.Call call, List<Leg> legs) {
        Candidates(RandomQueue.Call call) {
            this(
                    call,
                    call.waiting().stream()
                            .filter(call.window()::mayServe)
                            .filter(leg -> leg.place().isOfferedAt(call.now()))
                            .toList());
        }

        boolean areEmpty() {
            return legs.isEmpty();
        }

        int streak() {
            return call.streak().priorityInARow();
        }

        boolean have(Predicate<Leg> claim) {
            return legs.stream().anyMatch(claim);
        }

        boolean haveAnybodyTooLong() {
            Instant limit = call.now().minus(Duration.ofMinutes(45));
            return have(leg -> leg.place().patientSince().isBefore(limit));
        }

        boolean haveAppointmentsDue() {
            Instant due = call.now().plus(Duration.ofMinutes(10));
            return have(leg -> leg.place().slot() != null && !leg.place().slot().isAfter(due));
        }

        boolean haveSomebodyNearerThan(Leg called) {
            return have(leg -> leg.place().slot() == null && levelOf(leg) < levelOf(called));
        }

        boolean haveOlderOfTheSameKindAs(Leg called) {
            return have(leg -> leg.priority().isPriority() == called.priority().isPriority()
                    && levelOf(leg) == levelOf(called)
                    && (leg.place().slot() == null) == (called.place().slot() == null)
                    && leg.place().order().isBefore(called.place().order()));
        }

        private int levelOf(Leg leg) {
            return call.window().levelOf(leg);
        }
    }
}
