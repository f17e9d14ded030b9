package servicecircle.pages.rating;

import java.time.LocalDate;
import java.util.List;
import servicecircle.pages.parts.Text;

/**
 * A bad rating as a piece of work.
 *
 * @param id opaque
 * @param item what the visit was for
 * @param day of the rating, in the center's zone; nothing more exact
 * @param level code, words {@code rating.level.*}
 * @param tags codes, words {@code rating.tag.*}
 * @param state code, words {@code case.state.*}
 * @param callBack {@code REACHED}, {@code NOT_REACHED}; {@code DUE} while nobody has called; {@code NONE} without a number
 * @param callBackDue last day for the call
 * @param due last day for the reply
 * @param followedUp whether the rater said something after the reply
 */
public record CaseRow(
        String id,
        Text item,
        LocalDate day,
        String level,
        List<String> tags,
        String state,
        String callBack,
        LocalDate callBackDue,
        LocalDate due,
        boolean followedUp) {
    public CaseRow {
        tags = List.copyOf(tags);
    }

    /** Whether the reply is owed and its last day is over. */
    public boolean isLate(LocalDate today) {
        return isWaiting() && today.isAfter(due);
    }

    /** Whether the call is owed and its last day is over. */
    public boolean isCallLate(LocalDate today) {
        return callBack.equals("DUE") && !state.equals("CLOSED") && today.isAfter(callBackDue);
    }

    /** Whether the rater still waits for a reply. */
    public boolean isWaiting() {
        return state.equals("TO_VERIFY") || state.equals("MENDING");
    }
}
