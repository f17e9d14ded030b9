package servicecircle.center.passes;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import servicecircle.center.support.crypto.Crockford;

/**
 * An opaque reference: 128 random bits, written as 26 Crockford characters. It says nothing about anybody; whoever holds
 * it may see the booking and cancel it.
 */
public record Reference(UUID id) {
    private static final int LENGTH = 26;
    private static final Pattern SHAPE = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public static Reference random(SecureRandom random) {
        return new Reference(new UUID(random.nextLong(), random.nextLong()));
    }

    /**
     * Reads 26 characters, leniently written.
     *
     * @throws IllegalArgumentException when they are not a reference
     */
    public static Reference of(String text) {
        String canonical = text.length() > 2 * LENGTH ? "" : Crockford.canonical(text);
        if (!SHAPE.matcher(canonical).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
        BigInteger number = Crockford.number(canonical);
        return new Reference(new UUID(number.shiftRight(64).longValue(), number.longValue()));
    }

    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(16);
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Crockford.text(bytes.array(), LENGTH);
    }

    /** The address in the QR code, wholly in capitals so that the code stays in its small alphanumeric mode. */
    public String url(String publicUrl) {
        return publicUrl.toUpperCase(Locale.ROOT) + "/Q/" + text();
    }

    @Override
    public String toString() {
        return "reference";
    }
}
