package servicecircle.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Numbers begin anew at midnight in the halls' zone, and boards forget: a test of one day's queue that would run into the
 * next day begins after it.
 */
public final class SameDay implements BeforeAllCallback {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The longest of these tests takes half of it on a busy machine. */
    private static final Duration NEEDED = Duration.ofMinutes(6);

    private final Clock clock = Clock.systemUTC();

    @Override
    public void beforeAll(ExtensionContext test) {
        Instant midnight = clock.instant()
                .atZone(ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZONE)
                .toInstant();
        if (clock.instant().plus(NEEDED).isAfter(midnight)) {
            while (clock.instant().isBefore(midnight)) {
                LockSupport.parkUntil(midnight.toEpochMilli());
            }
        }
    }
}
