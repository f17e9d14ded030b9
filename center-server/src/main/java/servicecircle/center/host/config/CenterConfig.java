package servicecircle.center.host.config;

import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.rooms.catalogue.Hall;

/**
 * What the file of one center says.
 *
 * @param queue its service windows, or null where it has none
 */
public record CenterConfig(Hall hall, @Nullable QueuePlan queue) {}
