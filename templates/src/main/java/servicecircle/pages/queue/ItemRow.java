package servicecircle.pages.queue;

import java.util.List;
import servicecircle.pages.parts.Text;

/**
 * A service item (事项) one can take a number for.
 *
 * @param code stable, such as {@code SB-01}
 * @param department who answers for it (责任部门)
 * @param level of government: {@code CITY}, {@code DISTRICT}, {@code SUBDISTRICT}, {@code COMMUNITY}; words {@code level.*}
 * @param papers what to bring, told at once (一次性告知)
 * @param runs how often one has to come, at most (最多跑几次); 0 where it can be done on line
 * @param proxy whether the staff will go through it on one's behalf (全程代办)
 * @param estimate for somebody who takes a number now
 */
public record ItemRow(
        String code,
        Text name,
        Text department,
        String level,
        List<Text> papers,
        int runs,
        boolean proxy,
        Wait estimate) {
    public ItemRow {
        papers = List.copyOf(papers);
    }
}
