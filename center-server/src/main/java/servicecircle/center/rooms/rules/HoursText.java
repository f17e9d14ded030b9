package servicecircle.center.rooms.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Minutes as hours for a sentence: {@code 2}, {@code 1.5}, {@code 0.33}. */
final class HoursText {
    private HoursText() {}

    static String of(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
