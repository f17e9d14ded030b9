package servicecircle.center.queue.rating;

import java.time.Instant;
import java.util.function.Function;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.pages.parts.CenterCard;
import servicecircle.pages.parts.Text;

/**
 * One center as far as its ratings are concerned.
 *
 * @param id as in addresses
 * @param key the database's id
 * @param card what stands on every page, at a moment
 * @param itemNames names of service items by their codes, also of such as are gone
 */
public record RatingHall(
        String id,
        int key,
        OpeningHours hours,
        CasePolicy policy,
        Function<Instant, CenterCard> card,
        Function<String, Text> itemNames) {}
