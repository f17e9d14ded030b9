package servicecircle.center.queue.catalogue;

import java.time.Instant;
import java.util.function.Function;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.pages.parts.CenterCard;

/**
 * One center as far as its windows are concerned.
 *
 * @param id as in addresses
 * @param key the database's id
 * @param card what stands on every page, at a moment
 */
public record QueueHall(String id, int key, OpeningHours hours, QueuePlan plan, Function<Instant, CenterCard> card) {}
