package servicecircle.center.support.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerNameTest {
    @ParameterizedTest
    @CsvSource({"localhost, 2", "Hall-1.Example, 2", "10.0.0.5, 7", "::1, 7", "fd00::5, 7"})
    void names_and_addresses_go_into_a_certificate_as_what_they_are(String text, int kind) {
        GeneralName[] names = ServerName.generalNames(java.util.List.of(new ServerName(text)));

        assertThat(names).singleElement().satisfies(name -> assertThat(name.getTagNo())
                .isEqualTo(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*.example",
                "a b",
                "../hall",
                "hall/",
                "-hall",
                "hall.",
                "https://hall.example",
                "hall,other"
            })
    void wildcards_addresses_of_pages_and_paths_are_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServerName(text))
                .withMessageContaining("must be a host name");
    }

    @Test
    void the_files_of_an_address_have_a_name_that_every_disk_takes() {
        assertThat(new ServerName("fd00::5").fileName()).isEqualTo("fd00--5");
    }
}
