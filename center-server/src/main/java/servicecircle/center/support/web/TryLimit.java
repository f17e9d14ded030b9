package servicecircle.center.support.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts tries per asker in fixed windows. Kept in memory: a restart forgives, which costs a guesser nothing worth having
 * and an honest visitor no wait.
 */
public final class TryLimit {
    private static final int MOST_ASKERS = 10_000;

    private final int most;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    private record Window(Instant opened, int tries) {}

    public TryLimit(int most, Duration window, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    /** Counts this try and says whether it is still allowed. */
    public synchronized boolean allow(String asker) {
        Instant now = clock.instant();
        windows.values().removeIf(old -> !old.opened().plus(window).isAfter(now));
        Window current = windows.getOrDefault(asker, new Window(now, 0));
        Window next = new Window(current.opened(), current.tries() + 1);
        if (windows.size() < MOST_ASKERS || windows.containsKey(asker)) {
            windows.put(asker, next);
        }
        return next.tries() <= most;
    }

    public int windowMinutes() {
        return (int) window.toMinutes();
    }
}
