package servicecircle.kiosk.screens;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import servicecircle.kiosk.center.Answer;
import servicecircle.kiosk.center.CenterAddress;
import servicecircle.kiosk.center.Neighbour;
import servicecircle.kiosk.center.Standing;
import servicecircle.pages.KioskVisit;
import servicecircle.pages.Lang;
import servicecircle.pages.Look;
import servicecircle.pages.Page;
import servicecircle.pages.Pages;
import servicecircle.pages.Screen;
import servicecircle.pages.TerminalPage;
import servicecircle.pages.View;
import servicecircle.pages.parts.CenterCard;
import servicecircle.pages.parts.Problem;

/** Puts pages on the screen in front of the visitor who asked. */
final class Stage {
    static final String HTMX = "HX-Request";
    private static final String VISIT_ID = "visitId";
    private static final String PART = "part";
    private static final String BACK = "comeBackTo";

    private final Terminal terminal;
    private final Neighbour neighbour = new Neighbour();
    private final Pages pages = new Pages();
    private final Reception reception;
    private final Standing standing;

    Stage(Terminal terminal, Reception reception, Standing standing) {
        this.terminal = terminal;
        this.reception = reception;
        this.standing = standing;
    }

    /** Called once per request, before anything else asks who is there. */
    static void admit(RoutingContext ctx, String visitId) {
        ctx.put(VISIT_ID, visitId);
    }

    static boolean isAdmitted(RoutingContext ctx) {
        return ctx.get(VISIT_ID) != null;
    }

    /** Of a long screen; 0 for the whole. */
    static void askedForPart(RoutingContext ctx, int part) {
        ctx.put(PART, part);
    }

    static String visitId(RoutingContext ctx) {
        return Objects.requireNonNull(ctx.get(VISIT_ID));
    }

    Visit visit(RoutingContext ctx) {
        return reception.visits().of(visitId(ctx));
    }

    Visit change(RoutingContext ctx, UnaryOperator<Visit> change) {
        return reception.visits().change(visitId(ctx), change);
    }

    void changeGoing(RoutingContext ctx, UnaryOperator<Visit> change) {
        reception.visits().changeGoing(visitId(ctx), change);
    }

    Lang lang(RoutingContext ctx) {
        return visit(ctx).lang();
    }

    /** Where the language switch, and a page that retries by itself, come back to; else this very address. */
    static void comeBackTo(RoutingContext ctx, String path) {
        ctx.put(BACK, path);
    }

    /** Shows what the center answered: a page of ours, its refusal, or that it is away. */
    <T> void play(RoutingContext ctx, Future<Answer<T>> asked, Consumer<T> got) {
        play(ctx, asked, got, problem -> sorry(ctx, problem));
    }

    <T> void play(RoutingContext ctx, Future<Answer<T>> asked, Consumer<T> got, Consumer<Problem> refused) {
        asked.map(answer -> {
                    heard(answer);
                    answer.tell(got, refused, () -> away(ctx));
                    return answer;
                })
                .onFailure(ctx::fail);
    }

    /** Whatever the center says, it is there. */
    void heard(Answer<?> answer) {
        if (answer instanceof Answer.Got || answer instanceof Answer.Refused) {
            neighbour.answered(reception.now());
        }
    }

    void show(RoutingContext ctx, Screen page, CenterCard center) {
        neighbour.introducedAs(center);
        show(ctx, 200, page);
    }

    void show(RoutingContext ctx, int status, Screen page) {
        if (status < 300 && !isHtmx(ctx)) {
            reception.visits().touch(visitId(ctx));
        }
        draw(ctx, status, page);
    }

    void sorry(RoutingContext ctx, Problem problem) {
        draw(ctx, problem.status(), new Page.Sorry(problem));
    }

    /**
     * A page that only refreshes a part of itself would miss this, so it is told to load anew. This screen does that by
     * itself, too often for the browser to notice a silence, and keeps its visit meanwhile.
     */
    void away(RoutingContext ctx) {
        Instant since = neighbour.away(reception.now());
        if (isHtmx(ctx)) {
            ctx.response().putHeader("HX-Refresh", "true");
        } else {
            reception.visits().touchWhileAway(visitId(ctx), since);
        }
        draw(ctx, 503, awayPage(since));
    }

    private Screen awayPage(Instant since) {
        CenterAddress center = terminal.center();
        @Nullable String window = terminal.raterWindow();
        return window == null
                ? new Page.Away(center.name(), center.servicePhone(), since)
                : new TerminalPage.RaterAway(center.name(), window, center.servicePhone());
    }

    Terminal terminal() {
        return terminal;
    }

    /** Nothing can be done here for now. This screen looks for itself whether that has changed. */
    void stopped(RoutingContext ctx) {
        if (isHtmx(ctx)) {
            ctx.response().putHeader("HX-Refresh", "true");
        }
        put(
                ctx,
                503,
                new Page.Stopped(terminal.center().name(), terminal.center().servicePhone()));
    }

    boolean isStopped() {
        return standing.isStopped();
    }

    void confirming(RoutingContext ctx, Instant since) {
        draw(ctx, 202, new Page.Confirming(terminal.center().name(), since));
    }

    static void redirect(RoutingContext ctx, String path) {
        if (isHtmx(ctx)) {
            ctx.response().putHeader("HX-Redirect", path).setStatusCode(200).end();
        } else {
            ctx.response().putHeader("Location", path).setStatusCode(303).end();
        }
    }

    static boolean isHtmx(RoutingContext ctx) {
        return ctx.request().headers().contains(HTMX);
    }

    /** A terminal that was stopped while somebody waited for a page shows nothing else any more. */
    private void draw(RoutingContext ctx, int status, Screen page) {
        if (isStopped()) {
            stopped(ctx);
        } else {
            put(ctx, status, page);
        }
    }

    private void put(RoutingContext ctx, int status, Screen page) {
        String html = pages.render(page, view(ctx), kioskVisit(ctx));
        if (ctx.response().ended() || ctx.response().closed()) {
            return;
        }
        ctx.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Language", lang(ctx).tag())
                .end(html);
    }

    private View view(RoutingContext ctx) {
        Visit visit = visit(ctx);
        Look look = visit.elder() ? Look.ELDER : Look.KIOSK;
        double millimetre = terminal.screen().pixelsPerMillimetre();
        return new View(visit.lang(), look, neighbour.zone(), reception.now(), millimetre, address(ctx));
    }

    /** Somebody who has left the home screen has something that must be put away after them. */
    private KioskVisit kioskVisit(RoutingContext ctx) {
        String id = visitId(ctx);
        IdleTimes idle = terminal.idle();
        boolean begun = reception.visits().has(id) || !"/".equals(ctx.request().path());
        boolean asksAfterSilence = begun && !terminal.isRater();
        int idleSeconds = idle.before(visit(ctx).elder());
        return new KioskVisit(
                reception.tokens().of(id),
                idleSeconds,
                idle.warnSeconds(),
                idle.donePageSeconds(),
                asksAfterSilence,
                ctx.get(PART, 0),
                terminal.key() != null);
    }

    private static String address(RoutingContext ctx) {
        @Nullable String back = ctx.get(BACK);
        HttpServerRequest request = ctx.request();
        if (back != null) {
            return BackPath.of(back);
        }
        boolean reading = !HttpMethod.POST.equals(request.method());
        String query = request.query() == null ? "" : "?" + request.query();
        return reading ? BackPath.of(request.path() + query) : "/";
    }
}
