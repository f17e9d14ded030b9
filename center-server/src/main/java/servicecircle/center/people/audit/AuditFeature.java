package servicecircle.center.people.audit;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Action;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.support.SlowWork;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.Database;

/** Front door of the audit trail. */
public final class AuditFeature {
    private final AuditStore store;
    private final AuditDesk desk;
    private final AuditRoutes routes;

    public AuditFeature(
            Database database, Checkpoints checkpoints, SlowWork slowWork, Clock clock, ConsoleFeature console) {
        this.store = new AuditStore(database);
        this.desk = new AuditDesk(store, checkpoints, slowWork, clock);
        this.routes = new AuditRoutes(store, desk, console, clock);
    }

    /** The file of checkpoints in a host's data folder. */
    public static Checkpoints checkpoints(Path folder, Keys keys) {
        return new Checkpoints(folder.resolve("audit-checkpoints"), keys.indexFor("audit-checkpoint", ""));
    }

    /** Walks over the whole trail of a database, for the operator's command. */
    public static Future<TrailReport> verify(
            Database database, Checkpoints checkpoints, SlowWork slowWork, Clock clock) {
        return new AuditDesk(new AuditStore(database), checkpoints, slowWork, clock).check();
    }

    /** Adds a line about the host as a whole to any database, for the operator's commands. */
    public static Future<String> note(Database database, Action action, String detail) {
        return new AuditStore(database).append(0, Actor.SYSTEM, new AuditLine.Act(action.name(), "", detail));
    }

    public void addTo(Router router) {
        routes.addTo(router);
    }

    public static List<AccessRule> access() {
        String base = "/staff/centers/{center}/audit";
        return List.of(
                AccessRule.staff("GET", base, Right.AUDIT_READ),
                AccessRule.staff("POST", base + "/check", Right.AUDIT_READ));
    }

    /** Adds a line for something that changed nothing else, such as a view of personal data. */
    public Future<Void> write(int center, Actor actor, Action action, String subject, String detail) {
        return store.append(center, actor, new AuditLine.Act(action.name(), subject, detail))
                .mapEmpty();
    }

    /** Writes down, outside the database, where the trail ends now. */
    public Future<Void> checkpoint() {
        return desk.checkpoint();
    }

    /** Walks over the whole trail; auditors see what it found. One that is whole lets go of checkpoints it needs no more. */
    public Future<TrailReport> check() {
        return desk.checkAndCompact();
    }
}
