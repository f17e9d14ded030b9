package servicecircle.center.people.staff;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import servicecircle.center.people.access.Role;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Form;
import servicecircle.center.support.web.TryLimit;
import servicecircle.center.support.web.Turnstile;
import servicecircle.pages.StaffPage;
import servicecircle.pages.parts.Objection;

/** The page of the first start. Once the offices are filled it is not there any more. */
final class SetUpRoutes {
    private static final Map<Role, String> FIELDS =
            Map.of(Role.SYSTEM_ADMIN, "system", Role.SECURITY_ADMIN, "security", Role.AUDITOR, "auditor");

    private final SetUpDesk desk;
    private final ConsoleFeature console;
    private final TryLimit tries;

    SetUpRoutes(SetUpDesk desk, ConsoleFeature console, Clock clock) {
        this.desk = desk;
        this.console = console;
        this.tries = new TryLimit(20, Duration.ofMinutes(10), clock);
    }

    void addTo(Router router) {
        router.get("/staff/setup").handler(this::ask);
        router.post("/staff/setup").handler(this::setUp);
    }

    private void ask(RoutingContext context) {
        unlessDone()
                .compose(open -> console.showOutside(context, 200, new StaffPage.SetUp("", "", "", List.of())))
                .onFailure(context::fail);
    }

    private void setUp(RoutingContext context) {
        Form form = Form.of(context, Set.of("code", "system", "security", "auditor", "lang"));
        if (!tries.allow(Turnstile.placeOf(context).text())) {
            throw new BadInput(429, "", "TOO_MANY_REQUESTS", Map.of("seconds", "600"));
        }
        unlessDone().compose(open -> setUp(context, form)).onFailure(context::fail);
    }

    private Future<Void> setUp(RoutingContext context, Form form) {
        if (!desk.isCode(form.secret("code"))) {
            return again(context, form, new Objection("code", "SETUP_CODE_WRONG", Map.of()));
        }
        Map<Role, SignInName> names = new EnumMap<>(Role.class);
        try {
            FIELDS.forEach((role, field) -> names.put(role, SignInName.of(field, form.secret(field))));
        } catch (BadInput wrong) {
            return again(context, form, wrong.objection());
        }
        if (new HashSet<>(names.values()).size() < names.size()) {
            return again(context, form, new Objection("auditor", "NAMES_EQUAL", Map.of()));
        }
        return desk.setUp(names)
                .map(made -> made.orElseThrow(SetUpRoutes::gone))
                .compose(made -> console.showOutside(
                        context,
                        200,
                        new StaffPage.FirstPasswords(made.stream()
                                .map(first -> new StaffPage.FirstPasswords.Fresh(
                                        first.name(), first.role().name(), first.password()))
                                .toList())));
    }

    private Future<Void> again(RoutingContext context, Form form, Objection objection) {
        return console.showOutside(
                context,
                422,
                new StaffPage.SetUp(
                        form.secret("system"), form.secret("security"), form.secret("auditor"), List.of(objection)));
    }

    private Future<Boolean> unlessDone() {
        return desk.isDone().map(done -> {
            if (done) {
                throw gone();
            }
            return true;
        });
    }

    private static BadInput gone() {
        return BadInput.request(404, "NO_SUCH_PAGE");
    }
}
