package servicecircle.center.people.access;

import java.util.Set;
import java.util.UUID;

/** Who makes a request, as far as the gate could verify it. */
public sealed interface Visitor {
    /** A resident, or anybody else. */
    record Anyone() implements Visitor {}

    /** A terminal of a center with an enrolled key. */
    record Device(UUID id, int center, String kind) implements Visitor {}

    /**
     * Somebody of the staff.
     *
     * @param name what they sign in with; stands in the trail
     * @param centers ids of the centers where their roles hold
     * @param due what they have to do before anything else
     */
    record Staff(UUID account, UUID session, String name, String person, Set<Role> roles, Set<String> centers, Due due)
            implements Visitor {
        public Staff {
            roles = Set.copyOf(roles);
            centers = Set.copyOf(centers);
        }

        /** Whether they may use this right at this center. */
        public boolean may(Right right, String center) {
            return centers.contains(center) && right.isHeldBy(roles);
        }

        public boolean may(Right right) {
            return right.isHeldBy(roles);
        }
    }

    /** What stands between a sign-in and the work. */
    enum Due {
        NOTHING,
        /** A new password: the first one was made by somebody else, or the policy wants a new one. */
        PASSWORD,
        /** A second factor has to be set up. */
        SECOND_FACTOR
    }
}
