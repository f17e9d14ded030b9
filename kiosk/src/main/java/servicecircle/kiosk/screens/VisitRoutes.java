package servicecircle.kiosk.screens;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.Lang;

/** Language, type size, and the end of a visit. */
final class VisitRoutes {
    static final String PLACE = "/visit/";
    static final String END = PLACE + "end";

    private final Stage stage;
    private final Reception reception;

    VisitRoutes(Stage stage, Reception reception) {
        this.stage = stage;
        this.reception = reception;
    }

    void mount(Router router) {
        router.route(HttpMethod.POST, "/visit/language").handler(this::language);
        router.route(HttpMethod.POST, "/visit/elder").handler(this::elder);
        router.route(HttpMethod.POST, "/visit/stay").handler(this::stay);
        router.route(HttpMethod.POST, END).handler(this::end);
    }

    private void language(RoutingContext ctx) {
        UnaryOperator<Visit> change =
                switch (wish(ctx)) {
                    case "zh" -> visit -> visit.speaking(Lang.ZH);
                    case "en" -> visit -> visit.speaking(Lang.EN);
                    default -> throw new Unreadable("language");
                };
        changeAndGoBack(ctx, change);
    }

    private void elder(RoutingContext ctx) {
        UnaryOperator<Visit> change =
                switch (wish(ctx)) {
                    case "on" -> visit -> visit.inLargeType(true);
                    case "off" -> visit -> visit.inLargeType(false);
                    default -> throw new Unreadable("elder");
                };
        changeAndGoBack(ctx, change);
    }

    private void changeAndGoBack(RoutingContext ctx, UnaryOperator<Visit> change) {
        String back = BackPath.of(ctx.request().getFormAttribute("back"));
        stage.change(ctx, visit -> change.apply(keepingWhatIsPicked(ctx, back, keepingWhatIsTyped(ctx, back, visit))));
        Stage.redirect(ctx, back);
    }

    /** A step of the form sends its fields along when somebody changes the language in the middle of it. */
    private static Visit keepingWhatIsTyped(RoutingContext ctx, String back, Visit visit) {
        return Step.at(back)
                .filter(step -> visit.choice() != null && !visit.isWaitingForAnAnswer())
                .map(step -> visit.typing(step.fillSent(visit.draft(), ctx.request()::getFormAttribute)))
                .orElse(visit);
    }

    private Visit keepingWhatIsPicked(RoutingContext ctx, String back, Visit visit) {
        @Nullable Opinion opinion = visit.opinion();
        boolean atTags = RatingRoutes.TAGS.equals(back);
        return opinion == null || !atTags
                ? visit
                : visit.rating(opinion.picking(RatingRoutes.tagsIn(ctx), reception.now()));
    }

    /** The visitor touched the screen without asking for anything, for instance while typing. */
    private void stay(RoutingContext ctx) {
        reception.visits().touch(Stage.visitId(ctx));
        ctx.response().setStatusCode(204).end();
    }

    /** Leaves nothing: the memory here, the cookie, and what the browser has kept. */
    private void end(RoutingContext ctx) {
        reception.visits().end(Stage.visitId(ctx), "asked");
        SecureRouter.giveCookie(ctx, reception.ids());
        ctx.response().putHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        Stage.redirect(ctx, "/");
    }

    private static String wish(RoutingContext ctx) {
        return FormRoutes.typedIn(ctx).apply("to");
    }
}
