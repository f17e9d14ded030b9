package servicecircle.center.people;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.AccessList;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Action;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.audit.AuditFeature;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.console.KnownCenter;
import servicecircle.center.people.devices.DevicesFeature;
import servicecircle.center.people.gate.GateFeature;
import servicecircle.center.people.organisations.OrganisationsFeature;
import servicecircle.center.people.retention.RetentionFeature;
import servicecircle.center.people.sessions.SessionStore;
import servicecircle.center.people.sessions.SessionsFeature;
import servicecircle.center.people.settings.SettingsFeature;
import servicecircle.center.people.sso.SsoFeature;
import servicecircle.center.people.staff.StaffFeature;
import servicecircle.center.support.SlowWork;
import servicecircle.center.support.Tally;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.openid.OpenIdFeature;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Asker;
import servicecircle.pages.Pages;

/** Front door of people: who acts on this host, and what they may. */
public final class PeopleFeature {
    private final ConsoleFeature console;
    private final AuditFeature audit;
    private final SettingsFeature settings;
    private final DevicesFeature devices;
    private final StaffFeature staff;
    private final SsoFeature sso;
    private final GateFeature gate;
    private final HomeRoutes home;
    private final PrivacyRoutes privacy;
    private final OrganisationsFeature organisations;
    private final RetentionFeature retention;

    private PeopleFeature(Surroundings around, SettingsFeature settings, List<KnownCenter> centers) {
        this.settings = settings;
        var paper = new ConsoleFeature.Paper(around.pages(), around.answers(), around.clock(), around.zone());
        this.console = new ConsoleFeature(paper, around.list(), centers);
        this.privacy = new PrivacyRoutes(settings, centers, paper);
        this.organisations = new OrganisationsFeature(around.database(), around.keys(), settings, console, paper);
        this.audit = audit(around, console);
        this.devices = new DevicesFeature(around.forDevices(), console, around.answers());
        SessionStore store = SessionsFeature.open(around.database());
        var keepers = new GateFeature.Keepers(store, settings::policy, around.clock(), devices);
        this.gate = new GateFeature(around.list(), keepers, this::denied, console);
        this.staff = new StaffFeature(around.forStaff(), store, settings::policy, console);
        this.sso = new SsoFeature(around.forSso(staff::isPasswordOf), settings::policy, console);
        this.home = new HomeRoutes(console, settings, new TaskStore(around.database()), around.clock());
        this.retention = new RetentionFeature(around.database(), settings, around.clock());
    }

    private static AuditFeature audit(Surroundings around, ConsoleFeature console) {
        return new AuditFeature(
                around.database(),
                AuditFeature.checkpoints(around.folder(), around.keys()),
                around.slowWork(),
                around.clock(),
                console);
    }

    /**
     * What people need from the host around them.
     *
     * @param folder the host's data folder, where checkpoints of the trail are kept
     * @param list everything that may be asked of the host
     * @param slowWork where passwords are checked
     * @param provider who else knows the staff, or null
     */
    public record Surroundings(
            Database database,
            Keys keys,
            Path folder,
            SlowWork slowWork,
            Pages pages,
            Answers answers,
            AccessList list,
            SecureRandom random,
            Clock clock,
            ZoneId zone,
            Tally tally,
            @Nullable OpenIdFeature provider) {
        private DevicesFeature.Surroundings forDevices() {
            return new DevicesFeature.Surroundings(database, keys, random, clock);
        }

        private StaffFeature.Surroundings forStaff() {
            return new StaffFeature.Surroundings(
                    database, keys, slowWork, random, clock, zone, tally, provider != null);
        }

        private SsoFeature.Surroundings forSso(SsoFeature.Passwords passwords) {
            return new SsoFeature.Surroundings(database, provider, passwords, random, clock);
        }
    }

    /** Reads what was set and opens the house for these centers, which are registered already. */
    public static Future<PeopleFeature> open(Surroundings around, List<KnownCenter> centers) {
        return SettingsFeature.open(around.database(), around.clock())
                .map(settings -> new PeopleFeature(around, settings, centers))
                .compose(people -> people.devices.load().map(people));
    }

    /** Everything of the console that may be asked, and by whom. */
    public static List<AccessRule> access() {
        List<AccessRule> rules = new ArrayList<>(List.of(
                AccessRule.open("GET", "/privacy"),
                AccessRule.staff("GET", "/staff", Right.CONSOLE),
                AccessRule.staff("GET", "/staff/centers/{center}", Right.CONSOLE),
                AccessRule.staff("GET", "/staff/centers/{center}/settings", Right.SETTINGS_SEE),
                AccessRule.staff("POST", "/staff/centers/{center}/settings", Right.SETTINGS_CHANGE)));
        rules.addAll(StaffFeature.access());
        rules.addAll(SsoFeature.access());
        rules.addAll(DevicesFeature.access());
        rules.addAll(OrganisationsFeature.access());
        rules.addAll(AuditFeature.access());
        return List.copyOf(rules);
    }

    /** Puts the gate before all routes that are added later. */
    public void guard(Router router) {
        gate.installOn(router);
    }

    /** At the center that was asked for, whose auditors have to know; at none where the request names none of ours. */
    private Future<Void> denied(Visitor.Staff who, AccessList.Match asked) {
        int center = console.centers().stream()
                .filter(known -> known.id().equals(asked.center()))
                .mapToInt(KnownCenter::key)
                .findFirst()
                .orElse(0);
        AccessRule rule = asked.rule();
        return audit.write(center, Actor.of(who), Action.ACCESS_DENIED, "", rule.method() + " " + rule.path());
    }

    public void addTo(Router router) {
        staff.addTo(router);
        sso.addTo(router);
        devices.addTo(router);
        audit.addTo(router);
        home.addTo(router);
        organisations.addTo(router);
        privacy.addTo(router);
    }

    public ConsoleFeature console() {
        return console;
    }

    public AuditFeature audit() {
        return audit;
    }

    public SettingsFeature settings() {
        return settings;
    }

    public OrganisationsFeature organisations() {
        return organisations;
    }

    public RetentionFeature retention() {
        return retention;
    }

    public DevicesFeature devices() {
        return devices;
    }

    /** The terminal or session that sends a request, if it was verified a moment ago: by that the edge counts it. */
    public Optional<Asker.Key> keyOf(HttpServerRequest request) {
        return gate.keyOf(request);
    }

    /** The code of the first start, while there is no account. */
    public Future<Optional<String>> setUpCode() {
        return staff.setUpCode();
    }

    public Future<List<StaffFeature.DemoAccount>> makeDemoAccounts() {
        return staff.makeDemoAccounts();
    }
}
