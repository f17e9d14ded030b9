package servicecircle.center.host.config;

import servicecircle.center.queue.rating.CasePolicy;

/** Reads the section {@code queue.ratings} of a center's file. */
final class RatingFile {
    private RatingFile() {}

    /** @throws ConfigProblem naming the key at fault */
    static CasePolicy read(Section ratings) {
        CasePolicy usual = CasePolicy.usual();
        try {
            CasePolicy policy = new CasePolicy(
                    ratings.number("callBackWorkingDays", usual.callBackWorkingDays()),
                    ratings.number("deadlineWorkingDays", usual.deadlineWorkingDays()),
                    ratings.number("keepDays", usual.keepDays()));
            ratings.done();
            return policy;
        } catch (IllegalArgumentException e) {
            throw ratings.problem("policy", e.getMessage());
        }
    }
}
