package servicecircle.center.host;

import java.util.List;
import servicecircle.center.people.PeopleFeature;
import servicecircle.center.queue.QueueFeature;
import servicecircle.center.rooms.RoomsFeature;

/**
 * What stands behind the front door.
 *
 * @param queues of those centers that have service windows
 */
record House(List<RoomsFeature> centers, List<QueueFeature> queues, PeopleFeature people) {
    House {
        centers = List.copyOf(centers);
        queues = List.copyOf(queues);
    }
}
