package servicecircle.center.queue.catalogue;

import java.time.Duration;
import java.util.Map;

/**
 * How long somebody should wait at most: what the figures are held against, and no promise to anybody.
 *
 * @param usual where an item has no target of its own; 1..240 minutes
 * @param ofItem by the item's code
 */
public record WaitTargets(Duration usual, Map<String, Duration> ofItem) {
    private static final Duration LONGEST = Duration.ofHours(4);

    /** The mean that service halls aim at (handbook of the domain, 8.1). */
    public static final WaitTargets USUAL = new WaitTargets(Duration.ofMinutes(15), Map.of());

    public WaitTargets {
        ofItem = Map.copyOf(ofItem);
        check(usual);
        ofItem.values().forEach(WaitTargets::check);
    }

    private static void check(Duration target) {
        if (target.toMinutes() < 1 || target.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a wait's target is 1 to 240 minutes, not " + target.toMinutes());
        }
    }
}
