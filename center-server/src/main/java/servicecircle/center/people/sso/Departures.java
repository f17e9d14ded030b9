package servicecircle.center.people.sso;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who was sent to the provider and is not back. Kept in memory: a restart costs those few one more click. Each comes back
 * at most once, and only in the browser that left.
 */
final class Departures {
    private static final int MOST = 5_000;

    private final Map<String, Departure> byState = new LinkedHashMap<>();

    synchronized void add(Departure departure, Instant now) {
        byState.values().removeIf(gone -> !gone.until().isAfter(now));
        if (byState.size() >= MOST) {
            byState.remove(byState.keySet().iterator().next());
        }
        byState.put(departure.challenge().state(), departure);
    }

    /** The departure with this state, which is used up by asking, whoever asks. */
    synchronized Optional<Departure> take(String state, String cookie, Instant now) {
        return Optional.ofNullable(byState.remove(state))
                .filter(departure -> departure.until().isAfter(now))
                .filter(departure -> isEqual(departure.browser().text(), cookie));
    }

    private static boolean isEqual(String kept, String given) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
