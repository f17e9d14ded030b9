package servicecircle.center.people.organisations;

/** What an organisation is. The names stand in the database and in the words of both languages. */
enum OrganisationKind {
    /** 公益团体. */
    PUBLIC_GOOD,
    /** 党组织: a branch may have no credit code of its own. */
    PARTY,
    /** 驻区单位. */
    RESIDENT_UNIT;

    boolean needsCreditCode() {
        return this != PARTY;
    }
}
