package servicecircle.center.people;

import servicecircle.center.support.crypto.Keys;

/** Front door of people: what another feature needs to keep a resident's contact. One per center. */
public record PeopleFeature(ContactVault vault, ResidentStore residents) {
    /** @param centerKey the center's id inside the database */
    public static PeopleFeature open(Keys keys, String center, int centerKey) {
        return new PeopleFeature(new ContactVault(keys, center), new ResidentStore(centerKey));
    }
}
