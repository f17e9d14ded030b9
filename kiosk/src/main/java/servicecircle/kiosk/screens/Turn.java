package servicecircle.kiosk.screens;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.QueuePage.Ticket;
import servicecircle.pages.parts.Problem;

/**
 * A visitor's turn in the window queue: the item they want a number for, and what became of it. Immutable, as the visit it
 * belongs to.
 *
 * @param attempt the try to get a number, or null after a clear no or yes
 * @param refusal the last no, so that its screen can be drawn again in another language, or null
 * @param ticket the number, or null before there is one
 * @param reference of a number that there is and that was not fetched yet, or null
 */
record Turn(
        String item,
        @Nullable Attempt attempt,
        @Nullable Problem refusal,
        @Nullable Ticket ticket,
        @Nullable String reference) {

    /** A number for this item is wanted; the attempt has its key from here on. */
    static Turn wanting(String item, UUID key) {
        return new Turn(item, Attempt.with(key, ""), null, null, null);
    }

    /** The center has put somebody with an appointment into the line. */
    static Turn arrived(String reference) {
        return new Turn("", null, null, null, reference);
    }

    boolean isWaitingForAnAnswer() {
        return attempt != null && attempt.isOpen();
    }

    boolean isTrying(Attempt asked) {
        return attempt != null && attempt.key().equals(asked.key());
    }

    @Nullable
    Instant openSince() {
        return attempt == null ? null : attempt.openSince();
    }

    Turn attempting(Attempt now) {
        return new Turn(item, now, null, null, null);
    }

    /** A clear no: the next attempt has a key of its own. */
    Turn refused(Problem problem) {
        return new Turn(item, null, problem, null, null);
    }

    /** The center could not decide: the visitor may try again, under the same key and with the same paper. */
    Turn pausing(Problem problem) {
        return new Turn(item, attempt == null ? null : attempt.closed(), problem, null, null);
    }

    Turn holding(Ticket number) {
        return new Turn(item, null, null, number, null);
    }
}
