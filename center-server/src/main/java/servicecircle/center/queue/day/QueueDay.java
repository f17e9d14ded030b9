package servicecircle.center.queue.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.rules.Streak;

/**
 * One business day at one moment.
 *
 * @param numbers the last number given out, by prefix
 * @param seq grows with every change
 * @param legs all that are not over
 * @param windows who sits where, by window
 * @param plans hours that a supervisor set for this date, by window; the others keep to the center's file
 */
public record QueueDay(
        LocalDate date,
        Map<String, Integer> numbers,
        Streak streak,
        long seq,
        List<DayLeg> legs,
        Map<String, Presence> windows,
        Map<String, List<OpenSpan>> plans) {
    public QueueDay {
        numbers = Map.copyOf(numbers);
        legs = List.copyOf(legs);
        windows = Map.copyOf(windows);
        plans = Map.copyOf(plans);
    }

    /** The same day after a change; a leg that begins is not on it before the database has given it an id. */
    public QueueDay after(Change change) {
        Map<Long, DayLeg> moved = new LinkedHashMap<>();
        legs.forEach(leg -> moved.put(leg.id(), leg));
        change.moves().forEach(move -> moved.put(move.after().id(), move.after()));
        Map<String, Integer> given = new HashMap<>(numbers);
        given.putAll(change.numbers());
        Map<String, Presence> sitting = new HashMap<>(windows);
        change.windows().forEach(presence -> sitting.put(presence.window(), presence));
        List<DayLeg> left =
                moved.values().stream().filter(leg -> !leg.state().isOver()).toList();
        return new QueueDay(date, given, change.streak(), seq + 1, left, sitting, plans);
    }

    public Optional<DayLeg> leg(long id) {
        return legs.stream().filter(leg -> leg.id() == id).findFirst();
    }

    /** Who is called or served at a window. */
    public Optional<DayLeg> at(String window) {
        return legs.stream()
                .filter(leg -> leg.isAtWindow() && window.equals(leg.window()))
                .findFirst();
    }

    public List<DayLeg> in(LegState state) {
        return legs.stream().filter(leg -> leg.state() == state).toList();
    }

    /** Those who wait, as the order of calling sees them. */
    public List<Leg> waiting() {
        return in(LegState.WAITING).stream().map(DayLeg::leg).toList();
    }

    public Presence presence(String window, Instant now) {
        return windows.getOrDefault(window, Presence.closed(window, now));
    }

    public boolean isOpen(String window) {
        Presence presence = windows.get(window);
        return presence != null && presence.state() == Presence.State.OPEN;
    }
}
