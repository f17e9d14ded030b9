package servicecircle.center.people.staff;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.people.sessions.SessionStore;
import servicecircle.center.people.settings.Policy;
import servicecircle.center.support.SlowWork;
import servicecircle.center.support.Tally;
import servicecircle.center.support.crypto.BlindIndex;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.Database;

/** Front door of staff: accounts, signing in, the first start. */
public final class StaffFeature {
    private final SetUpDesk setUp;
    private final SetUpRoutes setUpRoutes;
    private final SignInRoutes signIn;
    private final OwnAccountRoutes own;
    private final AccountRoutes accounts;
    private final NewAccountRoutes newAccounts;
    private final AccountChangeRoutes accountChanges;
    private final PasswordDesk typed;

    public StaffFeature(Surroundings around, SessionStore sessions, Supplier<Policy> policy, ConsoleFeature console) {
        Secrets secrets = Secrets.of(around);
        this.typed = new PasswordDesk(
                new SignInStore(around.database()), secrets.names(), around.slowWork(), around.clock());
        SignInDesk signInDesk = signInDesk(around, secrets, policy);
        OwnAccountDesk ownDesk = new OwnAccountDesk(
                new OwnAccountStore(around.database()),
                sessions,
                new OwnAccountDesk.Tools(secrets.passwords(), secrets.secondFactors(), around.slowWork(), typed),
                policy,
                around.clock());
        AccountDesk accountDesk = accountDesk(around, secrets, sessions);
        this.setUp = new SetUpDesk(new SetUpStore(around.database()), accountDesk, around.clock(), around.random());
        this.setUpRoutes = new SetUpRoutes(setUp, console, around.clock());
        this.signIn = new SignInRoutes(signInDesk, ownDesk, console, around.singleSignOn());
        this.own = new OwnAccountRoutes(ownDesk, console, policy, around.zone(), around.singleSignOn());
        this.accounts = new AccountRoutes(accountDesk, console, policy);
        this.newAccounts = new NewAccountRoutes(accountDesk, console, accounts);
        this.accountChanges = new AccountChangeRoutes(accountDesk, console, accounts);
    }

    /** What passwords, names and second factors are kept with. */
    private record Secrets(PasswordHash passwords, BlindIndex names, SecondFactors secondFactors) {
        static Secrets of(Surroundings around) {
            Keys keys = around.keys();
            return new Secrets(
                    new PasswordHash(around.random()),
                    keys.indexFor("sign-in-name", ""),
                    new SecondFactors(keys.cipherFor("staff"), keys.indexFor("recovery-code", ""), around.random()));
        }
    }

    private static SignInDesk signInDesk(Surroundings around, Secrets secrets, Supplier<Policy> policy) {
        return new SignInDesk(
                new SignInStore(around.database()),
                new SignInDesk.Secrets(secrets.passwords(), secrets.names(), secrets.secondFactors(), around.random()),
                around.slowWork(),
                policy,
                new SignInDesk.Watch(around.clock(), around.tally()));
    }

    private static AccountDesk accountDesk(Surroundings around, Secrets secrets, SessionStore sessions) {
        return new AccountDesk(
                new AccountStore(around.database()),
                sessions,
                new AccountDesk.Tools(secrets.passwords(), secrets.names(), around.slowWork(), around.random()),
                around.clock());
    }

    /**
     * What it needs from the host around it.
     *
     * @param singleSignOn whether there is an identity provider to sign in with
     */
    public record Surroundings(
            Database database,
            Keys keys,
            SlowWork slowWork,
            SecureRandom random,
            Clock clock,
            ZoneId zone,
            Tally tally,
            boolean singleSignOn) {}

    public void addTo(Router router) {
        setUpRoutes.addTo(router);
        signIn.addTo(router);
        own.addTo(router);
        accounts.addTo(router);
        newAccounts.addTo(router);
        accountChanges.addTo(router);
    }

    public static List<AccessRule> access() {
        List<AccessRule> rules = new ArrayList<>(List.of(
                AccessRule.open("GET", "/staff/setup"),
                AccessRule.open("POST", "/staff/setup"),
                AccessRule.open("GET", "/staff/sign-in"),
                AccessRule.open("POST", "/staff/sign-in"),
                AccessRule.halfway("GET", "/staff/sign-in/second"),
                AccessRule.halfway("POST", "/staff/sign-in/second"),
                AccessRule.halfway("POST", "/staff/sign-out"),
                AccessRule.staff("GET", "/staff/me", Right.CONSOLE),
                AccessRule.staff("GET", "/staff/me/password", Right.CONSOLE),
                AccessRule.staff("POST", "/staff/me/password", Right.CONSOLE),
                AccessRule.staff("GET", "/staff/me/second", Right.CONSOLE),
                AccessRule.staff("POST", "/staff/me/second", Right.CONSOLE),
                AccessRule.staff("POST", "/staff/me/sessions/end", Right.CONSOLE)));
        rules.addAll(accessToAccounts());
        return List.copyOf(rules);
    }

    private static List<AccessRule> accessToAccounts() {
        String base = "/staff/centers/{center}/accounts";
        return List.of(
                AccessRule.staff("GET", base, Right.ACCOUNTS_SEE),
                AccessRule.staff("POST", base, Right.ACCOUNTS_MAKE),
                AccessRule.staff("GET", base + "/{id}", Right.ACCOUNTS_SEE),
                AccessRule.staff("POST", base + "/{id}/roles", Right.ROLES_GIVE),
                AccessRule.staff("POST", base + "/{id}/suspend", Right.ROLES_GIVE),
                AccessRule.staff("POST", base + "/{id}/resume", Right.ROLES_GIVE),
                AccessRule.staff("POST", base + "/{id}/unlock", Right.ROLES_GIVE),
                AccessRule.staff("POST", base + "/{id}/sessions", Right.ROLES_GIVE),
                AccessRule.staff("POST", base + "/{id}/password", Right.ACCOUNTS_MAKE));
    }

    /**
     * Whether somebody who is signed in typed the password of their account.
     *
     * @param asker the terminal or address that it was typed at; it pauses after five wrong ones
     */
    public Future<Boolean> isPasswordOf(Session session, String password, String asker) {
        return typed.isOf(session, new PasswordDesk.Typed(password, asker));
    }

    /** The code that opens the first page, while there is no account; it is for the operator's eyes alone. */
    public Future<Optional<String>> setUpCode() {
        return setUp.isDone().map(done -> done ? Optional.empty() : Optional.of(setUp.code()));
    }

    /** For an operator at whose host nobody can sign in any more: the next start asks for three offices again. */
    public static Future<Boolean> reopenSetUp(Database database) {
        return new SetUpStore(database).reopen();
    }

    /** An account to look around with. */
    public record DemoAccount(String name, String role, String password) {}

    /** One account of each role, on a host that has none; empty on one that has. */
    public Future<List<DemoAccount>> makeDemoAccounts() {
        return setUp.setUpDemo().map(made -> made.orElse(List.of()).stream()
                .map(first -> new DemoAccount(first.name(), first.role().name(), first.password()))
                .toList());
    }
}
