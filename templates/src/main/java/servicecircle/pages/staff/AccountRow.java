package servicecircle.pages.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One staff account.
 *
 * @param id opaque, stands in addresses
 * @param name what they sign in with
 * @param person display name
 * @param state {@code WAITING} for roles, {@code ACTIVE}, {@code LOCKED} after failed tries, {@code SUSPENDED} with a reason
 * @param reason of a suspension, typed by whoever suspended it; empty otherwise
 * @param centers ids; empty for a city operator, who sees all
 * @param secondFactor whether a one-time code is asked for
 * @param seenAt the last sign-in, or null
 */
public record AccountRow(
        String id,
        String name,
        String person,
        String state,
        String reason,
        List<String> roles,
        List<String> centers,
        boolean secondFactor,
        @Nullable Instant seenAt) {
    public AccountRow {
        roles = List.copyOf(roles);
        centers = List.copyOf(centers);
    }
}
