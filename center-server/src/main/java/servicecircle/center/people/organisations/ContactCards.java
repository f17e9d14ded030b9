package servicecircle.center.people.organisations;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.residents.Contact;
import servicecircle.center.people.residents.ContactVault;
import servicecircle.center.people.residents.SealedCard;
import servicecircle.center.support.crypto.Keys;

/** Seals and opens contacts of organisations, each under the key of its center and bound to its row. */
final class ContactCards {
    private static final String TABLE = "organisation";

    private final Keys keys;
    private final Map<String, ContactVault> vaults = new ConcurrentHashMap<>();

    ContactCards(Keys keys) {
        this.keys = keys;
    }

    SealedCard seal(String center, UUID id, Contact contact) {
        return vault(center).sealCard(contact, TABLE, id.toString());
    }

    /** Null where the contact was erased. */
    @Nullable
    Contact open(String center, Organisation organisation) {
        SealedCard card = organisation.contact();
        return card == null
                ? null
                : vault(center).openCard(card, TABLE, organisation.id().toString());
    }

    private ContactVault vault(String center) {
        return vaults.computeIfAbsent(center, id -> new ContactVault(keys, id));
    }
}
