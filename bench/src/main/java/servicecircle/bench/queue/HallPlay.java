package servicecircle.bench.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import servicecircle.center.queue.rules.CallingOrder;
import servicecircle.center.queue.rules.CallingPolicy;
import servicecircle.center.queue.rules.Choice;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.Place;
import servicecircle.center.queue.rules.Places;
import servicecircle.center.queue.rules.Streak;
import servicecircle.center.queue.wait.ForwardSimulation;
import servicecircle.center.queue.wait.HallNow;
import servicecircle.center.queue.wait.InService;
import servicecircle.center.queue.wait.LearnedMeans;
import servicecircle.center.queue.wait.OpenWindow;
import servicecircle.center.queue.wait.Residuals;
import servicecircle.center.queue.wait.Served;
import servicecircle.center.queue.wait.Shown;
import servicecircle.center.queue.wait.WaitEstimate;
import servicecircle.center.queue.wait.WaitEstimator;

/** Plays one synthetic day with the production order; everybody who comes is shown an estimate. Good for one use. */
final class HallPlay {
    private static final CallingPolicy POLICY = CallingPolicy.usual();
    private static final Places PLACES = new Places(POLICY);
    private static final Duration NO_SHOW = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final CallingOrder order = new CallingOrder(POLICY);
    private final WaitEstimator estimator = new WaitEstimator(new ForwardSimulation(order));
    private final HallDay day;
    private final LearnedMeans means;
    private final Residuals residuals;

    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::at));
    private final Map<Long, Leg> waiting = new LinkedHashMap<>();
    private final Map<Long, Visitor> byId;
    private final Map<Long, Visitor> expected = new LinkedHashMap<>();
    private final Map<Counter, InService> serving = new HashMap<>();
    private final List<Shown> shown = new ArrayList<>();
    private final List<Served> served = new ArrayList<>();
    private final Tallies tallies = new Tallies();
    private Streak streak = Streak.NONE;

    HallPlay(HallDay day, LearnedMeans means, Residuals residuals) {
        this.day = day;
        this.byId = day.visitors().stream().collect(Collectors.toUnmodifiableMap(Visitor::id, visitor -> visitor));
        this.means = means;
        this.residuals = residuals;
    }

    /** Something happens at an instant of the day. */
    private record Event(Instant at, Runnable what) {}

    /** Until everybody was called. */
    DayLog play() {
        day.visitors().forEach(this::expect);
        day.counters().forEach(counter -> events.add(new Event(counter.backFromLunch(), () -> {})));
        while (!events.isEmpty()) {
            Event event = events.remove();
            event.what().run();
            day.counters().forEach(counter -> callAt(counter, event.at()));
        }
        return new DayLog(shown, served, tallies.soFar());
    }

    private void expect(Visitor visitor) {
        if (visitor.slot() != null) {
            expected.put(visitor.id(), visitor);
        }
        Instant arrival = visitor.arrival();
        if (arrival != null) {
            events.add(new Event(arrival, () -> arrive(visitor, arrival)));
        }
    }

    private void arrive(Visitor visitor, Instant now) {
        expected.remove(visitor.id());
        Leg leg = leg(visitor, now);
        waiting.put(leg.id(), leg);
        HallNow hall = new HallNow(windows(), List.copyOf(waiting.values()), appointments(now), streak, now);
        WaitEstimate estimate = Objects.requireNonNull(
                estimator.forAll(hall, means.on(tallies.soFar()), residuals).get(leg.id()));
        long open = day.counters().stream()
                .filter(counter -> !counter.isAtLunch(now))
                .count();
        shown.add(new Shown(leg.number(), leg.item(), estimate, (int) open));
    }

    private void callAt(Counter counter, Instant now) {
        if (!serving.containsKey(counter) && !counter.isAtLunch(now)) {
            order.next(counter.skills(), waiting.values(), streak, now).ifPresent(choice -> call(counter, choice, now));
        }
    }

    private void call(Counter counter, Choice choice, Instant now) {
        Leg leg = choice.leg();
        Visitor visitor = Objects.requireNonNull(byId.get(leg.id()));
        waiting.remove(leg.id());
        streak = choice.after();
        serving.put(counter, new InService(leg.item(), now));
        Instant end = now.plus(visitor.stays() ? visitor.service() : NO_SHOW);
        served.add(
                visitor.stays()
                        ? new Served(leg.number(), leg.place().since(), now, now, end)
                        : new Served(leg.number(), leg.place().since(), now, null, null));
        events.add(new Event(end, () -> finish(counter, visitor)));
    }

    private void finish(Counter counter, Visitor visitor) {
        serving.remove(counter);
        if (visitor.stays()) {
            tallies.served(visitor.item(), visitor.service());
        } else {
            tallies.missed();
        }
    }

    private List<OpenWindow> windows() {
        return day.counters().stream()
                .map(counter -> new OpenWindow(counter.skills(), serving.get(counter), List.of(counter.lunch())))
                .toList();
    }

    /** Whoever is not here a while after the slot is no longer counted on. */
    private List<Leg> appointments(Instant now) {
        return expected.values().stream()
                .filter(visitor -> isWithinTheHour(visitor, now))
                .map(visitor -> leg(visitor, Objects.requireNonNull(visitor.slot())))
                .toList();
    }

    private static boolean isWithinTheHour(Visitor visitor, Instant now) {
        Instant slot = Objects.requireNonNull(visitor.slot());
        return slot.isAfter(now) && slot.isBefore(now.plus(HOUR));
    }

    private static Leg leg(Visitor visitor, Instant arrival) {
        Instant slot = visitor.slot();
        Place place = slot == null ? PLACES.onArrival(arrival) : PLACES.onArrival(arrival, slot);
        return new Leg(visitor.id(), visitor.number(), visitor.item(), visitor.priority(), place, null);
    }
}
