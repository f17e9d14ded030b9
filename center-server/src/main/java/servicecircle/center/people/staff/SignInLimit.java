package servicecircle.center.people.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import servicecircle.center.support.web.TryLimit;

/**
 * Whose password is looked at now. Each look costs 40 ms of a core, so strangers share a small budget: one a second over
 * all, ten at once. Places from which somebody signed in lately have a line of their own, so that a flood keeps no clerk from work.
 */
final class SignInLimit {
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MOST_PLACES = 1_000;
    private static final String ALL_STRANGERS = "strangers";

    private final Clock clock;
    private final TryLimit places;
    private final TryLimit strangers;
    private final Map<String, Instant> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_PLACES;
        }
    };

    SignInLimit(Clock clock) {
        this.clock = clock;
        this.places = new TryLimit(20, Duration.ofMinutes(1), clock);
        this.strangers = new TryLimit(10, Duration.ofSeconds(10), clock);
    }

    /** Counts this try and says whether it is looked at. */
    synchronized boolean allow(String asker) {
        return places.allow(asker) && (isKnown(asker) || strangers.allow(ALL_STRANGERS));
    }

    synchronized void signedIn(String asker) {
        known.put(asker, clock.instant());
    }

    private boolean isKnown(String asker) {
        Instant last = known.get(asker);
        return last != null && last.plus(LATELY).isAfter(clock.instant());
    }
}
