package servicecircle.kiosk.screens;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to book a room or to get a number. Its key belongs to one paper: whoever asks again asks with both, and a changed paper needs a new
 * attempt.
 *
 * @param undertaking the version of the undertaking that the visitor has seen; empty for a number
 * @param paper what was sent, or null before the first sending
 * @param openSince since when no answer is known, or null while none is awaited
 * @param lost whether an answer was lost, so that the booking may exist
 */
@SuppressWarnings("ArrayRecordComponent") // compared by samePaper only
record Attempt(
        UUID key,
        String undertaking,
        byte @Nullable [] paper,
        @Nullable Instant openSince,
        boolean lost) {

    /** How long a center that cannot decide is asked again before the visitor is. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A lost answer is worth more patience: what was asked for may exist, and only asking finds out. */
    private static final Duration PATIENCE_WHEN_LOST = Duration.ofMinutes(3);

    static Attempt with(UUID key, String undertaking) {
        return new Attempt(key, undertaking, null, null, false);
    }

    boolean isOpen() {
        return openSince != null;
    }

    /** Whether this paper may travel under this key. */
    boolean fits(byte[] otherPaper) {
        return paper == null || Arrays.equals(paper, otherPaper);
    }

    Attempt sending(byte[] newPaper) {
        return new Attempt(key, undertaking, newPaper, openSince, lost);
    }

    Attempt open(Instant now, boolean answerLost) {
        return new Attempt(key, undertaking, paper, openSince == null ? now : openSince, lost || answerLost);
    }

    boolean isWaitedOut(Instant now) {
        return openSince != null && now.isAfter(openSince.plus(lost ? PATIENCE_WHEN_LOST : PATIENCE));
    }

    Attempt closed() {
        return new Attempt(key, undertaking, paper, null, false);
    }
}
