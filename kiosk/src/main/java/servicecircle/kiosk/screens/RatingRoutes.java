package servicecircle.kiosk.screens;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.kiosk.center.Answer;
import servicecircle.kiosk.center.CenterClient;
import servicecircle.kiosk.center.RatingPaper;
import servicecircle.pages.RatingPage.Rating;
import servicecircle.pages.TerminalPage;
import servicecircle.pages.parts.Problem;
import servicecircle.pages.rating.LevelChoice;

/**
 * The five levels, the tags and the end of a rating, at the kiosk and at the tablet of a window. The center counts a visit
 * once, so a rating whose answer was lost is simply sent again.
 */
final class RatingRoutes {
    static final String CODE = "/rate";
    static final String LEVELS = "/rate/level";
    static final String TAGS = "/rate/tags";
    static final String END = "/rate/end";
    /** How long the tablet of a window waits for a tap. */
    static final Duration OFFER = Duration.ofSeconds(60);

    private static final int SENDS_BY_ITSELF_SECONDS = 30;
    private static final int NEXT_ONE_SECONDS = 6;
    private static final String TAG = "tag.";
    private static final String ALREADY = "ALREADY_RATED";
    private static final Logger LOG = LoggerFactory.getLogger(RatingRoutes.class);

    private final CenterClient center;
    private final Stage stage;
    private final Reception reception;

    RatingRoutes(CenterClient center, Stage stage, Reception reception) {
        this.center = center;
        this.stage = stage;
        this.reception = reception;
    }

    void mount(Router router) {
        router.route("/rate/*").handler(this::checkProgress);
        KioskRouter.page(router, LEVELS).handler(this::levels);
        router.route(HttpMethod.POST, LEVELS).handler(this::choose);
        KioskRouter.page(router, TAGS).handler(ctx -> tags(ctx, 200, null));
        router.route(HttpMethod.POST, TAGS).handler(this::give);
        KioskRouter.page(router, END).handler(this::end);
    }

    static Set<String> tagsIn(RoutingContext ctx) {
        return ctx.request().formAttributes().names().stream()
                .filter(name -> name.startsWith(TAG))
                .map(name -> name.substring(TAG.length()))
                .collect(Collectors.toSet());
    }

    /** Whoever has nothing to rate has to say what first; who has rated reads how it ended, however often they tap. */
    private void checkProgress(RoutingContext ctx) {
        @Nullable Opinion opinion = stage.visit(ctx).opinion();
        boolean atEnd = END.equals(ctx.request().path());
        if (opinion == null || isOfferGone(opinion)) {
            Stage.redirect(ctx, stage.terminal().isRater() ? "/" : CODE);
        } else if (opinion.isOver() != atEnd) {
            Stage.redirect(ctx, atEnd ? LEVELS : END);
        } else {
            ctx.next();
        }
    }

    private boolean isOfferGone(Opinion opinion) {
        return stage.terminal().isRater() && opinion.level().isEmpty() && opinion.isLeftAlone(reception.now(), OFFER);
    }

    private void levels(RoutingContext ctx) {
        int seconds = stage.terminal().isRater() ? (int) OFFER.toSeconds() : 0;
        Rating rating = opinion(ctx).rating();
        stage.show(ctx, new TerminalPage.RatingLevels(rating, seconds), rating.center());
    }

    private void choose(RoutingContext ctx) {
        String level = FormRoutes.typedIn(ctx).apply("level");
        if (opinion(ctx).choice(level).isEmpty()) {
            throw new Unreadable("level");
        }
        change(ctx, opinion -> opinion.choosing(level, reception.now()));
        Stage.redirect(ctx, TAGS);
    }

    private void tags(RoutingContext ctx, int status, @Nullable Problem problem) {
        Opinion opinion = opinion(ctx);
        @Nullable LevelChoice choice = opinion.choice().orElse(null);
        if (choice == null) {
            Stage.redirect(ctx, LEVELS);
            return;
        }
        Stage.comeBackTo(ctx, TAGS);
        int seconds = stage.terminal().isRater() ? SENDS_BY_ITSELF_SECONDS : 0;
        stage.show(
                ctx, status, new TerminalPage.RatingTags(opinion.rating(), choice, opinion.tags(), seconds, problem));
    }

    private void give(RoutingContext ctx) {
        boolean sentBefore = opinion(ctx).sent();
        change(ctx, opinion -> opinion.picking(tagsIn(ctx), reception.now()).sending());
        Opinion opinion = opinion(ctx);
        if (opinion.choice().isEmpty()) {
            Stage.redirect(ctx, LEVELS);
            return;
        }
        byte[] paper =
                RatingPaper.of(opinion.level(), opinion.tags(), stage.terminal().isRater());
        center.rate(stage.lang(ctx), opinion.rating().reference(), paper)
                .map(answer -> settle(ctx, sentBefore, answer))
                .onFailure(ctx::fail);
    }

    /** Counted already after it was sent before means that this very rating was counted and its answer lost. */
    private Answer<Rating> settle(RoutingContext ctx, boolean sentBefore, Answer<Rating> answer) {
        stage.heard(answer);
        if (answer instanceof Answer.Refused<Rating> no
                && !(sentBefore && ALREADY.equals(no.problem().code()))) {
            LOG.info("rating=refused code={}", no.problem().code());
            change(ctx, opinion -> opinion.refused(no.problem()));
            Stage.redirect(ctx, END);
        } else if (answer instanceof Answer.Got || answer instanceof Answer.Refused) {
            LOG.info("rating=given");
            change(ctx, Opinion::counted);
            Stage.redirect(ctx, END);
        } else if (isGone(stage.visit(ctx).opinion())) {
            Stage.redirect(ctx, "/");
        } else {
            tags(ctx, 503, Problems.of(stage.lang(ctx), 503, "RATING_AWAY"));
        }
        return answer;
    }

    /** At a tablet the next one is served while the center is away, and must not find this one's rating. */
    private boolean isGone(@Nullable Opinion opinion) {
        return opinion == null || (stage.terminal().isRater() && opinion.isLeftAlone(reception.now(), OFFER));
    }

    private void end(RoutingContext ctx) {
        Opinion opinion = opinion(ctx);
        boolean bad = opinion.choice().map(LevelChoice::bad).orElse(false);
        int seconds = stage.terminal().isRater()
                ? NEXT_ONE_SECONDS
                : stage.terminal().idle().donePageSeconds();
        stage.show(
                ctx,
                200,
                new TerminalPage.RatingEnd(stage.terminal().center().name(), bad, opinion.refusal(), seconds));
    }

    private Opinion opinion(RoutingContext ctx) {
        return Objects.requireNonNull(stage.visit(ctx).opinion());
    }

    /** An answer that comes late finds no opinion where the visit has ended meanwhile. */
    private void change(RoutingContext ctx, UnaryOperator<Opinion> change) {
        stage.changeGoing(ctx, visit -> {
            @Nullable Opinion opinion = visit.opinion();
            return opinion == null ? visit : visit.rating(change.apply(opinion));
        });
    }
}
