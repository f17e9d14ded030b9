package servicecircle.center.support.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM for single fields. The sealed form is {@code key id (1) ‖ nonce (12) ‖ ciphertext ‖ tag (16)}; the place
 * (table, column and row) is authenticated with it, so that a sealed value cannot be moved to another row.
 */
public final class FieldCipher {
    private static final byte KEY_ID = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final SecretKeySpec key;
    private final SecureRandom random;

    FieldCipher(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    public byte[] seal(String text, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, place, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(KEY_ID)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens what {@link #seal} made for the same place.
     *
     * @throws IllegalStateException when the value was altered, moved to another place or sealed under another key
     */
    public String open(byte[] sealed, String place) {
        ByteBuffer in = ByteBuffer.wrap(sealed);
        if (sealed.length < 1 + NONCE + TAG || in.get() != KEY_ID) {
            throw new IllegalStateException("cut short, or sealed under an unknown key");
        }
        byte[] nonce = new byte[NONCE];
        in.get(nonce);
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, nonce, place, rest), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, String place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
            cipher.updateAAD((place + "\0" + KEY_ID).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed field cannot be opened", e);
        }
    }
}
