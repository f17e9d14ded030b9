package servicecircle.center.people.sso;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.people.settings.Policy;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.openid.OpenIdFeature;

/** Front door of single sign-on. */
public final class SsoFeature {
    private final SsoRoutes routes;

    public SsoFeature(Surroundings around, Supplier<Policy> policy, ConsoleFeature console) {
        OpenIdFeature provider = around.provider();
        this.routes = new SsoRoutes(
                provider == null
                        ? null
                        : new SsoDesk(
                                provider,
                                new SsoDesk.Accounts(new SsoStore(around.database()), around.passwords()),
                                policy,
                                around.random(),
                                around.clock()),
                console);
    }

    /**
     * What it needs from the host around it.
     *
     * @param provider null on a host that asks none
     */
    public record Surroundings(
            Database database,
            @Nullable OpenIdFeature provider,
            Passwords passwords,
            SecureRandom random,
            Clock clock) {}

    /** Knows whether somebody who is signed in typed their own password. */
    @FunctionalInterface
    public interface Passwords {
        /** @param asker the terminal or address that it was typed at */
        Future<Boolean> isOf(Session session, String password, String asker);
    }

    public void addTo(Router router) {
        routes.addTo(router);
    }

    public static List<AccessRule> access() {
        return List.of(
                AccessRule.open("GET", "/staff/sign-in/sso"),
                AccessRule.open("GET", "/staff/sign-in/sso/back"),
                AccessRule.staff("POST", "/staff/me/sso", Right.CONSOLE),
                AccessRule.staff("POST", "/staff/me/sso/unlink", Right.CONSOLE));
    }
}
