package servicecircle.center.people.staff;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.Role;
import servicecircle.pages.staff.AccountRow;

/**
 * A staff account.
 *
 * @param centers ids of the centers where its roles hold
 * @param lockedUntil the end of a pause after failed tries somewhere, or null
 */
public record Account(
        UUID id,
        String name,
        String person,
        State state,
        String reason,
        Set<Role> roles,
        boolean allCenters,
        Set<String> centers,
        boolean secondFactor,
        @Nullable Instant seenAt,
        Instant passwordAt,
        @Nullable Instant lockedUntil) {
    public Account {
        roles = Set.copyOf(roles);
        centers = Set.copyOf(centers);
    }

    /** How pages show it. */
    AccountRow row() {
        boolean locked = lockedUntil != null && state == State.ACTIVE;
        return new AccountRow(
                id.toString(),
                name,
                person,
                locked ? "LOCKED" : state.name(),
                reason,
                roles.stream().sorted().map(Enum::name).toList(),
                allCenters ? List.of() : centers.stream().sorted().toList(),
                secondFactor,
                seenAt);
    }

    public enum State {
        /** Made, but nobody gave it a role yet. */
        WAITING,
        ACTIVE,
        SUSPENDED
    }
}
