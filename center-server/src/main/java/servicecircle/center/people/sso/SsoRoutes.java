package servicecircle.center.people.sso;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.sessions.Browsers;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Reader;
import servicecircle.center.support.web.ReturnCookie;
import servicecircle.center.support.web.SessionCookie;
import servicecircle.center.support.web.Turnstile;
import servicecircle.pages.StaffPage;

/** To the provider and back. On a host without one these pages are not there. */
final class SsoRoutes {
    private static final int LONGEST_BROWSER = 80;
    private static final int LONGEST_CODE = 4_000;

    private final @Nullable SsoDesk desk;
    private final ConsoleFeature console;

    SsoRoutes(@Nullable SsoDesk desk, ConsoleFeature console) {
        this.desk = desk;
        this.console = console;
    }

    void addTo(Router router) {
        router.get("/staff/sign-in/sso").handler(this::signIn);
        router.get("/staff/sign-in/sso/back").handler(this::back);
        router.post("/staff/me/sso").handler(this::link);
        router.post("/staff/me/sso/unlink").handler(this::unlink);
    }

    private SsoDesk desk() {
        if (desk == null) {
            throw BadInput.request(404, "NO_SUCH_PAGE");
        }
        return desk;
    }

    private void signIn(RoutingContext context) {
        desk().sendOn(Turnstile.placeOf(context).text(), null)
                .compose(outcome -> outcome.fold(sent -> redirect(context, sent), refusal -> refused(context, refusal)))
                .onFailure(context::fail);
    }

    private static Future<Void> redirect(RoutingContext context, SsoDesk.SentOn sent) {
        ReturnCookie.put(context, sent.browser().text(), SsoDesk.PATIENCE);
        return context.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, sent.address())
                .end();
    }

    /** A page, for a browser that keeps to {@code form-action} lets no form of ours end at another site. */
    private void link(RoutingContext context) {
        SsoDesk known = desk();
        String password = console.form(context, "old").secret("old");
        known.sendOnToLink(
                        ConsoleFeature.session(context),
                        password,
                        Turnstile.placeOf(context).text())
                .compose(outcome -> outcome.fold(sent -> goOn(context, sent), refusal -> backToMe(context, refusal)))
                .onFailure(context::fail);
    }

    private void unlink(RoutingContext context) {
        SsoDesk known = desk();
        String password = console.form(context, "old").secret("old");
        known.unlink(
                        ConsoleFeature.session(context),
                        password,
                        Turnstile.placeOf(context).text())
                .compose(outcome -> outcome.fold(
                        done -> console.seeOther(context, "/staff/me", "SSO_UNLINKED"),
                        refusal -> backToMe(context, refusal)))
                .onFailure(context::fail);
    }

    private Future<Void> backToMe(RoutingContext context, SsoRefusal refusal) {
        String notice =
                switch (refusal) {
                    case WRONG -> "PASSWORD_WRONG";
                    case FAILED, AWAY, BUSY -> "SSO_NOT_LINKED";
                };
        return console.seeOther(context, "/staff/me", notice);
    }

    private Future<Void> goOn(RoutingContext context, SsoDesk.SentOn sent) {
        ReturnCookie.put(context, sent.browser().text(), SsoDesk.PATIENCE);
        return console.showOutside(context, 200, new StaffPage.GoingOn(sent.address()));
    }

    private void back(RoutingContext context) {
        SsoDesk.Return back = new SsoDesk.Return(
                parameter(context, "state"),
                parameter(context, "code"),
                ReturnCookie.of(context),
                Browsers.named(
                        Objects.toString(context.request().getHeader(HttpHeaders.USER_AGENT), ""), LONGEST_BROWSER));
        desk().welcomeBack(back)
                .compose(outcome ->
                        outcome.fold(arrival -> arrived(context, arrival), refusal -> refused(context, refusal)))
                .onFailure(context::fail);
    }

    private static String parameter(RoutingContext context, String name) {
        String value = Objects.toString(context.request().getParam(name), "");
        return value.length() > LONGEST_CODE ? "" : value;
    }

    private Future<Void> arrived(RoutingContext context, Arrival arrival) {
        ReturnCookie.remove(context);
        if (arrival instanceof Arrival.Opened opened) {
            SessionCookie.put(context, opened.secret().text());
            return goOn(context, opened.step() == Session.Step.PASSWORD ? "/staff/sign-in/second" : "/staff", "");
        }
        boolean done = ((Arrival.Linked) arrival).done();
        return goOn(context, "/staff/me", done ? "&notice=SSO_LINKED" : "&notice=SSO_NOT_LINKED");
    }

    /** Not a redirect: this request began at the provider, and the strict cookie of the session would stay behind. */
    private Future<Void> goOn(RoutingContext context, String path, String notice) {
        String lang = Reader.of(context).lang().tag().equals("en") ? "en" : "zh";
        return console.showOutside(context, 200, new StaffPage.GoingOn(path + "?lang=" + lang + notice));
    }

    private Future<Void> refused(RoutingContext context, SsoRefusal refusal) {
        String word = refusal == SsoRefusal.BUSY ? "BUSY" : "SSO_FAILED";
        return console.showOutside(context, statusOf(refusal), new StaffPage.SignIn("", word, true));
    }

    private static int statusOf(SsoRefusal refusal) {
        return switch (refusal) {
            case FAILED, WRONG -> 422;
            case AWAY -> 503;
            case BUSY -> 429;
        };
    }
}
