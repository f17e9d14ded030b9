package servicecircle.center.queue.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A hall of a few windows in which people come, are called, miss their call and come back, drawn by lot. */
public final class RandomQueue {
    private static final PriorityClass[] CLASSES = PriorityClass.values();
    private static final String[] ITEMS = {"A", "B", "C"};

    private final Random random;
    private final CallingOrder order = new CallingOrder(CallingPolicy.usual());
    private final Places places = new Places(CallingPolicy.usual());
    private final List<WindowSkills> windows = new ArrayList<>();
    private final List<Leg> skipped = new ArrayList<>();
    private final List<Leg> waiting = new ArrayList<>();
    private Streak streak = Streak.NONE;
    private Instant now = AnyQueue.NINE;
    private int issued;

    public RandomQueue(Random random) {
        this.random = random;
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            windows.add(AnyQueue.aWindow("W" + i, ITEMS[random.nextInt(3)], ITEMS[random.nextInt(3)]));
        }
    }

    /** What a call looked at and what came of it. */
    public record Call(WindowSkills window, List<Leg> waiting, Streak streak, Instant now, Optional<Choice> choice) {}

    /** Time goes on, somebody comes or comes back, and a window calls. */
    public Call step() {
        now = now.plus(Duration.ofSeconds(random.nextInt(120)));
        for (int i = random.nextInt(4); i > 0; i--) {
            waiting.add(somebody());
        }
        if (!skipped.isEmpty() && random.nextInt(3) == 0) {
            waiting.add(comesBack(skipped.remove(0)));
        }
        WindowSkills window = windows.get(random.nextInt(windows.size()));
        Call call = new Call(window, List.copyOf(waiting), streak, now, order.next(window, waiting, streak, now));
        call.choice().ifPresent(this::keep);
        return call;
    }

    private void keep(Choice choice) {
        waiting.remove(choice.leg());
        streak = choice.after();
        if (choice.leg().place().notBefore() == null && random.nextInt(10) == 0) {
            skipped.add(choice.leg());
        }
    }

    private Leg somebody() {
        issued++;
        PriorityClass priority = random.nextInt(4) == 0 ? CLASSES[random.nextInt(5)] : PriorityClass.NORMAL;
        Instant slot = now.plus(Duration.ofMinutes(random.nextInt(60) - 30L));
        Place place = random.nextInt(6) == 0 ? places.onArrival(now, slot) : places.onArrival(now);
        String item = ITEMS[random.nextInt(3)];
        String only = random.nextInt(20) == 0 ? windows.get(0).window() : null;
        return new Leg(issued, "%s%03d".formatted(item, issued), item, priority, place, only);
    }

    private Leg comesBack(Leg leg) {
        List<Leg> rivals = waiting.stream()
                .filter(other -> other.item().equals(leg.item()) && other.priority() == leg.priority())
                .toList();
        return AnyQueue.withPlace(leg, places.activated(leg.place(), rivals, now));
    }
}
