package servicecircle.center.queue.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Queues as drawings: one line for each item, one character a minute from 09:00 on. Whoever stands at minute 4 of item A is
 * number A04.
 *
 * <pre>
 *   n  nothing special   E M  an elder, a soldier   @  an appointment for this minute   .  nobody
 * </pre>
 */
public final class AnyQueue {
    /** 09:00 in Shanghai. */
    public static final Instant NINE = Instant.parse("2026-11-25T01:00:00Z");

    private AnyQueue() {}

    /** {@code A n..E} is a normal person since 09:00 and an elder since 09:03, both for item A. */
    public static List<Leg> waiting(String... lines) {
        List<Leg> legs = new ArrayList<>();
        for (String line : lines) {
            for (int minute = 2; minute < line.length(); minute++) {
                if (line.charAt(minute) != '.') {
                    legs.add(aLeg(line.substring(0, 1), minute - 2, line.charAt(minute)));
                }
            }
        }
        return legs;
    }

    /** So many minutes after 09:00. */
    public static Instant at(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }

    /** Own items first, then those where the window helps out: {@code aWindow("W1", "A", "BC")}. */
    public static WindowSkills aWindow(String name, String... itemsByLevel) {
        Map<String, Integer> levels = new HashMap<>();
        for (int level = 0; level < itemsByLevel.length; level++) {
            for (char item : itemsByLevel[level].toCharArray()) {
                levels.merge(String.valueOf(item), level + 1, Math::min);
            }
        }
        return new WindowSkills(name, levels);
    }

    /** {@code A04 A00}: numbers in the order of their calls. */
    public static String numbers(List<Choice> calls) {
        return calls.stream().map(call -> call.leg().number()).collect(Collectors.joining(" "));
    }

    public static Leg withPlace(Leg leg, Place place) {
        return new Leg(leg.id(), leg.number(), leg.item(), leg.priority(), place, leg.onlyWindow());
    }

    public static Leg reservedFor(String window, Leg leg) {
        return new Leg(leg.id(), leg.number(), leg.item(), leg.priority(), leg.place(), window);
    }

    private static Leg aLeg(String item, int minute, char kind) {
        Places places = new Places(CallingPolicy.usual());
        PriorityClass priority =
                switch (kind) {
                    case 'E' -> PriorityClass.ELDER;
                    case 'M' -> PriorityClass.MILITARY;
                    case 'n', '@' -> PriorityClass.NORMAL;
                    default -> throw new IllegalArgumentException("nobody is drawn like " + kind);
                };
        Place place = kind == '@' ? places.onArrival(NINE, at(minute)) : places.onArrival(at(minute));
        return new Leg(item.charAt(0) * 1000L + minute, "%s%02d".formatted(item, minute), item, priority, place, null);
    }
}
