package servicecircle.center.people.staff;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Set;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.sessions.Browsers;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.people.sessions.SessionSecret;
import servicecircle.center.support.web.Form;
import servicecircle.center.support.web.SessionCookie;
import servicecircle.center.support.web.Turnstile;
import servicecircle.pages.StaffPage;

/** Coming in and going out. */
final class SignInRoutes {
    private static final int LONGEST_BROWSER = 80;

    private final SignInDesk desk;
    private final OwnAccountDesk own;
    private final ConsoleFeature console;
    private final boolean singleSignOn;

    SignInRoutes(SignInDesk desk, OwnAccountDesk own, ConsoleFeature console, boolean singleSignOn) {
        this.desk = desk;
        this.own = own;
        this.console = console;
        this.singleSignOn = singleSignOn;
    }

    void addTo(Router router) {
        router.get("/staff/sign-in").handler(context -> ask(context, 200, "", notice(context)));
        router.post("/staff/sign-in").handler(this::signIn);
        router.get("/staff/sign-in/second").handler(context -> askCode(context, 200, ""));
        router.post("/staff/sign-in/second").handler(this::secondStep);
        router.post("/staff/sign-out").handler(this::signOut);
    }

    private void ask(RoutingContext context, int status, String name, String refusal) {
        console.showOutside(context, status, new StaffPage.SignIn(name, refusal, singleSignOn))
                .onFailure(context::fail);
    }

    /** Why somebody stands here again. */
    private static String notice(RoutingContext context) {
        String notice = context.request().getParam("notice");
        return SignInRefusal.SESSION_OVER.name().equals(notice) || "SIGNED_OUT".equals(notice) ? notice : "";
    }

    private void signIn(RoutingContext context) {
        Form form = Form.of(context, Set.of("name", "password", "lang"));
        String name = form.secret("name");
        SignInDesk.Try attempt = new SignInDesk.Try(
                SignInName.asTyped(name),
                form.secret("password"),
                Turnstile.placeOf(context).text(),
                browser(context),
                SessionSecret.of(SessionCookie.of(context))
                        .map(SessionSecret::hash)
                        .orElse(new byte[32]));
        desk.signIn(attempt)
                .compose(outcome ->
                        outcome.fold(opened -> opened(context, opened), refusal -> refused(context, name, refusal)))
                .onFailure(context::fail);
    }

    private Future<Void> refused(RoutingContext context, String name, SignInRefusal refusal) {
        if (refusal == SignInRefusal.BUSY) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        return console.showOutside(
                context, statusOf(refusal), new StaffPage.SignIn(name, refusal.name(), singleSignOn));
    }

    private Future<Void> opened(RoutingContext context, SignInDesk.Opened opened) {
        SessionCookie.put(context, opened.secret().text());
        return console.seeOther(
                context, opened.step() == Session.Step.PASSWORD ? "/staff/sign-in/second" : "/staff", "");
    }

    private void askCode(RoutingContext context, int status, String refusal) {
        boolean recovery = "yes".equals(context.request().getParam("recovery"));
        askCode(context, status, recovery, refusal).onFailure(context::fail);
    }

    private Future<Void> askCode(RoutingContext context, int status, boolean recovery, String refusal) {
        return console.showOutside(
                context,
                status,
                new StaffPage.SecondFactor(
                        recovery, refusal, ConsoleFeature.secret(context).formToken()));
    }

    private void secondStep(RoutingContext context) {
        Form form = console.form(context, "code", "recovery");
        boolean recovery = form.isTicked("recovery");
        desk.secondStep(ConsoleFeature.session(context), form.secret("code"), recovery)
                .compose(outcome -> outcome.fold(
                        opened -> opened(context, opened),
                        refusal -> askCode(context, statusOf(refusal), recovery, refusal.name())))
                .onFailure(context::fail);
    }

    private void signOut(RoutingContext context) {
        console.form(context);
        own.signOut(ConsoleFeature.session(context))
                .compose(done -> {
                    SessionCookie.remove(context);
                    return console.seeOther(context, "/staff/sign-in", "SIGNED_OUT");
                })
                .onFailure(context::fail);
    }

    private static String browser(RoutingContext context) {
        String agent = Objects.toString(context.request().getHeader(HttpHeaders.USER_AGENT), "");
        return Browsers.named(agent, LONGEST_BROWSER);
    }

    private static int statusOf(SignInRefusal refusal) {
        return switch (refusal) {
            case WRONG, CODE_WRONG, CODE_USED, SESSION_OVER -> 422;
            case BUSY -> 429;
        };
    }
}
