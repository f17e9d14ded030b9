package servicecircle.center.queue.rating;

/** What is done with a bad rating. The names stand in its history and never change. */
enum CaseAction {
    VERIFY,
    /** 回访: somebody answered. */
    REACHED,
    NOT_REACHED,
    REPLY,
    /** 复核不成立: the rating was a mistake; the reason is the reply. */
    NOT_UPHELD,
    CLOSE,
    /** 追评: one thing more from the rater, after the reply. */
    FOLLOW_UP;

    boolean isRaters() {
        return this == FOLLOW_UP;
    }

    boolean isCall() {
        return this == REACHED || this == NOT_REACHED;
    }

    /** Whether it carries words that the rater reads. */
    boolean isReply() {
        return this == REPLY || this == NOT_UPHELD;
    }
}
