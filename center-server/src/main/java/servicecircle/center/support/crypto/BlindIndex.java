package servicecircle.center.support.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 under a key that is never in the database: finds a telephone number again without storing it. All mainland
 * numbers can be enumerated in minutes by whoever holds the key, which is why it stays in the key file.
 */
public final class BlindIndex {
    private static final int SHORT = 16;

    /** Keyed once and never fed: each value is hashed by a copy. */
    private final Mac keyed;

    BlindIndex(byte[] key) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    /** The first 16 bytes, as stored. */
    public byte[] of(String value) {
        return Arrays.copyOf(whole(value), SHORT);
    }

    /** All 32 bytes. */
    public byte[] whole(String value) {
        return whole(value.getBytes(StandardCharsets.UTF_8));
    }

    /** All 32 bytes. */
    public byte[] whole(byte[] value) {
        try {
            return ((Mac) keyed.clone()).doFinal(value);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own HmacSHA256 can be copied", e);
        }
    }
}
