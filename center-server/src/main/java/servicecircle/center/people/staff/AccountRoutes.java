package servicecircle.center.people.staff;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.access.Role;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.people.settings.Policy;
import servicecircle.center.support.BadInput;
import servicecircle.pages.StaffPage;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.staff.CenterName;

/** Accounts of a center on the console: the list, and each by itself. */
final class AccountRoutes {
    static final String BASE = "/staff/centers/:center/accounts";
    private static final String DOOR = "accounts";

    private final AccountDesk desk;
    private final ConsoleFeature console;
    private final AccountReach reach;
    private final Supplier<Policy> policy;

    AccountRoutes(AccountDesk desk, ConsoleFeature console, Supplier<Policy> policy) {
        this.desk = desk;
        this.console = console;
        this.reach = new AccountReach(console);
        this.policy = policy;
    }

    void addTo(Router router) {
        router.get(BASE).handler(context -> list(context, List.of(), Map.of()).onFailure(context::fail));
        router.get(BASE + "/:id").handler(context -> found(context)
                .compose(account -> show(context, AccountSheet.of(account)))
                .onFailure(context::fail));
    }

    /**
     * The accounts with the form for one more.
     *
     * @param objections what has to be mended in that form
     * @param typed what stands in its fields
     */
    Future<Void> list(RoutingContext context, List<Objection> objections, Map<String, String> typed) {
        boolean mayMake = ConsoleFeature.staff(context).may(Right.ACCOUNTS_MAKE);
        return desk.of(console.center(context).id())
                .compose(accounts -> console.show(
                        context,
                        objections.isEmpty() ? 200 : 422,
                        new StaffPage.Accounts(
                                accounts.stream().map(Account::row).toList(), mayMake, objections, typed),
                        DOOR));
    }

    Future<Void> show(RoutingContext context, AccountSheet sheet) {
        return desk.sessionsOf(sheet.account(), policy.get().idle())
                .compose(sessions -> console.show(context, sheet.status(), page(context, sheet, sessions), DOOR));
    }

    Future<Void> showFresh(RoutingContext context, AccountDesk.Fresh fresh) {
        return desk.find(fresh.account(), console.center(context).id())
                .compose(account -> show(context, AccountSheet.fresh(account.orElseThrow(), fresh.password())));
    }

    /** The account that the address names, as far as the center can see it. */
    Future<Account> found(RoutingContext context) {
        return desk.find(id(context), console.center(context).id())
                .map(account -> account.orElseThrow(() -> BadInput.request(404, "NO_SUCH_PAGE")));
    }

    private StaffPage.Account page(RoutingContext context, AccountSheet sheet, List<Session.Listed> sessions) {
        Visitor.Staff staff = ConsoleFeature.staff(context);
        return new StaffPage.Account(
                sheet.account().row(),
                sessions.stream()
                        .map(one -> OwnAccountRoutes.Rows.of(one, staff.session()))
                        .toList(),
                Stream.of(Role.values()).map(Enum::name).toList(),
                console.theirs(staff).stream()
                        .map(center -> new CenterName(center.id(), center.name()))
                        .toList(),
                reach.actsOf(staff, sheet.account()),
                sheet.password(),
                sheet.objections());
    }

    private static UUID id(RoutingContext context) {
        try {
            return UUID.fromString(context.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw BadInput.request(404, "NO_SUCH_PAGE");
        }
    }
}
