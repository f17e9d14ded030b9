package servicecircle.center.queue.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one window serves.
 *
 * @param levels item code to level: 1 is the window's own work, 2 and above is helping out
 */
public record WindowSkills(String window, Map<String, Integer> levels) {
    public static final int OWN = 1;
    public static final int NEVER = Integer.MAX_VALUE;

    public WindowSkills {
        levels = Map.copyOf(levels);
        if (levels.values().stream().anyMatch(level -> level < OWN)) {
            throw new IllegalArgumentException("levels begin at 1: " + levels);
        }
    }

    /** Whether this window may ever call the leg. */
    public boolean mayServe(Leg leg) {
        return levelOf(leg) != NEVER;
    }

    int levelOf(Leg leg) {
        @Nullable Integer level = levels.get(leg.item());
        boolean reserved = leg.onlyWindow() != null && !leg.onlyWindow().equals(window);
        return level == null || reserved ? NEVER : level;
    }
}
