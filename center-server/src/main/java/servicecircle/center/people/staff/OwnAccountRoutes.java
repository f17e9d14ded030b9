package servicecircle.center.people.staff;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.people.settings.Policy;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Form;
import servicecircle.center.support.web.Turnstile;
import servicecircle.pages.StaffPage;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.staff.AccountRow;
import servicecircle.pages.staff.SessionRow;

/** One's own account: the pages below {@code /staff/me}. */
final class OwnAccountRoutes {
    private final OwnAccountDesk desk;
    private final ConsoleFeature console;
    private final Supplier<Policy> policy;
    private final ZoneId zone;
    private final boolean singleSignOn;

    OwnAccountRoutes(
            OwnAccountDesk desk, ConsoleFeature console, Supplier<Policy> policy, ZoneId zone, boolean singleSignOn) {
        this.desk = desk;
        this.console = console;
        this.policy = policy;
        this.zone = zone;
        this.singleSignOn = singleSignOn;
    }

    void addTo(Router router) {
        router.get("/staff/me").handler(this::me);
        router.get("/staff/me/password").handler(context -> askPassword(context, 200, List.of()));
        router.post("/staff/me/password").handler(this::changePassword);
        router.get("/staff/me/second").handler(context -> askSecondFactor(context, 200, List.of()));
        router.post("/staff/me/second").handler(this::setSecondFactor);
        router.post("/staff/me/sessions/end").handler(this::endSessions);
    }

    private void me(RoutingContext context) {
        Session session = ConsoleFeature.session(context);
        desk.sessionsOf(session.account())
                .compose(sessions -> console.show(
                        context,
                        new StaffPage.Me(
                                row(session),
                                passwordDue(session),
                                sessions.stream()
                                        .map(one -> Rows.of(one, session.id()))
                                        .toList(),
                                singleSignOn ? (session.linked() ? "LINKED" : "OPEN") : ""),
                        ""))
                .onFailure(context::fail);
    }

    private static AccountRow row(Session session) {
        return new AccountRow(
                session.account().toString(),
                session.name(),
                session.person(),
                "ACTIVE",
                "",
                session.roles().stream().sorted().map(Enum::name).toList(),
                session.centers().stream().sorted().toList(),
                session.secondFactor(),
                session.times().made());
    }

    private @Nullable LocalDate passwordDue(Session session) {
        Policy current = policy.get();
        return current.endsPasswords()
                ? LocalDate.ofInstant(session.passwordAt().plus(Duration.ofDays(current.passwordDays())), zone)
                : null;
    }

    private void askPassword(RoutingContext context, int status, List<Objection> objections) {
        showPassword(context, status, objections).onFailure(context::fail);
    }

    private Future<Void> showPassword(RoutingContext context, int status, List<Objection> objections) {
        Session session = ConsoleFeature.session(context);
        Policy current = policy.get();
        boolean due = ConsoleFeature.staff(context).due() == Visitor.Due.PASSWORD;
        String cause = session.mustChange() ? "FIRST" : due ? "DUE" : "WISH";
        return console.show(
                context,
                status,
                new StaffPage.NewPassword(
                        cause, current.profile().name(), current.leastCharacters(session.roles()), objections),
                "");
    }

    private void changePassword(RoutingContext context) {
        Form form = console.form(context, "old", "password", "again");
        OwnAccountDesk.Passwords typed =
                new OwnAccountDesk.Passwords(form.secret("old"), form.secret("password"), form.secret("again"));
        desk.changePassword(ConsoleFeature.session(context), typed)
                .compose(outcome -> outcome.fold(
                        done -> console.seeOther(context, "/staff", "PASSWORD_CHANGED"),
                        objection -> showPassword(context, 422, List.of(objection))))
                .onFailure(context::fail);
    }

    private void askSecondFactor(RoutingContext context, int status, List<Objection> objections) {
        showSecondFactor(context, status, objections).onFailure(context::fail);
    }

    private Future<Void> showSecondFactor(RoutingContext context, int status, List<Objection> objections) {
        Session session = ConsoleFeature.session(context);
        return desk.offerSecondFactor(session)
                .compose(offer -> console.show(
                        context,
                        status,
                        new StaffPage.NewSecondFactor(offer.uri(), offer.secret(), session.secondFactor(), objections),
                        ""));
    }

    private void setSecondFactor(RoutingContext context) {
        Form form = console.form(context, "code", "old");
        PasswordDesk.Typed typed = new PasswordDesk.Typed(
                form.secret("old"), Turnstile.placeOf(context).text());
        desk.setSecondFactor(ConsoleFeature.session(context), form.secret("code"), typed)
                .compose(outcome -> outcome.fold(
                        codes -> console.show(context, new StaffPage.RecoveryCodes(codes), ""),
                        objection -> showSecondFactor(context, 422, List.of(objection))))
                .onFailure(context::fail);
    }

    private void endSessions(RoutingContext context) {
        Form form = console.form(context, "session", "all");
        Set<UUID> which = form.isTicked("all") ? Set.of() : Set.of(session(form));
        desk.endSessions(ConsoleFeature.session(context), which)
                .compose(done -> console.seeOther(context, "/staff/me", "SESSIONS_ENDED"))
                .onFailure(context::fail);
    }

    private static UUID session(Form form) {
        try {
            return UUID.fromString(form.secret("session"));
        } catch (IllegalArgumentException e) {
            throw BadInput.field("session", "NOT_OFFERED");
        }
    }

    /** What the console shows of accounts and sessions. */
    static final class Rows {
        private Rows() {}

        static SessionRow of(Session.Listed session, UUID current) {
            return new SessionRow(
                    session.id().toString(),
                    session.times().made(),
                    session.times().seen(),
                    session.times().ends(),
                    session.browser(),
                    session.id().equals(current));
        }
    }
}
