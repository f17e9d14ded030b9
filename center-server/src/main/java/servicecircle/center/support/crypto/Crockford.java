package servicecircle.center.support.crypto;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Crockford's base 32: digits and capitals without I, L, O and U. What a person copies by hand may be written small, with
 * hyphens or spaces, and with O for 0 and I or L for 1.
 */
public final class Crockford {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    /** The bytes as {@code length} characters, most significant first, padded with zeros on the left. */
    public static String text(byte[] bytes, int length) {
        BigInteger rest = new BigInteger(1, bytes);
        char[] text = new char[length];
        for (int i = length - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt(rest.intValue() & 31);
            rest = rest.shiftRight(5);
        }
        return new String(text);
    }

    /**
     * The number behind a text in canonical form.
     *
     * @throws IllegalArgumentException for a character that is not in the alphabet
     */
    public static BigInteger number(String canonical) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < canonical.length(); i++) {
            int digit = ALPHABET.indexOf(canonical.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("not a Crockford character");
            }
            number = number.shiftLeft(5).or(BigInteger.valueOf(digit));
        }
        return number;
    }

    /** What was meant: capitals, no hyphens or spaces, O as 0, I and L as 1, full-width characters as plain ones. */
    public static String canonical(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
