package servicecircle.center.people.organisations;

import servicecircle.center.people.residents.Contact;

/**
 * What an organisation says of itself.
 *
 * @param creditCode its unified social credit code; empty for a party branch without one
 * @param consent version of the text that was shown before name and number were given
 */
record Application(
        OrganisationKind kind, String name, String creditCode, String purpose, Contact contact, String consent) {
    Application {
        if (creditCode.isEmpty() && kind.needsCreditCode()) {
            throw new IllegalArgumentException("only a party branch may have no credit code");
        }
    }

    /** Whether a stored one says the same of the organisation itself; contacts are compared where they can be opened. */
    boolean isLike(Organisation stored) {
        return kind == stored.kind()
                && name.equals(stored.name())
                && creditCode.equals(stored.creditCode())
                && purpose.equals(stored.purpose());
    }
}
