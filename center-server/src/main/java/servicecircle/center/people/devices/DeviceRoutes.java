package servicecircle.center.people.devices;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Fields;
import servicecircle.center.support.web.Form;
import servicecircle.center.support.web.TryLimit;
import servicecircle.center.support.web.Turnstile;
import servicecircle.pages.Page;
import servicecircle.pages.StaffPage;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.staff.DeviceRow;

/** Terminals on the console, and what a terminal itself asks. */
final class DeviceRoutes {
    private static final String DOOR = "devices";
    private static final int LONGEST_PLACE = 40;
    private static final int LONGEST_REASON = 200;

    private final DeviceDesk desk;
    private final ConsoleFeature console;
    private final Answers answers;
    private final TryLimit tries;

    DeviceRoutes(DeviceDesk desk, ConsoleFeature console, Answers answers, Clock clock) {
        this.desk = desk;
        this.console = console;
        this.answers = answers;
        this.tries = new TryLimit(10, Duration.ofMinutes(10), clock);
    }

    void addTo(Router router) {
        String base = "/staff/centers/:center/devices";
        router.get(base).handler(context -> list(context, 200, null, List.of()).onFailure(context::fail));
        router.post(base).handler(this::invite);
        router.post(base + "/:id/code").handler(this::inviteAgain);
        router.post(base + "/:id/suspend").handler(this::suspend);
        router.post(base + "/:id/resume").handler(this::resume);
        router.post(base + "/:id/revoke").handler(this::revoke);
        router.post("/v1/devices/enrol").handler(this::enrol);
        router.get("/v1/devices/me").handler(this::me);
    }

    private void invite(RoutingContext context) {
        Form form = console.form(context, "kind", "place");
        DeviceKind kind = kind(form);
        String place = form.textOrEmpty("place", LONGEST_PLACE);
        if (place.isEmpty()) {
            list(context, 422, null, List.of(new Objection("place", "PLACE_MISSING", Map.of())))
                    .onFailure(context::fail);
            return;
        }
        desk.invite(console.center(context).key(), kind, place, actor(context))
                .compose(invitation -> list(context, 200, invitation, List.of()))
                .onFailure(context::fail);
    }

    private void inviteAgain(RoutingContext context) {
        console.form(context);
        desk.inviteAgain(id(context), console.center(context).key(), actor(context))
                .compose(invitation -> list(
                        context, 200, invitation.orElseThrow(() -> BadInput.request(409, "STATE_CHANGED")), List.of()))
                .onFailure(context::fail);
    }

    private void suspend(RoutingContext context) {
        String reason = reason(console.form(context, "reason"));
        after(
                context,
                desk.suspend(id(context), console.center(context).key(), reason, actor(context)),
                "DEVICE_SUSPENDED");
    }

    private void resume(RoutingContext context) {
        console.form(context);
        after(context, desk.resume(id(context), console.center(context).key(), actor(context)), "DEVICE_RESUMED");
    }

    private void revoke(RoutingContext context) {
        String reason = reason(console.form(context, "reason"));
        after(
                context,
                desk.revoke(id(context), console.center(context).key(), reason, actor(context)),
                "DEVICE_REVOKED");
    }

    private void after(RoutingContext context, Future<Boolean> change, String notice) {
        change.compose(done -> {
                    if (!done) {
                        throw BadInput.request(409, "STATE_CHANGED");
                    }
                    return console.seeOther(
                            context, "/staff/centers/" + console.center(context).id() + "/devices", notice);
                })
                .onFailure(context::fail);
    }

    private Future<Void> list(
            RoutingContext context, int status, DeviceDesk.@Nullable Invitation fresh, List<Objection> objections) {
        Visitor.Staff staff = ConsoleFeature.staff(context);
        return desk.of(console.center(context).key())
                .compose(devices -> console.show(
                        context,
                        status,
                        new StaffPage.Devices(
                                devices.stream().map(DeviceRoutes::row).toList(),
                                staff.may(Right.DEVICES_ENROL),
                                staff.may(Right.DEVICES_SUSPEND),
                                fresh == null ? "" : fresh.code(),
                                fresh == null ? null : fresh.until(),
                                objections),
                        DOOR));
    }

    /** The one request of a terminal that has no key yet. Guessing 60 bits ten times in ten minutes is hopeless. */
    private void enrol(RoutingContext context) {
        String code = Fields.of(context, Set.of("code")).text("code", 40);
        if (!tries.allow(Turnstile.placeOf(context).text())) {
            throw new BadInput(429, "", "TOO_MANY_REQUESTS", Map.of("seconds", "600"));
        }
        desk.enrol(code)
                .map(enrolled -> enrolled.orElseThrow(() -> BadInput.field("code", "ENROLMENT_CODE_WRONG")))
                .compose(enrolled -> answers.json(
                        context,
                        201,
                        new Page.DeviceKey(
                                enrolled.device().id().toString(),
                                centerOf(enrolled.device().center()),
                                enrolled.device().kind().name(),
                                enrolled.key().text())))
                .onFailure(context::fail);
    }

    /** What the gate made of the key; it has refused already where there is none, or a bad one. */
    private void me(RoutingContext context) {
        if (!(ConsoleFeature.visitor(context) instanceof Visitor.Device device)) {
            throw BadInput.request(401, "DEVICE_KEY_MISSING");
        }
        answers.json(
                context, 200, new Page.DeviceState(device.id().toString(), centerOf(device.center()), device.kind()));
    }

    private String centerOf(int key) {
        return console.centers().stream()
                .filter(center -> center.key() == key)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static DeviceRow row(Device device) {
        return new DeviceRow(
                device.id().toString(),
                device.kind().name(),
                device.place(),
                device.state().name(),
                device.reason(),
                device.enrolledAt(),
                device.seenAt());
    }

    private static DeviceKind kind(Form form) {
        try {
            return DeviceKind.valueOf(form.text("kind", 20));
        } catch (IllegalArgumentException e) {
            throw BadInput.field("kind", "NOT_OFFERED");
        }
    }

    private static String reason(Form form) {
        String reason = form.textOrEmpty("reason", LONGEST_REASON);
        if (reason.isEmpty()) {
            throw BadInput.field("reason", "REASON_MISSING");
        }
        return reason;
    }

    private static UUID id(RoutingContext context) {
        try {
            return UUID.fromString(context.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw BadInput.request(404, "NO_SUCH_PAGE");
        }
    }

    private static Actor actor(RoutingContext context) {
        return Actor.of(ConsoleFeature.staff(context));
    }
}
