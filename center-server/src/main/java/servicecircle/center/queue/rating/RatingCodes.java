package servicecircle.center.queue.rating;

import java.nio.ByteBuffer;
import java.util.Locale;
import servicecircle.center.passes.Reference;
import servicecircle.center.support.crypto.BlindIndex;
import servicecircle.center.support.crypto.Keys;

/**
 * Four digits that stand on the slip beside the number. Far too few to stand alone: they are good only with the number, at an
 * enrolled terminal of the center, within the time for rating, and with a limit on tries. Derived, never stored.
 */
final class RatingCodes {
    private static final int CODES = 10_000;

    private final BlindIndex derivation;

    RatingCodes(Keys keys, String center) {
        this.derivation = keys.indexFor("rating-code", center);
    }

    String codeOf(Reference reference) {
        int drawn = ByteBuffer.wrap(derivation.whole(reference.text())).getInt();
        return String.format(Locale.ROOT, "%04d", Integer.remainderUnsigned(drawn, CODES));
    }
}
