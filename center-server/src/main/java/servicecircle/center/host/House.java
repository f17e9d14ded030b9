package servicecircle.center.host;

import java.util.List;
import servicecircle.center.people.PeopleFeature;
import servicecircle.center.rooms.RoomsFeature;

/** What stands behind the front door. */
record House(List<RoomsFeature> centers, PeopleFeature people) {
    House {
        centers = List.copyOf(centers);
    }
}
