package servicecircle.center.people.residents;

import java.util.HexFormat;
import servicecircle.center.support.crypto.BlindIndex;
import servicecircle.center.support.crypto.FieldCipher;
import servicecircle.center.support.crypto.Keys;

/**
 * Seals and opens contacts of one center. The telephone number is bound to its blind index and the name to its booking's
 * reference, so a sealed value copied to another row does not open there.
 */
public final class ContactVault {
    private final FieldCipher cipher;
    private final BlindIndex index;

    public ContactVault(Keys keys, String center) {
        this.cipher = keys.cipherFor(center);
        this.index = keys.indexFor("phone", center);
    }

    /** @param reference the booking's opaque reference */
    public SealedContact seal(Contact contact, String reference) {
        byte[] phoneIndex = indexOf(contact.phone());
        return new SealedContact(
                phoneIndex,
                cipher.seal(contact.phone().digits(), phonePlace(phoneIndex)),
                cipher.seal(contact.name().full(), namePlace(reference)));
    }

    public byte[] indexOf(PhoneNumber phone) {
        return index.of(phone.digits());
    }

    public Contact open(SealedContact sealed, String reference) {
        return new Contact(
                PersonName.ofStored(cipher.open(sealed.nameSealed(), namePlace(reference))),
                PhoneNumber.ofCanonical(cipher.open(sealed.phoneSealed(), phonePlace(sealed.phoneIndex()))));
    }

    /** Seals a contact that nobody looks for by its number; bound to its table and row. */
    public SealedCard sealCard(Contact contact, String table, String row) {
        return new SealedCard(
                cipher.seal(contact.name().full(), cardPlace(table, "name", row)),
                cipher.seal(contact.phone().digits(), cardPlace(table, "phone", row)));
    }

    public Contact openCard(SealedCard card, String table, String row) {
        return new Contact(
                PersonName.ofStored(cipher.open(card.name(), cardPlace(table, "name", row))),
                PhoneNumber.ofCanonical(cipher.open(card.phone(), cardPlace(table, "phone", row))));
    }

    /** Seals a number that came without a name and that nobody looks for; bound to its table and row. */
    public byte[] sealNumber(PhoneNumber phone, String table, String row) {
        return cipher.seal(phone.digits(), cardPlace(table, "phone", row));
    }

    public PhoneNumber openNumber(byte[] sealed, String table, String row) {
        return PhoneNumber.ofCanonical(cipher.open(sealed, cardPlace(table, "phone", row)));
    }

    /** Tells two contacts apart without showing either: a keyed hash. */
    public String fingerprint(Contact contact) {
        byte[] hash = index.whole(
                "contact\0" + contact.name().full() + "\0" + contact.phone().digits());
        return HexFormat.of().formatHex(hash);
    }

    private static String phonePlace(byte[] phoneIndex) {
        return "resident.phone\0" + HexFormat.of().formatHex(phoneIndex);
    }

    private static String cardPlace(String table, String column, String row) {
        return table + "." + column + "\0" + row;
    }

    private static String namePlace(String reference) {
        return "booking.organizer\0" + reference;
    }
}
