package servicecircle.center.people.sessions;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which sessions of an account end: one, all, or all but one. */
public record Ending(Set<UUID> one, Set<UUID> kept) {
    public static final Ending ALL = new Ending(Set.of(), Set.of());

    public Ending {
        one = Set.copyOf(one);
        kept = Set.copyOf(kept);
    }

    public static Ending only(UUID session) {
        return new Ending(Set.of(session), Set.of());
    }

    public static Ending allBut(UUID session) {
        return new Ending(Set.of(), Set.of(session));
    }

    Optional<UUID> only() {
        return one.stream().findFirst();
    }

    Optional<UUID> except() {
        return kept.stream().findFirst();
    }
}
