package servicecircle.center.people.staff;

/** Why an account stays as it is. Words {@code problem.*} explain each. */
enum AccountRefusal {
    NAME_TAKEN,
    ROLE_MISSING,
    ROLES_EXCLUDE,
    CENTER_MISSING,
    /** Nobody changes what they themselves may do. */
    OWN_ACCOUNT,
    /** Somebody else was faster. */
    STATE_CHANGED
}
