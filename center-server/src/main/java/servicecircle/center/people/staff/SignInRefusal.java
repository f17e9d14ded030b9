package servicecircle.center.people.staff;

/** Why nobody got in. An unknown name, a wrong password, a pause and a suspended account are all {@code WRONG}. */
public enum SignInRefusal {
    WRONG,
    /** Too many want to sign in at the moment. */
    BUSY,
    CODE_WRONG,
    /** The code was used before. */
    CODE_USED,
    /** The first step was too long ago. */
    SESSION_OVER
}
