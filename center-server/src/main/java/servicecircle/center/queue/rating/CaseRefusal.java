package servicecircle.center.queue.rating;

/** Why something cannot be done with a case now. */
enum CaseRefusal {
    /** Somebody else was faster, or the state does not allow it. */
    CASE_CHANGED,
    /** The rater left a number and nobody has tried to call: every one of them is called back. */
    CALL_BACK_OWED
}
