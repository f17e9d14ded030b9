package servicecircle.center.people.devices;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.web.Answers;

/** Front door of devices. */
public final class DevicesFeature {
    private final DeviceDesk desk;
    private final DeviceRoutes routes;

    public DevicesFeature(Surroundings around, ConsoleFeature console, Answers answers) {
        this.desk = new DeviceDesk(
                new DeviceStore(around.database()),
                around.keys().indexFor("device-code", ""),
                around.random(),
                around.clock());
        this.routes = new DeviceRoutes(desk, console, answers, around.clock());
    }

    /** What it needs from the host around it. */
    public record Surroundings(Database database, Keys keys, SecureRandom random, Clock clock) {}

    public void addTo(Router router) {
        routes.addTo(router);
    }

    public static List<AccessRule> access() {
        String base = "/staff/centers/{center}/devices";
        return List.of(
                AccessRule.staff("GET", base, Right.DEVICES_SEE),
                AccessRule.staff("POST", base, Right.DEVICES_ENROL),
                AccessRule.staff("POST", base + "/{id}/code", Right.DEVICES_ENROL),
                AccessRule.staff("POST", base + "/{id}/suspend", Right.DEVICES_SUSPEND),
                AccessRule.staff("POST", base + "/{id}/resume", Right.DEVICES_SUSPEND),
                AccessRule.staff("POST", base + "/{id}/revoke", Right.DEVICES_SUSPEND),
                AccessRule.open("POST", "/v1/devices/enrol"),
                AccessRule.open("GET", "/v1/devices/me"));
    }

    /** The device of a key as it stands in a header, in whatever state; empty for one that nobody ever gave. */
    public Future<Optional<Device>> recognise(String key) {
        return DeviceKey.of(key).map(desk::recognise).orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    /** The id of the device that a key was given to, in whatever state, without asking anybody; null for no such key. */
    public @Nullable UUID holderOf(String key) {
        return DeviceKey.of(key).map(desk::holderOf).orElse(null);
    }

    /** Learns which keys there are; once, before the first request. */
    public Future<Void> load() {
        return desk.load();
    }

    /** A key for a terminal that the host's own operator sets up: the demo's kiosk. */
    public Future<String> enrolDirectly(int center, DeviceKind kind, String place) {
        return desk.invite(center, kind, place, Actor.SYSTEM)
                .compose(invitation -> desk.enrol(invitation.code()))
                .map(enrolled -> enrolled.orElseThrow().key().text());
    }
}
