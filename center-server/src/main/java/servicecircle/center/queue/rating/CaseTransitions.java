package servicecircle.center.queue.rating;

import java.util.Map;
import java.util.Optional;

/** What may follow what, in one table. A follow-up opens a closed case again: somebody has to read it. */
final class CaseTransitions {
    private static final Map<CaseState, Map<CaseAction, CaseState>> TABLE = Map.of(
            CaseState.TO_VERIFY,
            Map.of(
                    CaseAction.VERIFY, CaseState.MENDING,
                    CaseAction.REACHED, CaseState.TO_VERIFY,
                    CaseAction.NOT_REACHED, CaseState.TO_VERIFY,
                    CaseAction.NOT_UPHELD, CaseState.REPLIED),
            CaseState.MENDING,
            Map.of(
                    CaseAction.REACHED, CaseState.MENDING,
                    CaseAction.NOT_REACHED, CaseState.MENDING,
                    CaseAction.REPLY, CaseState.REPLIED,
                    CaseAction.NOT_UPHELD, CaseState.REPLIED),
            CaseState.REPLIED,
            Map.of(
                    CaseAction.REACHED, CaseState.REPLIED,
                    CaseAction.NOT_REACHED, CaseState.REPLIED,
                    CaseAction.CLOSE, CaseState.CLOSED,
                    CaseAction.FOLLOW_UP, CaseState.REPLIED),
            CaseState.CLOSED,
            Map.of(CaseAction.FOLLOW_UP, CaseState.REPLIED));

    private CaseTransitions() {}

    /** The state after an action, or empty where the action is refused. */
    static Optional<CaseState> after(CaseState from, CaseAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(action));
    }
}
