package servicecircle.center.queue.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bad rating as the center's manager works on it. There is no number, window, clerk or minute in it, and none may come in.
 *
 * @param calledBack {@code REACHED}, {@code NOT_REACHED} or empty
 */
record BadCase(
        UUID id,
        UUID rating,
        int version,
        CaseState state,
        About about,
        LocalDate callBackDue,
        LocalDate due,
        boolean wantedCall,
        String calledBack,
        Sealed sealed,
        boolean upheld,
        boolean followedUp,
        boolean erased) {
    /** What was rated, and how. */
    record About(String item, LocalDate day, RatingLevel level, List<String> tags) {}

    /** What is not read without a key; each null where there is none, or none any more. */
    record Sealed(
            byte @Nullable [] comment, byte @Nullable [] reply, byte @Nullable [] followUp, byte @Nullable [] phone) {}

    /** What can be done with it now, or why not. */
    @Nullable
    CaseRefusal refuses(CaseAction action) {
        if (action.isRaters() || CaseTransitions.after(state, action).isEmpty()) {
            return CaseRefusal.CASE_CHANGED;
        }
        if (action.isCall() && !wantedCall) {
            return CaseRefusal.CASE_CHANGED;
        }
        boolean owed = wantedCall && calledBack.isEmpty();
        return action == CaseAction.CLOSE && owed ? CaseRefusal.CALL_BACK_OWED : null;
    }
}
