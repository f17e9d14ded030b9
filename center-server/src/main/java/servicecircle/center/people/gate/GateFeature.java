package servicecircle.center.people.gate;

import io.vertx.ext.web.Router;
import servicecircle.center.people.access.AccessList;
import servicecircle.center.people.devices.DevicesFeature;

/** Front door of the gate. */
public final class GateFeature {
    private final GateRoutes routes;

    public GateFeature(AccessList list, SessionGuard sessions, DevicesFeature devices, Denials denials) {
        this.routes = new GateRoutes(list, sessions, devices, denials);
    }

    /** Puts the gate before all routes that are added later. */
    public void installOn(Router router) {
        routes.installOn(router);
    }
}
