package servicecircle.center.queue.wait;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.rules.CallingOrder;
import servicecircle.center.queue.rules.Choice;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.Streak;

/** One run of the simulation: the hall from now on. Good for one use. */
final class HallAhead {
    private static final Comparator<Leg> BY_ARRIVAL =
            Comparator.<Leg, Instant>comparing(leg -> leg.place().order()).thenComparing(Leg::id);
    private static final Comparator<Turn> BY_TIME = Comparator.comparing(Turn::at)
            .thenComparing(turn -> turn.window().skills().window());

    private final CallingOrder order;
    private final ServiceTimes times;
    private final Instant now;
    private final Map<Long, Leg> waiting = new LinkedHashMap<>();
    private final Deque<Leg> expected;
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(BY_TIME);
    private final List<SimulatedCall> calls = new ArrayList<>();
    private final Set<Long> wanted;
    private Streak streak;

    HallAhead(CallingOrder order, HallNow hall, ServiceTimes times) {
        this.order = order;
        this.times = times;
        this.now = hall.now();
        this.streak = hall.streak();
        this.expected =
                new ArrayDeque<>(hall.appointments().stream().sorted(BY_ARRIVAL).toList());
        hall.waiting().forEach(leg -> waiting.put(leg.id(), leg));
        hall.windows().forEach(window -> turns.add(firstTurn(window)));
        this.wanted = hall.waiting().stream()
                .filter(leg -> hall.windows().stream()
                        .anyMatch(window -> window.skills().mayServe(leg)))
                .map(Leg::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The moment at which a window is free to call. */
    private record Turn(OpenWindow window, Instant at) {}

    List<SimulatedCall> calls() {
        Turn turn = turns.poll();
        while (turn != null && !wanted.isEmpty()) {
            take(turn);
            turn = turns.poll();
        }
        return calls;
    }

    private void take(Turn turn) {
        arriveUntil(turn.at());
        Optional<Choice> choice = order.next(turn.window().skills(), waiting.values(), streak, turn.at());
        @Nullable Instant next = choice.isPresent() ? call(turn, choice.get()) : nextChangeFor(turn);
        if (next != null) {
            turns.add(new Turn(turn.window(), turn.window().workingFrom(next)));
        }
    }

    /** Returns when the window is free again. */
    private Instant call(Turn turn, Choice choice) {
        Leg leg = choice.leg();
        waiting.remove(leg.id());
        streak = choice.after();
        wanted.remove(leg.id());
        calls.add(new SimulatedCall(leg, turn.window().skills(), Duration.between(now, turn.at())));
        return turn.at().plus(times.expected(leg.item()));
    }

    private Turn firstTurn(OpenWindow window) {
        InService serving = window.serving();
        Instant free = serving == null ? now : now.plus(times.rest(serving, now));
        return new Turn(window, window.workingFrom(free));
    }

    private void arriveUntil(Instant instant) {
        Leg next = expected.peek();
        while (next != null && !next.place().order().isAfter(instant)) {
            waiting.put(next.id(), expected.remove());
            next = expected.peek();
        }
    }

    /** When an idle window may find somebody: the next appointment comes or a pause of somebody skipped is over. */
    private @Nullable Instant nextChangeFor(Turn turn) {
        Stream<Instant> arrival =
                expected.stream().limit(1).map(leg -> leg.place().order());
        Stream<Instant> pauses = waiting.values().stream()
                .filter(turn.window().skills()::mayServe)
                .map(leg -> leg.place().notBefore())
                .filter(Objects::nonNull)
                .filter(turn.at()::isBefore);
        return Stream.concat(arrival, pauses).min(Comparator.naturalOrder()).orElse(null);
    }
}
