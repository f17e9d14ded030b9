package servicecircle.center.people.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;

/** How far a member of staff reaches: nobody rules over what lies beyond their own centers, nor gives it. */
record AccountReach(ConsoleFeature console) {
    boolean covers(Visitor.Staff by, Account account) {
        return covers(by, account.allCenters(), account.centers());
    }

    boolean covers(Visitor.Staff by, AccountStore.Grant grant) {
        return covers(by, grant.allCenters(), grant.centers());
    }

    private boolean covers(Visitor.Staff by, boolean allCenters, Set<String> centers) {
        return allCenters ? console.isThereForAll(by) : by.centers().containsAll(centers);
    }

    /** What the page of an account offers, by the names of its buttons. */
    List<String> actsOf(Visitor.Staff staff, Account account) {
        if (!covers(staff, account) || staff.account().equals(account.id())) {
            return List.of();
        }
        boolean suspended = account.state() == Account.State.SUSPENDED;
        List<String> acts = new ArrayList<>();
        if (staff.may(Right.ROLES_GIVE)) {
            acts.addAll(suspended ? List.of("resume") : List.of("roles", "suspend"));
            acts.add("sessions");
            if (account.lockedUntil() != null) {
                acts.add("unlock");
            }
        }
        if (staff.may(Right.ACCOUNTS_MAKE) && !suspended) {
            acts.add("password");
        }
        return acts;
    }
}
