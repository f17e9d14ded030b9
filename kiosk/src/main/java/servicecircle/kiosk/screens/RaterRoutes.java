package servicecircle.kiosk.screens;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicecircle.kiosk.center.Answer;
import servicecircle.kiosk.center.CenterClient;
import servicecircle.pages.RatingPage;
import servicecircle.pages.TerminalPage;

/**
 * The tablet at a window: a calm screen until a visit is finished there, and then the offer to rate it. Each visit is
 * offered once; who lets that pass can still rate by phone.
 */
final class RaterRoutes {
    private static final String HOME = "/";

    private final CenterClient center;
    private final Stage stage;
    private final Reception reception;
    private String offered = "";

    RaterRoutes(CenterClient center, Stage stage, Reception reception) {
        this.center = center;
        this.stage = stage;
        this.reception = reception;
    }

    void mount(Router router) {
        KioskRouter.page(router, HOME).handler(this::home);
        KioskRouter.page(router, "/rater/look").handler(this::look);
    }

    /** Stands behind everything else: a tablet at a window leads nowhere. */
    static void mountTheRest(Router router) {
        router.route().handler(ctx -> Stage.redirect(ctx, HOME));
    }

    private void home(RoutingContext ctx) {
        // Whoever was offered something has gone, and language and type size with them.
        stage.changeGoing(ctx, visit -> visit.opinion() == null ? visit.comingHome() : Visit.untouched());
        stage.play(ctx, center.finishedAt(window()), found -> offer(ctx, found), problem -> stage.away(ctx));
    }

    private void offer(RoutingContext ctx, Optional<RatingPage.Visit> found) {
        @Nullable
        String reference =
                found.map(RatingPage.Visit::reference).filter(this::isNew).orElse(null);
        if (reference == null) {
            rest(ctx);
        } else {
            stage.play(ctx, center.rating(stage.lang(ctx), reference), rating -> open(ctx, rating), no -> rest(ctx));
        }
    }

    private boolean isNew(String reference) {
        return !reference.equals(offered);
    }

    private void open(RoutingContext ctx, RatingPage.Rating rating) {
        offered = rating.reference();
        if (rating.state().equals("OPEN")) {
            stage.change(ctx, visit -> visit.rating(Opinion.about(rating, reception.now())));
            Stage.redirect(ctx, RatingRoutes.LEVELS);
        } else {
            rest(ctx);
        }
    }

    private void rest(RoutingContext ctx) {
        stage.show(ctx, 200, new TerminalPage.Rater(stage.terminal().center().name(), window()));
    }

    /** Asked every few seconds by whatever is on the screen; says only whether it has to change. */
    private void look(RoutingContext ctx) {
        center.finishedAt(window())
                .map(answer -> {
                    stage.heard(answer);
                    if (isToChange(ctx, answer)) {
                        Stage.redirect(ctx, HOME);
                    } else {
                        ctx.response().setStatusCode(204).end();
                    }
                    return answer;
                })
                .onFailure(ctx::fail);
    }

    private boolean isToChange(RoutingContext ctx, Answer<Optional<RatingPage.Visit>> answer) {
        @Nullable Opinion opinion = stage.visit(ctx).opinion();
        if (!(answer instanceof Answer.Got<Optional<RatingPage.Visit>> got)) {
            return opinion == null;
        }
        Optional<String> reference = got.value().map(RatingPage.Visit::reference);
        if (opinion == null) {
            return reference.filter(this::isNew).isPresent() || !isShownAsWanted(ctx);
        }
        return reference.filter(opinion::isAbout).isEmpty() || opinion.isLeftAlone(reception.now(), RatingRoutes.OFFER);
    }

    /** After a visitor who read English nobody is there to switch back. */
    private boolean isShownAsWanted(RoutingContext ctx) {
        Visit visit = stage.visit(ctx);
        String wanted = visit.lang().tag() + (visit.elder() ? "-elder" : "-kiosk");
        return wanted.equals(Objects.requireNonNullElse(ctx.request().getParam("shown"), wanted));
    }

    private String window() {
        return Objects.requireNonNull(stage.terminal().raterWindow());
    }
}
