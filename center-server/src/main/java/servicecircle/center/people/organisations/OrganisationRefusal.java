package servicecircle.center.people.organisations;

/** Why an application is not taken. The names are codes for people and programs. */
enum OrganisationRefusal {
    /** Another application or certificate for this credit code stands at this center. */
    ALREADY_REGISTERED,
    /** The idempotency key was used for another application. */
    KEY_REUSED
}
