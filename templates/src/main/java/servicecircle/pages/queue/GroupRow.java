package servicecircle.pages.queue;

import java.util.List;
import servicecircle.pages.parts.Text;

/**
 * Items that share a letter on their numbers.
 *
 * @param prefix the letter, such as {@code A}
 * @param waiting people who wait with such a number now
 * @param estimate for somebody who takes a number of the group's first item now
 */
public record GroupRow(String prefix, Text name, int waiting, Wait estimate, List<ItemRow> items) {
    public GroupRow {
        items = List.copyOf(items);
    }
}
