package servicecircle.center.people.staff;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import servicecircle.center.people.access.Role;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.web.Form;

/** Changes of one account: its roles, its sessions, its password, whether it may sign in at all. */
final class AccountChangeRoutes {
    private static final String ONE = AccountRoutes.BASE + "/:id";
    private static final int LONGEST_REASON = 200;

    private final AccountDesk desk;
    private final ConsoleFeature console;
    private final AccountRoutes accounts;
    private final AccountReach reach;

    AccountChangeRoutes(AccountDesk desk, ConsoleFeature console, AccountRoutes accounts) {
        this.desk = desk;
        this.console = console;
        this.accounts = accounts;
        this.reach = new AccountReach(console);
    }

    void addTo(Router router) {
        router.post(ONE + "/roles").handler(this::giveRoles);
        router.post(ONE + "/suspend").handler(this::suspend);
        router.post(ONE + "/resume")
                .handler(context -> act(context, "ACCOUNT_RESUMED", console.form(context), form -> desk::resume));
        router.post(ONE + "/unlock")
                .handler(context -> act(context, "UNLOCKED", console.form(context), form -> desk::unlock));
        router.post(ONE + "/sessions")
                .handler(context -> act(context, "SESSIONS_ENDED", console.form(context), form -> this::endSessions));
        router.post(ONE + "/password").handler(this::resetPassword);
    }

    /** One change of one account. */
    interface Change {
        Future<Outcome<Account, AccountRefusal>> on(Visitor.Staff by, Account account);
    }

    private void giveRoles(RoutingContext context) {
        Visitor.Staff staff = ConsoleFeature.staff(context);
        act(context, "ROLES_GIVEN", console.form(context, "role.", "center.", "allCenters"), form -> {
            AccountStore.Grant grant = grantIn(form, staff);
            return (by, account) -> desk.giveRoles(by, account, grant);
        });
    }

    private AccountStore.Grant grantIn(Form form, Visitor.Staff by) {
        AccountStore.Grant grant =
                new AccountStore.Grant(rolesIn(form), form.isTicked("allCenters"), form.tickedBelow("center."));
        if (!reach.covers(by, grant)) {
            throw BadInput.field("center", "NOT_OFFERED");
        }
        return grant;
    }

    private static Set<Role> rolesIn(Form form) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : form.tickedBelow("role.")) {
            roles.add(Stream.of(Role.values())
                    .filter(role -> role.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> BadInput.field("role", "NOT_OFFERED")));
        }
        return roles;
    }

    private void suspend(RoutingContext context) {
        act(context, "ACCOUNT_SUSPENDED", console.form(context, "reason"), form -> {
            String reason = reasonIn(form);
            return (by, account) -> desk.suspend(by, account, reason);
        });
    }

    private static String reasonIn(Form form) {
        String reason = form.textOrEmpty("reason", LONGEST_REASON);
        if (reason.isEmpty()) {
            throw BadInput.field("reason", "REASON_MISSING");
        }
        return reason;
    }

    private Future<Outcome<Account, AccountRefusal>> endSessions(Visitor.Staff by, Account account) {
        return desk.endSessions(by, account).map(ended -> Outcome.done(account));
    }

    /**
     * Makes a change and goes back to the account's page.
     *
     * @param form from the console, which looked at its token: without one nothing is changed
     * @param reading understands the form before anybody looks for the account
     */
    private void act(RoutingContext context, String notice, Form form, Function<Form, Change> reading) {
        Change change = reading.apply(form);
        ruled(context)
                .compose(account -> change(context, notice, account, change))
                .onFailure(context::fail);
    }

    private Future<Void> change(RoutingContext context, String notice, Account account, Change change) {
        return change.on(ConsoleFeature.staff(context), account)
                .compose(outcome -> outcome.fold(
                        done -> console.seeOther(context, path(context, account), notice),
                        refusal -> accounts.show(context, AccountSheet.refused(account, refusal))));
    }

    private void resetPassword(RoutingContext context) {
        console.form(context);
        ruled(context).compose(account -> resetPassword(context, account)).onFailure(context::fail);
    }

    private Future<Void> resetPassword(RoutingContext context, Account account) {
        return desk.resetPassword(ConsoleFeature.staff(context), account)
                .compose(outcome -> outcome.fold(
                        fresh -> accounts.showFresh(context, fresh),
                        refusal -> accounts.show(context, AccountSheet.refused(account, refusal))));
    }

    /** An account that this member of staff rules over: none that is there for more centers than they are. */
    private Future<Account> ruled(RoutingContext context) {
        return accounts.found(context).map(account -> {
            if (!reach.covers(ConsoleFeature.staff(context), account)) {
                throw BadInput.request(403, "BEYOND_YOUR_CENTERS");
            }
            return account;
        });
    }

    private static String path(RoutingContext context, Account account) {
        return "/staff/centers/" + context.pathParam("center") + "/accounts/" + account.id();
    }
}
