package servicecircle.kiosk.screens;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells visitors apart: gives out cookies and form tokens and knows the visits behind them. */
final class Reception {
    private static final Pattern VISIT_ID = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final FreshIds ids;
    private final FormToken tokens;
    private final Visits visits;
    private final Clock clock;

    Reception(IdleTimes idle, Clock clock, SecureRandom random) {
        this.ids = new FreshIds(random);
        this.tokens = new FormToken(ids.bytes(2 * FreshIds.BYTES));
        this.visits = new Visits(idle, clock);
        this.clock = clock;
    }

    static boolean isVisitId(@Nullable String cookie) {
        return cookie != null && VISIT_ID.matcher(cookie).matches();
    }

    Visits visits() {
        return visits;
    }

    FormToken tokens() {
        return tokens;
    }

    FreshIds ids() {
        return ids;
    }

    Instant now() {
        return clock.instant();
    }
}
