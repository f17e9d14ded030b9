package servicecircle.center.queue.rating;

/** Where a bad rating stands with the center. */
enum CaseState {
    /** 待核实. */
    TO_VERIFY,
    /** 整改中. */
    MENDING,
    /** 已反馈. */
    REPLIED,
    /** 已办结. */
    CLOSED
}
