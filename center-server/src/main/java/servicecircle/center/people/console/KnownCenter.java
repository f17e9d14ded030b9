package servicecircle.center.people.console;

import java.util.List;
import java.util.function.Supplier;
import servicecircle.pages.parts.CenterCard;
import servicecircle.pages.parts.Text;
import servicecircle.pages.staff.SettingRow;

/**
 * A center of this host, as the console has to know it.
 *
 * @param key the database's id, which the trail writes
 * @param card its card at the moment of asking
 * @param hall what its file says, for the page of settings
 */
public record KnownCenter(
        String id, Text name, int key, Supplier<CenterCard> card, List<SettingRow> hall, List<SettingRow> booking) {
    public KnownCenter {
        hall = List.copyOf(hall);
        booking = List.copyOf(booking);
    }
}
