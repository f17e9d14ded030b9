package servicecircle.center.people.gate;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import servicecircle.center.people.access.AccessList;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.console.KnownCenter;
import servicecircle.center.people.devices.Device;
import servicecircle.center.people.devices.DevicesFeature;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.people.sessions.SessionSecret;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Reader;
import servicecircle.center.support.web.SessionCookie;

/**
 * Lets a request pass or not. In this order: is it on the list, is the device's key good, is somebody signed in, have they
 * done what is due, is the center theirs, is the right theirs.
 */
final class GateRoutes {
    private static final String DEVICE = "Device ";
    private static final String CENTERS = "/v1/centers/";
    /** Sent by pages that refresh themselves. */
    private static final String BY_ITSELF = "X-By-Itself";

    private static final Set<String> OUT = Set.of("/staff/sign-out");

    private final AccessList list;
    private final SessionDesk sessions;
    private final DevicesFeature devices;
    private final GateFeature.Denials denials;
    private final ConsoleFeature console;
    private final Set<String> centers;

    GateRoutes(
            AccessList list,
            SessionDesk sessions,
            DevicesFeature devices,
            GateFeature.Denials denials,
            ConsoleFeature console) {
        this.console = console;
        this.centers = console.centers().stream().map(KnownCenter::id).collect(Collectors.toSet());
        this.list = list;
        this.sessions = sessions;
        this.devices = devices;
        this.denials = denials;
    }

    void installOn(Router router) {
        router.route().handler(this::admit);
    }

    Optional<String> deviceOf(HttpServerRequest request) {
        String header = Objects.toString(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        return header.startsWith(DEVICE)
                ? Optional.ofNullable(devices.holderOf(header.substring(DEVICE.length())))
                        .map(Object::toString)
                : Optional.empty();
    }

    Optional<String> sessionOf(HttpServerRequest request) {
        return Optional.ofNullable(sessions.recentlyFound(SessionCookie.of(request)))
                .map(Object::toString);
    }

    private void admit(RoutingContext context) {
        AccessList.Match match = match(context);
        String header = Objects.toString(context.request().getHeader(HttpHeaders.AUTHORIZATION), "");
        Future<Boolean> passes = header.startsWith(DEVICE)
                ? devices.recognise(header.substring(DEVICE.length())).map(device -> admitted(context, device))
                : Future.succeededFuture(true);
        passes.compose(device -> switch (match.rule().who()) {
                    case ANYONE -> Future.succeededFuture(true);
                    case HALFWAY -> halfway(context);
                    case STAFF -> staff(context, match);
                })
                .map(pass -> {
                    if (pass) {
                        context.next();
                    }
                    return pass;
                })
                .onFailure(context::fail);
    }

    /** What is on no list is not there; what may be asked in another way says so. */
    private AccessList.Match match(RoutingContext context) {
        String path = path(context);
        return list.find(context.request().method().name(), path).orElseThrow(() -> missing(path));
    }

    private static String path(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException e) {
            throw BadInput.request(400, "BAD_REQUEST");
        }
    }

    private BadInput missing(String path) {
        if (list.knows(path)) {
            return BadInput.request(405, "METHOD_NOT_ALLOWED");
        }
        String center =
                path.startsWith(CENTERS) ? path.substring(CENTERS.length()).replaceFirst("/.*", "") : "";
        return BadInput.request(404, center.isEmpty() || centers.contains(center) ? "NO_SUCH_PAGE" : "NO_SUCH_CENTER");
    }

    private static boolean admitted(RoutingContext context, Optional<Device> found) {
        Device device = found.orElseThrow(() -> BadInput.request(401, "DEVICE_KEY_WRONG"));
        if (device.state() != Device.State.ENROLLED) {
            throw BadInput.request(403, "DEVICE_SUSPENDED");
        }
        ConsoleFeature.admit(
                context,
                new Visitor.Device(device.id(), device.center(), device.kind().name()));
        return true;
    }

    private Future<Optional<Session>> session(RoutingContext context) {
        Optional<SessionSecret> secret = SessionSecret.of(SessionCookie.of(context));
        boolean byItself = context.request().getHeader(BY_ITSELF) != null;
        return secret.map(known -> sessions.find(known, byItself))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .map(found -> {
                    found.ifPresent(session -> ConsoleFeature.admit(context, session, secret.orElseThrow()));
                    return found;
                });
    }

    private Future<Boolean> halfway(RoutingContext context) {
        return session(context)
                .compose(found -> found.isPresent() ? Future.succeededFuture(true) : signInFirst(context));
    }

    private Future<Boolean> staff(RoutingContext context, AccessList.Match match) {
        return session(context).compose(found -> {
            if (found.isEmpty()) {
                return signInFirst(context);
            }
            if (found.get().step() == Session.Step.PASSWORD) {
                return goTo(context, "/staff/sign-in/second", "SIGN_IN_FIRST");
            }
            Visitor.Staff staff = sessions.visitor(found.get());
            ConsoleFeature.admit(context, staff);
            console.framesProblemsOf(context);
            return isDue(context, staff) ? due(context, staff) : allowed(staff, match);
        });
    }

    private Future<Boolean> allowed(Visitor.Staff staff, AccessList.Match match) {
        var right = Objects.requireNonNull(match.rule().right());
        boolean may = match.center() == null ? staff.may(right) : staff.may(right, match.center());
        if (may) {
            return Future.succeededFuture(true);
        }
        return denials.write(staff, match).map(written -> {
            throw BadInput.request(403, "NOT_ALLOWED");
        });
    }

    private static boolean isDue(RoutingContext context, Visitor.Staff staff) {
        String path = context.normalizedPath();
        return staff.due() != Visitor.Due.NOTHING && !path.equals(placeFor(staff.due())) && !OUT.contains(path);
    }

    private static Future<Boolean> due(RoutingContext context, Visitor.Staff staff) {
        return goTo(context, placeFor(staff.due()), "SIGN_IN_FIRST");
    }

    private static String placeFor(Visitor.Due due) {
        return due == Visitor.Due.PASSWORD ? "/staff/me/password" : "/staff/me/second";
    }

    private static Future<Boolean> signInFirst(RoutingContext context) {
        String over = SessionCookie.of(context).isEmpty() ? "" : "?notice=SESSION_OVER";
        return goTo(context, "/staff/sign-in" + over, "SIGN_IN_FIRST");
    }

    /** A person who only looks is led there; a program, or a form that was sent, is refused. */
    private static Future<Boolean> goTo(RoutingContext context, String path, String code) {
        boolean looking = context.request().method().equals(HttpMethod.GET);
        if (!looking || !Reader.of(context).html()) {
            throw BadInput.request(401, code);
        }
        return context.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, path)
                .end()
                .map(false);
    }
}
