package servicecircle.center.people.organisations;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.settings.SettingsFeature;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.Database;

/** Front door of organisations. */
public final class OrganisationsFeature {
    private final OrganisationDesk desk;
    private final RegistrationRoutes registration;
    private final OrganisationRoutes routes;

    public OrganisationsFeature(
            Database database,
            Keys keys,
            SettingsFeature settings,
            ConsoleFeature console,
            ConsoleFeature.Paper paper) {
        this.desk = new OrganisationDesk(
                new OrganisationStore(database), new ContactCards(keys), paper.clock(), paper.zone());
        this.registration = new RegistrationRoutes(desk, settings, console, paper);
        this.routes = new OrganisationRoutes(desk, console);
    }

    public void addTo(Router router) {
        registration.addTo(router);
        routes.addTo(router);
    }

    public static List<AccessRule> access() {
        String base = "/staff/centers/{center}/organisations";
        return List.of(
                AccessRule.open("GET", "/organisations/{center}"),
                AccessRule.open("POST", "/organisations/{center}"),
                AccessRule.staff("GET", base, Right.ORGANISATIONS_SEE),
                AccessRule.staff("GET", base + "/{id}", Right.ORGANISATIONS_SEE),
                AccessRule.staff("POST", base + "/{id}/certify", Right.ORGANISATIONS_REVIEW),
                AccessRule.staff("POST", base + "/{id}/reject", Right.ORGANISATIONS_REVIEW),
                AccessRule.staff("POST", base + "/{id}/withdraw", Right.ORGANISATIONS_REVIEW),
                AccessRule.staff("POST", base + "/{id}/reveal", Right.CONTACT_REVEAL));
    }

    /** Ends the certificates whose last day is over. */
    public Future<Void> expire() {
        return desk.expire();
    }
}
