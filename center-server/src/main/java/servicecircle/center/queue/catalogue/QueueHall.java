package servicecircle.center.queue.catalogue;

import java.time.Instant;
import java.util.function.Function;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.queue.rating.CasePolicy;
import servicecircle.pages.parts.CenterCard;

/**
 * One center as far as its windows are concerned.
 *
 * @param id as in addresses
 * @param key the database's id
 * @param ratings deadlines of bad ratings
 * @param card what stands on every page, at a moment
 */
public record QueueHall(
        String id,
        int key,
        OpeningHours hours,
        QueuePlan plan,
        CasePolicy ratings,
        Function<Instant, CenterCard> card) {}
