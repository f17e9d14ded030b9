package servicecircle.center.people.sso;

/** Why nobody got in. Whether a person is unknown, suspended or badly vouched for is not told. */
enum SsoRefusal {
    FAILED,
    /** Not the password of whoever is signed in. */
    WRONG,
    /** The provider does not answer. */
    AWAY,
    /** Too many begin from this place. */
    BUSY
}
