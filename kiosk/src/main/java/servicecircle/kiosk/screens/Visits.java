package servicecircle.kiosk.screens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The visits of this terminal, by their cookie. One visitor stands there at a time; a few more are kept for browsers
 * that lost their cookie and for tests. Used by one event loop, hence without locks.
 */
final class Visits {
    static final int MOST = 16;
    /** Somebody who waits for a lost answer or for the center is not sent away, but not for ever either. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

    private record Seen(Visit visit, Instant touched) {}

    private final Map<String, Seen> visits = new LinkedHashMap<>();
    private final IdleTimes idle;
    private final Clock clock;

    Visits(IdleTimes idle, Clock clock) {
        this.idle = idle;
        this.clock = clock;
    }

    /** The visit, or an untouched one where none has begun. */
    Visit of(String id) {
        Seen seen = visits.get(id);
        return seen == null ? Visit.untouched() : seen.visit();
    }

    boolean has(String id) {
        return visits.containsKey(id);
    }

    /** Changes a visit; the first change begins it. */
    Visit change(String id, UnaryOperator<Visit> change) {
        Visit changed = change.apply(of(id));
        if (visits.remove(id) == null) {
            LOG.info("visit=begun kept={}", visits.size() + 1);
        }
        visits.put(id, new Seen(changed, clock.instant()));
        forgetBeyondTheMost();
        return changed;
    }

    /** Changes a visit unless it has ended meanwhile: for answers that come late. */
    void changeGoing(String id, UnaryOperator<Visit> change) {
        if (has(id)) {
            change(id, change);
        }
    }

    /** The visitor is still there. Begins nothing. */
    void touch(String id) {
        Seen seen = visits.remove(id);
        if (seen != null) {
            visits.put(id, new Seen(seen.visit(), clock.instant()));
        }
    }

    /** The screen promises to come back by itself, so what was typed is kept for as long as a lost answer is waited for. */
    void touchWhileAway(String id, Instant since) {
        if (clock.instant().isBefore(since.plus(LONGEST_WAIT))) {
            touch(id);
        }
    }

    void end(String id, String why) {
        if (visits.remove(id) != null) {
            LOG.info("visit=ended reason={} kept={}", why, visits.size());
        }
    }

    /** Whoever stands there starts anew, and can still read the screen. */
    void wipeAll(String why) {
        visits.replaceAll((id, seen) -> new Seen(seen.visit().wiped(), seen.touched()));
        LOG.info("visit=wiped reason={} kept={}", why, visits.size());
    }

    /** Ends the visits whose visitors have left without a word. */
    void endTheForgotten() {
        Instant now = clock.instant();
        visits.entrySet().stream()
                .filter(entry -> isForgotten(entry.getValue(), now))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(id -> end(id, "idle"));
    }

    private boolean isForgotten(Seen seen, Instant now) {
        @Nullable Instant openSince = seen.visit().openSince();
        boolean waiting = openSince != null && now.isBefore(openSince.plus(LONGEST_WAIT));
        Duration patience = idle.untilForgotten(seen.visit().elder());
        return !waiting && !now.isBefore(seen.touched().plus(patience));
    }

    /** The map keeps the order of touching, so the first is the one touched longest ago. */
    private void forgetBeyondTheMost() {
        Iterator<String> oldestFirst = visits.keySet().iterator();
        while (visits.size() > MOST) {
            oldestFirst.next();
            oldestFirst.remove();
            LOG.info("visit=ended reason=crowded kept={}", visits.size());
        }
    }
}
