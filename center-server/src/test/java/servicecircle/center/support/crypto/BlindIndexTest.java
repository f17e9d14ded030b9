package servicecircle.center.support.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

    @Test
    void it_is_hmac_sha_256_as_in_rfc_4231_case_1() {
        byte[] key = new byte[20];
        Arrays.fill(key, (byte) 0x0b);

        assertThat(hex(new BlindIndex(key).whole("Hi There")))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @Test
    void it_is_hmac_sha_256_as_in_rfc_4231_case_2() {
        BlindIndex index = new BlindIndex(new byte[] {'J', 'e', 'f', 'e'});

        assertThat(hex(index.whole("what do ya want for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void what_is_stored_are_the_first_sixteen_bytes() {
        BlindIndex index = new BlindIndex(new byte[] {'J', 'e', 'f', 'e'});

        assertThat(hex(index.of("what do ya want for nothing?"))).isEqualTo("5bdcc146bf60754e6a042426089575c7");
    }

    @Test
    void text_is_hashed_as_utf_8() {
        BlindIndex index = new BlindIndex(new byte[] {1});

        assertThat(index.whole("张")).isEqualTo(index.whole(new byte[] {(byte) 0xE5, (byte) 0xBC, (byte) 0xA0}));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
