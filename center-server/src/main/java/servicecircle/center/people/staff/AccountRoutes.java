package servicecircle.center.people.staff;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.access.Role;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.console.KnownCenter;
import servicecircle.center.people.settings.Policy;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.web.Form;
import servicecircle.pages.StaffPage;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.staff.AccountRow;
import servicecircle.pages.staff.CenterName;

/** Accounts of a center on the console. */
final class AccountRoutes {
    private static final String DOOR = "accounts";
    private static final String BASE = "/staff/centers/:center/accounts";
    private static final int LONGEST_PERSON = 40;
    private static final int LONGEST_REASON = 200;

    private final AccountDesk desk;
    private final ConsoleFeature console;
    private final Supplier<Policy> policy;

    AccountRoutes(AccountDesk desk, ConsoleFeature console, Supplier<Policy> policy) {
        this.desk = desk;
        this.console = console;
        this.policy = policy;
    }

    void addTo(Router router) {
        router.get(BASE)
                .handler(context -> list(context, 200, List.of(), Map.of()).onFailure(context::fail));
        router.post(BASE).handler(this::make);
        router.get(BASE + "/:id").handler(context -> found(context)
                .compose(account -> show(context, account, List.of()))
                .onFailure(context::fail));
        router.post(BASE + "/:id/roles").handler(this::giveRoles);
        router.post(BASE + "/:id/suspend").handler(this::suspend);
        router.post(BASE + "/:id/resume").handler(context -> act(context, "ACCOUNT_RESUMED", desk::resume));
        router.post(BASE + "/:id/unlock").handler(context -> act(context, "UNLOCKED", desk::unlock));
        router.post(BASE + "/:id/sessions").handler(this::endSessions);
        router.post(BASE + "/:id/password").handler(this::resetPassword);
    }

