package servicecircle.pages.queue;

import java.util.List;
import servicecircle.pages.parts.Text;

/**
 * When one window is meant to be open on one day.
 *
 * @param hours stretches as they are typed, such as {@code 09:00-12:00 14:00-17:00}; empty for not at all
 * @param changed whether somebody set them for this day; otherwise they follow from the center's file
 * @param halves for each half hour of the house, whether the window is meant to be open in it
 * @param presence what it is now, today: words {@code presence.*}; empty on other days
 */
public record PlanRow(String code, Text name, String hours, boolean changed, List<Boolean> halves, String presence) {
    public PlanRow {
        halves = List.copyOf(halves);
    }
}
