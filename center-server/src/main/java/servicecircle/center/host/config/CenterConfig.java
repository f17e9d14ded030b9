package servicecircle.center.host.config;

import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.rating.CasePolicy;
import servicecircle.center.rooms.catalogue.Hall;

/**
 * What the file of one center says.
 *
 * @param queue its service windows, or null where it has none
 * @param ratings deadlines of bad ratings; of no use without windows
 */
public record CenterConfig(Hall hall, @Nullable QueuePlan queue, CasePolicy ratings) {
    /** With the usual deadlines. */
    public CenterConfig(Hall hall, @Nullable QueuePlan queue) {
        this(hall, queue, CasePolicy.usual());
    }
}
