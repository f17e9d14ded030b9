package servicecircle.center.people.sessions;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import servicecircle.center.people.access.Role;

/**
 * Somebody is signed in, or on the way to it.
 *
 * @param centers ids of the centers where the roles hold
 * @param mustChange whether the password was made by somebody else
 * @param secondFactor whether the account has one, or the identity provider vouched for one when this session was opened
 * @param linked whether the account may sign in through the identity provider
 */
public record Session(
        UUID id,
        Step step,
        Times times,
        UUID account,
        String name,
        String person,
        Set<Role> roles,
        Set<String> centers,
        boolean mustChange,
        Instant passwordAt,
        boolean secondFactor,
        boolean linked) {
    public Session {
        roles = Set.copyOf(roles);
        centers = Set.copyOf(centers);
    }

    public enum Step {
        /** The password was right; the one-time code is still to come. */
        PASSWORD,
        SIGNED_IN
    }

    public record Times(Instant made, Instant seen, Instant ends) {}

    /** As it is shown to whom it belongs. */
    public record Listed(UUID id, UUID account, Times times, String browser) {}
}
