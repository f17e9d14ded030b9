package servicecircle.center.people.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import servicecircle.center.support.crypto.Keys;

class ContactVaultTest {
    private static final String ROW = "0123456789ABCDEFGHJKMNPQRS";
    private static final String ANOTHER_ROW = "7123456789ABCDEFGHJKMNPQRS";

    private final ContactVault vault = new ContactVault(anyKeys(), "QT-013-005");

    @Test
    void what_was_sealed_opens_in_its_own_row() {
        Contact opened = vault.open(vault.seal(aContact(), ROW), ROW);

        assertThat(opened.name().full()).isEqualTo("买买提·艾力江");
        assertThat(opened.phone().digits()).isEqualTo("19900001234");
    }

    @Test
    void a_name_copied_to_another_row_does_not_open_there() {
        SealedContact sealed = vault.seal(aContact(), ROW);

        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, ANOTHER_ROW));
    }

    @Test
    void a_number_copied_to_another_resident_does_not_open_there() {
        SealedContact ours = vault.seal(aContact(), ROW);
        byte[] theirs = vault.indexOf(PhoneNumber.of("19900005678"));
        SealedContact mixed = new SealedContact(theirs, ours.phoneSealed(), ours.nameSealed());

        assertThatIllegalStateException().isThrownBy(() -> vault.open(mixed, ROW));
    }

    @Test
    void a_name_and_a_number_cannot_change_places() {
        SealedContact sealed = vault.seal(aContact(), ROW);
        SealedContact swapped = new SealedContact(sealed.phoneIndex(), sealed.nameSealed(), sealed.phoneSealed());

        assertThatIllegalStateException().isThrownBy(() -> vault.open(swapped, ROW));
    }

    @Test
    void another_center_can_neither_open_nor_recognise_a_contact() {
        ContactVault neighbour = new ContactVault(anyKeys(), "QT-013-006");
        SealedContact sealed = vault.seal(aContact(), ROW);

        assertThat(neighbour.indexOf(aContact().phone())).isNotEqualTo(sealed.phoneIndex());
        assertThatIllegalStateException().isThrownBy(() -> neighbour.open(sealed, ROW));
    }

    @Test
    void the_same_number_has_one_index_however_typed_and_never_the_same_seal() {
        SealedContact once = vault.seal(aContact(), ROW);
        SealedContact again = vault.seal(aContact(), ROW);

        assertThat(vault.indexOf(PhoneNumber.of("+86 199 0000 1234")))
                .isEqualTo(once.phoneIndex())
                .hasSize(16);
        assertThat(again.phoneSealed()).isNotEqualTo(once.phoneSealed());
        assertThat(again.nameSealed()).isNotEqualTo(once.nameSealed());
    }

    @Test
    void nothing_that_is_stored_or_printed_shows_the_number_or_the_name() {
        SealedContact sealed = vault.seal(aContact(), ROW);

        assertThat(sealed.toString() + aContact()).doesNotContain("19900001234", "买买提·艾力江");
        for (byte[] stored : new byte[][] {sealed.phoneIndex(), sealed.phoneSealed(), sealed.nameSealed()}) {
            assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("19900001234", "买买提·艾力江");
        }
    }

    @Test
    void a_fingerprint_tells_two_contacts_apart() {
        Contact sameNameOtherNumber = new Contact(aContact().name(), PhoneNumber.of("19900005678"));

        assertThat(vault.fingerprint(aContact()))
                .isEqualTo(vault.fingerprint(aContact()))
                .isNotEqualTo(vault.fingerprint(sameNameOtherNumber))
                .doesNotContain("19900001234", "买买提·艾力江");
    }

    private static Contact aContact() {
        return new Contact(PersonName.of("organizer", "买买提·艾力江"), PhoneNumber.of("19900001234"));
    }

    private static Keys anyKeys() {
        return new Keys(new byte[32], "any");
    }
}
