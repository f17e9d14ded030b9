package servicecircle.center.passes;

import java.util.Arrays;
import java.util.regex.Pattern;
import servicecircle.center.support.crypto.BlindIndex;
import servicecircle.center.support.crypto.Crockford;
import servicecircle.center.support.crypto.Keys;

/**
 * The eight characters that a person can read out. 40 bits are too few to stand alone (at 1.6 million live codes a
 * thousand tries a second hit one in twelve minutes), so a code opens nothing without the telephone number's last four
 * digits and a limit on tries. It is derived from the reference and never stored; the database holds a keyed hash.
 */
public final class ShortCodes {
    private static final int LENGTH = 8;
    private static final int BYTES = 5;
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{8}");

    private final BlindIndex derivation;
    private final BlindIndex index;

    public ShortCodes(Keys keys, String center) {
        this.derivation = keys.indexFor("code", center);
        this.index = keys.indexFor("code-index", center);
    }

    public String codeOf(Reference reference) {
        return Crockford.text(Arrays.copyOf(derivation.whole(reference.text()), BYTES), LENGTH);
    }

    /** What the database holds for a code. */
    public byte[] indexOf(String code) {
        return index.of(code);
    }

    /** Whether a canonical text could be a code at all. */
    public static boolean isCode(String canonical) {
        return SHAPE.matcher(canonical).matches();
    }
}
