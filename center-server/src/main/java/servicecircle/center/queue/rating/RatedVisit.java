package servicecircle.center.queue.rating;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit with what became of its rating.
 *
 * @param answer null unless it opened a case
 */
record RatedVisit(Visit visit, @Nullable CaseAnswer answer) {
    /**
     * A case as its rater sees it.
     *
     * @param reply sealed, or null where there is none
     */
    record CaseAnswer(UUID id, CaseState state, boolean upheld, byte @Nullable [] reply, boolean followedUp) {
        /** Whether the rater may say one thing more, or why not. */
        @Nullable
        RatingRefusal refusesFollowUp() {
            if (followedUp) {
                return RatingRefusal.ALREADY_FOLLOWED_UP;
            }
            return CaseTransitions.after(state, CaseAction.FOLLOW_UP).isEmpty() ? RatingRefusal.NO_REPLY_YET : null;
        }
    }
}
