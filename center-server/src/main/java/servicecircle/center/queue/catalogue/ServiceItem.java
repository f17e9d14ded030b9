package servicecircle.center.queue.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import servicecircle.pages.parts.Text;

/**
 * A service item (事项).
 *
 * @param code 1..20 letters, digits and hyphens; stays the same when the name changes
 * @param group prefix of its group
 * @param department who answers for it
 * @param papers what to bring, told at once (一次性告知)
 * @param runs how often one has to come at most; 0 where it can be done on line
 * @param mean how long one takes at a window, as long as the center has not learned better
 * @param proxy whether the staff will go through it on somebody's behalf (全程代办)
 */
public record ServiceItem(
        String code,
        String group,
        Text name,
        Text department,
        Level level,
        List<Text> papers,
        int runs,
        Duration mean,
        boolean proxy) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Duration LONGEST = Duration.ofHours(4);

    public ServiceItem {
        papers = List.copyOf(papers);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("an item's code is 1 to 20 letters, digits and hyphens: " + code);
        }
        if (mean.isNegative() || mean.isZero() || mean.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("item " + code + " takes 1 to 240 minutes, not " + mean.toMinutes());
        }
        if (runs < 0) {
            throw new IllegalArgumentException("item " + code + " cannot need " + runs + " visits");
        }
    }

    /** Which level of government it belongs to. */
    public enum Level {
        CITY,
        DISTRICT,
        SUBDISTRICT,
        COMMUNITY
    }
}
