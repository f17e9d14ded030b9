package servicecircle.center.support.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts tries per asker in fixed windows. Kept in memory: a restart forgives, which costs a guesser nothing worth having
 * and an honest visitor no wait. When the memory for askers is full, all further ones are counted as one, so that nobody
 * gets endless tries by coming from very many addresses.
 */
public final class TryLimit {
    private static final int MOST_ASKERS = 10_000;
    private static final String EVERYBODY_ELSE = "";

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

    /** Counts this try and says whether it is allowed; one that is refused is not counted. */
    public synchronized boolean allow(String asker) {
        Instant now = clock.instant();
        forgetWindowsClosedBy(now);
        String counted = windows.containsKey(asker) || windows.size() < MOST_ASKERS ? asker : EVERYBODY_ELSE;
        Window current = windows.getOrDefault(counted, new Window(now, 0));
        if (current.tries() >= most) {
            return false;
        }
        windows.put(counted, new Window(current.opened(), current.tries() + 1));
        return true;
    }

    /** Takes back a try that was allowed and turned out to be no guess. */
    public synchronized void giveBack(String asker) {
        windows.computeIfPresent(
                windows.containsKey(asker) ? asker : EVERYBODY_ELSE,
                (counted, window) -> new Window(window.opened(), Math.max(0, window.tries() - 1)));
    }

    /** How long until the asker's window closes; nothing for somebody who has none. */
    public synchronized Duration waitOf(String asker) {
        Window current = windows.getOrDefault(asker, windows.get(EVERYBODY_ELSE));
        return current == null
                ? Duration.ZERO
                : Duration.between(clock.instant(), current.opened().plus(window));
    }

    /** Windows stand in the order in which they opened, so the first one still open ends the search. */
    private void forgetWindowsClosedBy(Instant now) {
        Iterator<Window> eldest = windows.values().iterator();
        while (eldest.hasNext() && !eldest.next().opened().plus(window).isAfter(now)) {
            eldest.remove();
        }
    }
}
