package servicecircle.center.people.staff;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.console.KnownCenter;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Form;
import servicecircle.pages.parts.Objection;

/** Adds an account to a center; its form stands below the list. */
final class NewAccountRoutes {
    private static final int LONGEST_PERSON = 40;

    private final AccountDesk desk;
    private final ConsoleFeature console;
    private final AccountRoutes accounts;

    NewAccountRoutes(AccountDesk desk, ConsoleFeature console, AccountRoutes accounts) {
        this.desk = desk;
        this.console = console;
        this.accounts = accounts;
    }

    void addTo(Router router) {
        router.post(AccountRoutes.BASE).handler(this::make);
    }

    private void make(RoutingContext context) {
        Form form = console.form(context, "name", "person");
        KnownCenter center = console.center(context);
        SignInName name;
        String person;
        try {
            name = SignInName.of("name", form.secret("name"));
            person = form.text("person", LONGEST_PERSON);
        } catch (BadInput wrong) {
            accounts.list(context, List.of(wrong.objection()), typed(form)).onFailure(context::fail);
            return;
        }
        desk.make(name, person, center.id(), Actor.of(ConsoleFeature.staff(context)))
                .compose(outcome -> outcome.fold(
                        fresh -> accounts.showFresh(context, fresh),
                        refusal -> accounts.list(
                                context, List.of(new Objection("name", refusal.name(), Map.of())), typed(form))))
                .onFailure(context::fail);
    }

    private static Map<String, String> typed(Form form) {
        return Map.of("name", form.secret("name"), "person", form.secret("person"));
    }
}
