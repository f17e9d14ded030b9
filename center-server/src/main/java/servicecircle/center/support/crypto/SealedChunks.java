package servicecircle.center.support.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A stream in sealed pieces: {@code magic ‖ salt ‖ key id}, then {@code last (1) ‖ length (4) ‖ AES-256-GCM} each. A piece
 * is authenticated with its number and whether it is the last, so that none can be left out, moved or put behind the end.
 */
final class SealedChunks {
    static final byte[] MAGIC = {'C', 'I', 'R', 'C', 'L', 'E', 'B', '1'};
    static final int SALT = 32;
    static final int ID = 8;
    static final int PLAIN = 64 * 1024;
    static final int TAG = 16;

    private SealedChunks() {}

    static byte[] seal(SecretKeySpec key, long number, boolean last, ByteBuffer plain) throws GeneralSecurityException {
        byte[] bytes = new byte[plain.remaining()];
        plain.get(bytes);
        return cipher(Cipher.ENCRYPT_MODE, key, number, last).doFinal(bytes);
    }

    static byte[] open(SecretKeySpec key, long number, boolean last, byte[] sealed) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, key, number, last).doFinal(sealed);
    }

    /** The nonce is the number alone: the key is used for one stream. */
    private static Cipher cipher(int mode, SecretKeySpec key, long number, boolean last)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(number).array();
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(MAGIC);
        cipher.updateAAD(ByteBuffer.allocate(9)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array());
        return cipher;
    }
}
