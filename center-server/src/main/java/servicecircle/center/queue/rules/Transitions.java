package servicecircle.center.queue.rules;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What may follow what, in one table. How often somebody is recalled or activated is the policy's business. */
public final class Transitions {
    private static final Map<LegState, Map<LegAction, LegState>> TABLE = new EnumMap<>(Map.ofEntries(
            entry(LegState.WAITING, Map.of(LegAction.CALL, LegState.CALLED, LegAction.CANCEL, LegState.CANCELLED)),
            entry(
                    LegState.CALLED,
                    Map.of(
                            LegAction.RECALL, LegState.CALLED,
                            LegAction.ARRIVE, LegState.SERVING,
                            LegAction.SKIP, LegState.SKIPPED,
                            LegAction.RELEASE, LegState.WAITING)),
            entry(
                    LegState.SKIPPED,
                    Map.of(LegAction.ACTIVATE, LegState.WAITING, LegAction.ABANDON, LegState.ABANDONED)),
            entry(
                    LegState.SERVING,
                    Map.of(
                            LegAction.SUSPEND, LegState.SUSPENDED,
                            LegAction.TRANSFER, LegState.TRANSFERRED,
                            LegAction.FINISH, LegState.DONE,
                            LegAction.RELEASE, LegState.WAITING)),
            // A suspended leg that nobody could close stayed open for ever in other systems: it may be abandoned.
            entry(
                    LegState.SUSPENDED,
                    Map.of(
                            LegAction.RESUME, LegState.SERVING,
                            LegAction.CALL, LegState.CALLED,
                            LegAction.ABANDON, LegState.ABANDONED,
                            LegAction.RELEASE, LegState.WAITING))));

    private Transitions() {}

    /** The state after an action, or empty where the action is refused. */
    public static Optional<LegState> after(LegState from, LegAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(action));
    }
}
