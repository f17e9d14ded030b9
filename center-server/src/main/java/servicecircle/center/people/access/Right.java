package servicecircle.center.people.access;

import static servicecircle.center.people.access.Role.AUDITOR;
import static servicecircle.center.people.access.Role.CENTER_MANAGER;
import static servicecircle.center.people.access.Role.CITY_OPERATOR;
import static servicecircle.center.people.access.Role.DISTRICT_OPERATOR;
import static servicecircle.center.people.access.Role.ROOM_KEEPER;
import static servicecircle.center.people.access.Role.SECURITY_ADMIN;
import static servicecircle.center.people.access.Role.SYSTEM_ADMIN;
import static servicecircle.center.people.access.Role.WINDOW_CLERK;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One thing that somebody may do at a center, and the roles that may. The only place where the two meet. */
public enum Right {
    /** Their own account and the first page. */
    CONSOLE(Role.values()),
    BOOKINGS_SEE(WINDOW_CLERK, ROOM_KEEPER, CENTER_MANAGER),
    /** To sit at a window: call, serve, send on. */
    QUEUE_CALL(WINDOW_CLERK, CENTER_MANAGER),
    /** To change what belongs to no single window, such as a class of priority. */
    QUEUE_SUPERVISE(CENTER_MANAGER),
    /** To read what residents said about visits, without ever learning who. No clerk may: they could be the one it is about. */
    FEEDBACK_SEE(CENTER_MANAGER, DISTRICT_OPERATOR, CITY_OPERATOR),
    /** To verify, call back, reply and close. */
    FEEDBACK_HANDLE(CENTER_MANAGER),
    /** To see waits and services as figures; they name no person. */
    QUEUE_FIGURES(CENTER_MANAGER, DISTRICT_OPERATOR, CITY_OPERATOR),
    /** To read a name and number in clear text; each view is an entry of the trail. */
    CONTACT_REVEAL(ROOM_KEEPER, CENTER_MANAGER),
    ORGANISATIONS_SEE(WINDOW_CLERK, ROOM_KEEPER, CENTER_MANAGER, DISTRICT_OPERATOR, CITY_OPERATOR),
    ORGANISATIONS_REVIEW(CENTER_MANAGER),
    DEVICES_SEE(ROOM_KEEPER, CENTER_MANAGER, DISTRICT_OPERATOR, CITY_OPERATOR, SYSTEM_ADMIN, SECURITY_ADMIN),
    DEVICES_ENROL(SYSTEM_ADMIN),
    DEVICES_SUSPEND(CENTER_MANAGER, SYSTEM_ADMIN),
    ACCOUNTS_SEE(CENTER_MANAGER, SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR),
    ACCOUNTS_MAKE(SYSTEM_ADMIN),
    ROLES_GIVE(SECURITY_ADMIN),
    AUDIT_READ(AUDITOR),
    SETTINGS_SEE(CENTER_MANAGER, DISTRICT_OPERATOR, CITY_OPERATOR, SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR),
    SETTINGS_CHANGE(SECURITY_ADMIN);

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final Set<Role> roles;

    Right(Role... roles) {
        this.roles = EnumSet.copyOf(List.of(roles));
    }

    /** Whether one of these roles gives this right. */
    public boolean isHeldBy(Collection<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
