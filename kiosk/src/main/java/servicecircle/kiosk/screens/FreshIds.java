package servicecircle.kiosk.screens;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Things that nobody can guess, from one random source. */
final class FreshIds {
    static final int BYTES = 16;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random;

    FreshIds(SecureRandom random) {
        this.random = random;
    }

    /** 128 bits in 22 characters that a cookie may hold. */
    String visitId() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    /** A random UUID (version 4). */
    UUID key() {
        long high = (random.nextLong() & ~0xF000L) | VERSION_4;
        long low = (random.nextLong() >>> 2) | VARIANT;
        return new UUID(high, low);
    }

    /** Short enough to be read out to the desk, long enough to be found in the log. */
    String incident() {
        return HexFormat.of().formatHex(bytes(4));
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
