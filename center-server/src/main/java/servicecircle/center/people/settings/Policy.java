package servicecircle.center.people.settings;

import java.time.Duration;
import java.util.Set;
import servicecircle.center.people.access.Role;

/**
 * What is asked of passwords and sign-ins.
 *
 * @param idle after how long without a request a session ends
 * @param absolute after how long it ends in any case
 * @param passwordDays after how many days a password has to be changed; obeyed under {@code MLPS} only
 */
public record Policy(Profile profile, Duration idle, Duration absolute, int passwordDays, SecondFactor secondFactor) {
    /** GB/T 22239-2019 practice: idle 15 min, absolute 8 h, change after 90 days. */
    public static final Policy DEFAULT =
            new Policy(Profile.MLPS, Duration.ofMinutes(15), Duration.ofHours(8), 90, SecondFactor.ADMINS);

    private static final Set<Role> ADMINS =
            Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR, Role.CITY_OPERATOR, Role.DISTRICT_OPERATOR);

    /** The two norms contradict each other, so a deployment chooses. */
    public enum Profile {
        /** 等保2.0: three of four kinds of characters, periodic change, the last three not again. */
        MLPS,
        /** OWASP ASVS 5.0 (6.2.5, 6.2.10): no composition rule and no forced change. */
        ASVS
    }

    /** Who has to give a one-time code. */
    public enum SecondFactor {
        ADMINS,
        ALL,
        NONE
    }

    public boolean asksForSecondFactor(Set<Role> roles) {
        return switch (secondFactor) {
            case ALL -> true;
            case ADMINS -> roles.stream().anyMatch(ADMINS::contains);
            case NONE -> false;
        };
    }

    /** Fewest characters: 8, and 10 for those who rule over others' rights. */
    public int leastCharacters(Set<Role> roles) {
        return roles.stream().anyMatch(ADMINS::contains) ? 10 : 8;
    }

    public boolean endsPasswords() {
        return profile == Profile.MLPS;
    }
}
