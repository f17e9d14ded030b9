package servicecircle.center.queue.figures;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import servicecircle.center.support.BadInput;

/** What a row of figures stands for. The names travel in addresses in small letters. */
enum By {
    ITEM,
    /** The window where it ended, or that passed it over last. */
    WINDOW,
    /** The hour, in the center's zone, in which the waiting time began. */
    HOUR,
    DAY;

    /** @throws BadInput {@code UNKNOWN_VALUE} */
    static By of(@Nullable String asked) {
        return asked == null
                ? ITEM
                : Arrays.stream(values())
                        .filter(by -> by.inAddresses().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> BadInput.field("by", "UNKNOWN_VALUE"));
    }

    String inAddresses() {
        return name().toLowerCase(Locale.ROOT);
    }
}
