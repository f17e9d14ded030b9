package servicecircle.pages.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Text;

/**
 * One number and what its holder wants, as the staff see it.
 *
 * @param leg the database's id of this part of the visit
 * @param version grows with each change; sent back by a form so that two clerks cannot change the same state
 * @param state {@code WAITING, CALLED, SERVING, SUSPENDED, SKIPPED} …; words {@code leg.*}
 * @param priority {@code NORMAL, ELDER, EXPECTING, DISABLED, MILITARY}; words {@code priority.*}
 * @param origin {@code KIOSK, PHONE, DESK}; words {@code origin.*}
 * @param since start of the waiting time
 * @param slot appointed time, or null
 * @param calledAt when it was last called, or null
 * @param calls how often it was called
 * @param why why it stands where it stands, or was called: words {@code why.*}; empty where this does not apply
 * @param onlyWindow code of the one window that may call it; empty for every one with the skill
 * @param note what a clerk wrote for the next one; empty for none
 */
public record LegRow(
        long leg,
        int version,
        String number,
        String item,
        Text itemName,
        List<Text> papers,
        String state,
        String priority,
        String origin,
        Instant since,
        @Nullable Instant slot,
        @Nullable Instant calledAt,
        int calls,
        String why,
        String onlyWindow,
        String note) {
    public LegRow {
        papers = List.copyOf(papers);
    }
}
