package servicecircle.center.support.openid;

/**
 * Somebody as the provider knows them.
 *
 * @param issuer with {@code subject}: the only pair that never comes to mean another person
 * @param secondFactor whether the provider vouches that more than a password was asked for
 */
public record Identity(String issuer, String subject, boolean secondFactor) {
    /** What an account keeps. */
    public String reference() {
        return issuer + " " + subject;
    }

    @Override
    public String toString() {
        return "identity";
    }
}
