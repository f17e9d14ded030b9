package servicecircle.center.people.staff;

import java.util.List;
import java.util.Map;
import servicecircle.pages.parts.Objection;

/**
 * An account as its page shows it after a try to change it.
 *
 * @param password a fresh one, told this once; else empty
 * @param objections what stands against the change that was asked for
 */
record AccountSheet(Account account, String password, List<Objection> objections) {
    AccountSheet {
        objections = List.copyOf(objections);
    }

    static AccountSheet of(Account account) {
        return new AccountSheet(account, "", List.of());
    }

    static AccountSheet fresh(Account account, String password) {
        return new AccountSheet(account, password, List.of());
    }

    static AccountSheet refused(Account account, AccountRefusal refusal) {
        return new AccountSheet(account, "", List.of(new Objection(fieldOf(refusal), refusal.name(), Map.of())));
    }

    private static String fieldOf(AccountRefusal refusal) {
        return switch (refusal) {
            case NAME_TAKEN -> "name";
            case ROLE_MISSING, ROLES_EXCLUDE -> "roles";
            case CENTER_MISSING -> "centers";
            case OWN_ACCOUNT, STATE_CHANGED -> "";
        };
    }

    /** The status of the answer. */
    int status() {
        return objections.isEmpty() ? 200 : 422;
    }
}
