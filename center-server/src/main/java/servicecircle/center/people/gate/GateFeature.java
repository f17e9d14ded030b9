package servicecircle.center.people.gate;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import servicecircle.center.people.access.AccessList;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.devices.DevicesFeature;
import servicecircle.center.people.sessions.SessionStore;
import servicecircle.center.people.settings.Policy;
import servicecircle.center.support.web.Asker;

/** Front door of the gate. */
public final class GateFeature {
    private final GateRoutes routes;

    public GateFeature(AccessList list, Keepers keepers, Denials denials, ConsoleFeature console) {
        SessionDesk sessions = new SessionDesk(keepers.sessions(), keepers.policy(), keepers.clock());
        this.routes = new GateRoutes(list, sessions, keepers.devices(), denials, console);
    }

    /** Who knows sessions and terminals. */
    public record Keepers(SessionStore sessions, Supplier<Policy> policy, Clock clock, DevicesFeature devices) {}

    /** Writes down that somebody of the staff asked for what is not theirs. */
    @FunctionalInterface
    public interface Denials {
        Future<Void> write(Visitor.Staff staff, AccessList.Match asked);
    }

    /**
     * The terminal or session that sends a request, if its key or cookie was verified a moment ago. A key that was not is
     * worth nothing here, or everybody who invents one would be counted anew.
     */
    public Optional<Asker.Key> keyOf(HttpServerRequest request) {
        return routes.deviceOf(request)
                .map(device -> new Asker.Key(Asker.Kind.DEVICE, device))
                .or(() -> routes.sessionOf(request).map(session -> new Asker.Key(Asker.Kind.SESSION, session)));
    }

    /** Puts the gate before all routes that are added later. */
    public void installOn(Router router) {
        routes.installOn(router);
    }
}
