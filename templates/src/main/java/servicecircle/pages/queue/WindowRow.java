package servicecircle.pages.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Text;

/**
 * A service window as the staff see it.
 *
 * @param code as on the sign above it, such as {@code 3}
 * @param presence {@code OPEN}, {@code PAUSED} or {@code CLOSED}; words {@code presence.*}
 * @param reason why it pauses: {@code BREAK, BACK_OFFICE, MEETING, GONE, OTHER}; words {@code pause.*}; {@code GONE} is set by
 *     the house when the window's page has not been heard of for a while; empty unless paused
 * @param clerk display name of who sits there; empty when closed
 * @param since since when it is as it is
 * @param serving who is called or served there, or null
 * @param items codes of what it serves, its own first
 * @param servedToday how many were finished there today: the window's figure, of no person
 */
public record WindowRow(
        String code,
        Text name,
        String presence,
        String reason,
        String clerk,
        @Nullable Instant since,
        @Nullable LegRow serving,
        List<String> items,
        int servedToday) {
    public WindowRow {
        items = List.copyOf(items);
    }
}
