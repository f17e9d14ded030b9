package servicecircle.center.people.gate;

import io.vertx.ext.web.Router;
import java.util.Set;
import servicecircle.center.people.access.AccessList;
import servicecircle.center.people.devices.DevicesFeature;

/** Front door of the gate. */
public final class GateFeature {
    private final GateRoutes routes;

    /** @param centers ids of the centers of this host */
    public GateFeature(
            AccessList list, SessionGuard sessions, DevicesFeature devices, Denials denials, Set<String> centers) {
        this.routes = new GateRoutes(list, sessions, devices, denials, centers);
    }

    /** Puts the gate before all routes that are added later. */
    public void installOn(Router router) {
        routes.installOn(router);
    }
}
