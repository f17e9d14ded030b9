package servicecircle.center.host;

import java.util.ArrayList;
import java.util.List;
import servicecircle.center.people.PeopleFeature;
import servicecircle.center.people.access.AccessList;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.queue.QueueFeature;
import servicecircle.center.rooms.RoomsFeature;

/** Everything that may be asked of this host: what its features say of themselves, and what belongs to the host. */
final class AccessTable {
    private static final List<AccessRule> HOST = List.of(
            AccessRule.open("GET", "/"),
            AccessRule.open("GET", "/v1/centers"),
            AccessRule.open("GET", "/api"),
            AccessRule.open("GET", "/openapi.yaml"),
            AccessRule.open("GET", "/health/live"),
            AccessRule.open("GET", "/health/ready"),
            AccessRule.open("GET", "/static/{file}"));

    private AccessTable() {}

    /** @param development whether the gallery of parts is served */
    static AccessList of(boolean development) {
        List<AccessRule> rules = new ArrayList<>(HOST);
        rules.addAll(PeopleFeature.access());
        rules.addAll(RoomsFeature.access());
        rules.addAll(QueueFeature.access());
        if (development) {
            rules.add(AccessRule.open("GET", "/dev/gallery"));
        }
        return new AccessList(rules);
    }
}
