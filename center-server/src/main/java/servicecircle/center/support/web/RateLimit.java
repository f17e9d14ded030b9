package servicecircle.center.support.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each asker through so many times a minute, a burst's worth of it at once. Kept as one figure an asker: the moment
 * at which everything taken so far is paid back. Each call costs the same, however many askers there are; who has paid
 * everything back is forgotten, and when the memory is full all newcomers are counted as one.
 */
final class RateLimit {
    static final int MOST_ASKERS = 10_000;
    static final Duration BURST = Duration.ofSeconds(10);

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int FORGET_AT_ONCE = 2;
    private static final String EVERYBODY_ELSE = "";

    private final long interval;
    private final long burst;
    private final Clock clock;

    /** In the order in which the askers last came. */
    private final Map<String, Long> paidBack = new LinkedHashMap<>(16, 0.75f, true);

    /** Ten seconds' worth at once. */
    RateLimit(int perMinute, Clock clock) {
        this(perMinute, BURST, clock);
    }

    /** @param burst at least as long as it takes to earn one call */
    RateLimit(int perMinute, Duration burst, Clock clock) {
        this.interval = MINUTE / perMinute;
        this.burst = burst.toNanos();
        this.clock = clock;
    }

    /** Zero when the asker may go on, and otherwise how long to wait; a refusal costs the asker nothing. */
    synchronized Duration take(String asker) {
        long now = nanos(clock.instant());
        forgetEldest(now);
        String counted = paidBack.containsKey(asker) || paidBack.size() < MOST_ASKERS ? asker : EVERYBODY_ELSE;
        long debt = debtOf(paidBack.getOrDefault(counted, now), now);
        long wait = Math.max(0, debt + interval - burst);
        paidBack.put(counted, now + debt + (wait == 0 ? interval : 0));
        return Duration.ofNanos(wait);
    }

    synchronized int askers() {
        return paidBack.size();
    }

    /** Never more than the burst: a clock that was set back must not lock anybody out until it has caught up. */
    private long debtOf(long paidBack, long now) {
        return Math.max(0, Math.min(paidBack - now, burst));
    }

    /** Whoever has not come for the length of a burst owes nothing, so the eldest tell whether there is room to make. */
    private void forgetEldest(long now) {
        Iterator<Long> eldest = paidBack.values().iterator();
        for (int i = 0; i < FORGET_AT_ONCE && eldest.hasNext(); i++) {
            long due = eldest.next() - now;
            if (due > 0 && due <= burst) {
                return;
            }
            eldest.remove();
        }
    }

    private static long nanos(Instant instant) {
        return Duration.between(Instant.EPOCH, instant).toNanos();
    }
}
