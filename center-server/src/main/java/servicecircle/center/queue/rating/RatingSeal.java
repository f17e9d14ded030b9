package servicecircle.center.queue.rating;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.residents.ContactVault;
import servicecircle.center.people.residents.PhoneNumber;
import servicecircle.center.support.crypto.FieldCipher;
import servicecircle.center.support.crypto.Keys;

/** Seals what people write and the number to call back; each value opens in its own row and column alone. */
final class RatingSeal {
    private static final String CASES = "rating_case";

    private final FieldCipher cipher;
    private final ContactVault vault;

    RatingSeal(Keys keys, String center) {
        this.cipher = keys.cipherFor(center);
        this.vault = new ContactVault(keys, center);
    }

    enum Place {
        COMMENT,
        REPLY,
        FOLLOW_UP
    }

    /** Null for no text: an empty one needs no secret. */
    byte @Nullable [] seal(String text, Place place, UUID row) {
        return text.isEmpty() ? null : cipher.seal(text, where(place, row));
    }

    /** Empty where there is nothing, or nothing any more. */
    String open(byte @Nullable [] sealed, Place place, UUID row) {
        return sealed == null ? "" : cipher.open(sealed, where(place, row));
    }

    byte @Nullable [] seal(@Nullable PhoneNumber phone, UUID row) {
        return phone == null ? null : vault.sealNumber(phone, CASES, row.toString());
    }

    PhoneNumber openNumber(byte[] sealed, UUID row) {
        return vault.openNumber(sealed, CASES, row.toString());
    }

    private static String where(Place place, UUID row) {
        return "rating." + place + "\0" + row;
    }
}
