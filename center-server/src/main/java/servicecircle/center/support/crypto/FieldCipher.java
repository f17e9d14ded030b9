package servicecircle.center.support.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM for single fields. The sealed form is {@code key id (1) ‖ nonce (12) ‖ ciphertext ‖ tag (16)}; the place
 * (table, column and row) is authenticated with it, so that a sealed value cannot be moved to another row.
 */
public final class FieldCipher {
    private static final int NONCE = 12;
    private static final int TAG = 16;

    /** The key with id n stands at n − 1. */
    private final List<SecretKeySpec> keys;

    private final SecureRandom random;

    /** @param keys oldest first; the last one seals, all open */
    FieldCipher(List<byte[]> keys, SecureRandom random) {
        this.keys = keys.stream().map(key -> new SecretKeySpec(key, "AES")).toList();
        this.random = random;
    }

    public byte[] seal(String text, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte id = (byte) keys.size();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, new Lock(id, nonce, place), text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(id)
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
        byte id = sealed.length < 1 + NONCE + TAG ? 0 : in.get();
        if (id < 1 || id > keys.size()) {
            throw new IllegalStateException("cut short, or sealed under an unknown key");
        }
        byte[] nonce = new byte[NONCE];
        in.get(nonce);
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, new Lock(id, nonce, place), rest), StandardCharsets.UTF_8);
    }

    /** What a value is sealed under: the id of a key, a number used once, and the place. */
    private record Lock(byte id, byte[] nonce, String place) {}

    private byte[] run(int mode, Lock lock, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.get(lock.id() - 1), new GCMParameterSpec(8 * TAG, lock.nonce()));
            cipher.updateAAD((lock.place() + "\0" + lock.id()).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed field cannot be opened", e);
        }
    }
}
