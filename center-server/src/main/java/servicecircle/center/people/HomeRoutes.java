package servicecircle.center.people;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.console.KnownCenter;
import servicecircle.center.people.settings.SettingsFeature;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Form;
import servicecircle.pages.StaffPage;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.staff.SettingRow;
import servicecircle.pages.staff.Task;

/** The first page of the console and the settings. */
final class HomeRoutes {
    private static final String CENTER = "/staff/centers/:center";

    private final ConsoleFeature console;
    private final SettingsFeature settings;
    private final TaskStore tasks;
    private final Clock clock;

    HomeRoutes(ConsoleFeature console, SettingsFeature settings, TaskStore tasks, Clock clock) {
        this.console = console;
        this.settings = settings;
        this.tasks = tasks;
        this.clock = clock;
    }

    void addTo(Router router) {
        router.get("/staff").handler(this::toFirstCenter);
        router.get(CENTER).handler(this::home);
        router.get(CENTER + "/settings")
                .handler(context -> showSettings(context, 200, List.of()).onFailure(context::fail));
        router.post(CENTER + "/settings").handler(this::changeSettings);
    }

    private void toFirstCenter(RoutingContext context) {
        KnownCenter first = console.theirs(ConsoleFeature.staff(context)).stream()
                .findFirst()
                .orElseThrow(() -> BadInput.request(403, "NOT_ALLOWED"));
        String notice = context.request().getParam("notice");
        console.seeOther(
                        context,
                        "/staff/centers/" + first.id(),
                        notice != null && notice.matches("[A-Z_]{1,40}") ? notice : "")
                .onFailure(context::fail);
    }

    private void home(RoutingContext context) {
        KnownCenter center = console.center(context);
        tasks.of(center.key(), clock.instant())
                .compose(waiting -> console.show(
                        context,
                        new StaffPage.Home(
                                center.card().get(),
                                theirs(ConsoleFeature.staff(context), center, waiting),
                                clock.instant()),
                        "home"))
                .onFailure(context::fail);
    }

    private static List<Task> theirs(Visitor.Staff staff, KnownCenter center, TaskStore.Waiting waiting) {
        List<Task> tasks = new ArrayList<>();
        String base = "/staff/centers/" + center.id();
        if (staff.may(Right.ROLES_GIVE) && waiting.accountsWithoutRole() > 0) {
            tasks.add(new Task("accounts", waiting.accountsWithoutRole(), base + "/accounts"));
        }
        if (staff.may(Right.ROLES_GIVE) && waiting.lockedNames() > 0) {
            tasks.add(new Task("locked", waiting.lockedNames(), base + "/accounts"));
        }
        if (staff.may(Right.DEVICES_SEE) && waiting.silentDevices() > 0) {
            tasks.add(new Task("silent", waiting.silentDevices(), base + "/devices"));
        }
        if (staff.may(Right.ORGANISATIONS_REVIEW) && waiting.organisations() > 0) {
            tasks.add(new Task("organisations", waiting.organisations(), base + "/organisations"));
        }
        return tasks;
    }

    private Future<Void> showSettings(RoutingContext context, int status, List<Objection> objections) {
        KnownCenter center = console.center(context);
        boolean mayChange = maySet(context);
        return console.show(
                context,
                status,
                new StaffPage.Settings(
                        List.of(
                                new StaffPage.Settings.Group("hall", center.hall()),
                                new StaffPage.Settings.Group("booking", center.booking()),
                                new StaffPage.Settings.Group("privacy", privacy(mayChange)),
                                new StaffPage.Settings.Group("security", settings.rows("security.", mayChange))),
                        objections),
                "settings");
    }

    private List<SettingRow> privacy(boolean mayChange) {
        List<SettingRow> rows = new ArrayList<>(settings.rows("privacy.", mayChange));
        rows.add(new SettingRow(
                "privacy.consentVersion", settings.privacy().consentVersion(), List.of(), "DEFAULT", false));
        return rows;
    }

    /** Settings hold for the whole host, so they are for whoever is there for all of its centers. */
    private boolean maySet(RoutingContext context) {
        Visitor.Staff staff = ConsoleFeature.staff(context);
        return staff.may(Right.SETTINGS_CHANGE) && console.isThereForAll(staff);
    }

    private void changeSettings(RoutingContext context) {
        if (!maySet(context)) {
            throw BadInput.request(403, "BEYOND_YOUR_CENTERS");
        }
        Form form = console.form(context, "privacy.", "security.");
        Map<String, String> typed = new TreeMap<>(form.all());
        typed.keySet().removeIf(name -> !name.contains("."));
        Future<Void> done;
        try {
            done = settings.put(typed, Actor.of(ConsoleFeature.staff(context)));
        } catch (BadInput wrong) {
            showSettings(context, 422, List.of(wrong.objection())).onFailure(context::fail);
            return;
        }
        done.compose(changed -> console.seeOther(
                        context, "/staff/centers/" + console.center(context).id() + "/settings", "SAVED"))
                .onFailure(context::fail);
    }
}