    private Future<Void> list(
            RoutingContext context, int status, List<Objection> objections, Map<String, String> typed) {
        boolean mayMake = ConsoleFeature.staff(context).may(Right.ACCOUNTS_MAKE);
        return desk.of(console.center(context).id())
                .compose(accounts -> console.show(
                        context,
                        status,
                        new StaffPage.Accounts(
                                accounts.stream().map(AccountRoutes::row).toList(), mayMake, objections, typed),
                        DOOR));
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
            list(context, 422, List.of(wrong.objection()), typed(form)).onFailure(context::fail);
            return;
        }
        desk.make(name, person, center.id(), Actor.of(ConsoleFeature.staff(context)))
                .compose(outcome -> outcome.fold(
                        fresh -> showFresh(context, fresh),
                        refusal -> list(
                                context, 422, List.of(new Objection("name", refusal.name(), Map.of())), typed(form))))
                .onFailure(context::fail);
    }

    private static Map<String, String> typed(Form form) {
        return Map.of("name", form.secret("name"), "person", form.secret("person"));
    }

    private Future<Void> showFresh(RoutingContext context, AccountDesk.Fresh fresh) {
        return desk.find(fresh.account(), console.center(context).id())
                .compose(account -> show(context, 200, account.orElseThrow(), fresh.password(), List.of()));
    }

    private void giveRoles(RoutingContext context) {
        Form form = console.form(context, "role.", "center.", "allCenters");
        AccountStore.Grant grant = new AccountStore.Grant(
                rolesIn(form), form.isTicked("allCenters"), centersIn(form, ConsoleFeature.staff(context)));
        act(context, "ROLES_GIVEN", (by, account) -> desk.giveRoles(by, account, grant));
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

    /** Nobody gives what lies beyond their own centers. */
    private Set<String> centersIn(Form form, Visitor.Staff by) {
        Set<String> centers = form.tickedBelow("center.");
        boolean beyond = form.isTicked("allCenters")
                ? !console.isThereForAll(by)
                : !by.centers().containsAll(centers);
        if (beyond) {
            throw BadInput.field("center", "NOT_OFFERED");
        }
        return centers;
    }

    private void suspend(RoutingContext context) {
        String reason = console.form(context, "reason").textOrEmpty("reason", LONGEST_REASON);
        if (reason.isEmpty()) {
            throw BadInput.field("reason", "REASON_MISSING");
        }
        act(context, "ACCOUNT_SUSPENDED", (by, account) -> desk.suspend(by, account, reason));
    }

    private void endSessions(RoutingContext context) {
        console.form(context);
        ruled(context)
                .compose(account ->
                        desk.endSessions(ConsoleFeature.staff(context), account).map(account))
                .compose(account -> console.seeOther(context, path(context, account), "SESSIONS_ENDED"))
                .onFailure(context::fail);
    }

    private void resetPassword(RoutingContext context) {
        console.form(context);
        ruled(context)
                .compose(account -> desk.resetPassword(ConsoleFeature.staff(context), account)
                        .compose(outcome -> outcome.fold(
                                fresh -> showFresh(context, fresh),
                                refusal -> show(context, account, List.of(objection(refusal))))))
                .onFailure(context::fail);
    }

    interface Act {
        Future<Outcome<Account, AccountRefusal>> on(Visitor.Staff by, Account account);
    }

    private void act(RoutingContext context, String notice, Act act) {
        if (!notice.equals("ROLES_GIVEN") && !notice.equals("ACCOUNT_SUSPENDED")) {
            console.form(context);
        }
        ruled(context)
                .compose(account -> act.on(ConsoleFeature.staff(context), account)
                        .compose(outcome -> outcome.fold(
                                done -> console.seeOther(context, path(context, account), notice),
                                refusal -> show(context, account, List.of(objection(refusal))))))
                .onFailure(context::fail);
    }

    private static Objection objection(AccountRefusal refusal) {
        String field =
                switch (refusal) {
                    case NAME_TAKEN -> "name";
                    case ROLE_MISSING, ROLES_EXCLUDE -> "roles";
                    case CENTER_MISSING -> "centers";
                    case OWN_ACCOUNT, STATE_CHANGED -> "";
                };
        return new Objection(field, refusal.name(), Map.of());
    }

    private Future<Void> show(RoutingContext context, Account account, List<Objection> objections) {
        return show(context, objections.isEmpty() ? 200 : 422, account, "", objections);
    }

    private Future<Void> show(
            RoutingContext context, int status, Account account, String password, List<Objection> objections) {
        Visitor.Staff staff = ConsoleFeature.staff(context);
        return desk.sessionsOf(account, policy.get().idle())
                .compose(sessions -> console.show(
                        context,
                        status,
                        new StaffPage.Account(
                                row(account),
                                sessions.stream()
                                        .map(one -> OwnAccountRoutes.Rows.of(one, staff.session()))
                                        .toList(),
                                Stream.of(Role.values()).map(Enum::name).toList(),
                                console.theirs(staff).stream()
                                        .map(center -> new CenterName(center.id(), center.name()))
                                        .toList(),
                                actsOf(staff, account),
                                password,
                                objections),
                        DOOR));
    }

    private List<String> actsOf(Visitor.Staff staff, Account account) {
        List<String> acts = new ArrayList<>();
        if (!reaches(staff, account)) {
            return acts;
        }
        boolean own = staff.account().equals(account.id());
        boolean suspended = account.state() == Account.State.SUSPENDED;
        if (staff.may(Right.ROLES_GIVE) && !own) {
            acts.addAll(suspended ? List.of("resume") : List.of("roles", "suspend"));
            acts.add("sessions");
            if (account.lockedUntil() != null) {
                acts.add("unlock");
            }
        }
        if (staff.may(Right.ACCOUNTS_MAKE) && !own && !suspended) {
            acts.add("password");
        }
        return acts;
    }

    /** An account that this member of staff rules over: none that is there for more centers than they are. */
    private Future<Account> ruled(RoutingContext context) {
        return found(context).map(account -> {
            if (!reaches(ConsoleFeature.staff(context), account)) {
                throw BadInput.request(403, "BEYOND_YOUR_CENTERS");
            }
            return account;
        });
    }

    private boolean reaches(Visitor.Staff by, Account account) {
        return account.allCenters() ? console.isThereForAll(by) : by.centers().containsAll(account.centers());
    }

    private Future<Account> found(RoutingContext context) {
        return desk.find(id(context), console.center(context).id())
                .map(account -> account.orElseThrow(() -> BadInput.request(404, "NO_SUCH_PAGE")));
    }

    private static String path(RoutingContext context, Account account) {
        return "/staff/centers/" + context.pathParam("center") + "/accounts/" + account.id();
    }

    private static UUID id(RoutingContext context) {
        try {
            return UUID.fromString(context.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw BadInput.request(404, "NO_SUCH_PAGE");
        }
    }

    private static AccountRow row(Account account) {
        boolean locked = account.lockedUntil() != null && account.state() == Account.State.ACTIVE;
        return new AccountRow(
                account.id().toString(),
                account.name(),
                account.person(),
                locked ? "LOCKED" : account.state().name(),
                account.reason(),
                account.roles().stream().sorted().map(Enum::name).toList(),
                account.allCenters()
                        ? List.of()
                        : account.centers().stream().sorted().toList(),
                account.secondFactor(),
                account.seenAt());
    }
}
