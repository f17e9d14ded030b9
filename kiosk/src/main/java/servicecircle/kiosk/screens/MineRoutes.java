package servicecircle.kiosk.screens;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.kiosk.center.Answer;
import servicecircle.kiosk.center.CenterClient;
import servicecircle.pages.Page;
import servicecircle.pages.Page.BookingSlip;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Problem;

/** Finding a booking again by its code, looking at it, and cancelling it. */
final class MineRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(MineRoutes.class);
    private static final String FIND = "/find";
    private static final String MINE = "/mine";
    /** The booking after a cancellation that nobody answered: its page says so while it still stands. */
    private static final String MINE_UNDECIDED = MINE + "?cancel=undecided";

    private final CenterClient center;
    private final Stage stage;
    private final FreshIds ids;

    MineRoutes(CenterClient center, Stage stage, FreshIds ids) {
        this.center = center;
        this.stage = stage;
        this.ids = ids;
    }

    void mount(Router router) {
        KioskRouter.page(router, FIND).handler(ctx -> ask(ctx, "", List.of()));
        router.route(HttpMethod.POST, FIND).handler(this::find);
        KioskRouter.page(router, MINE).handler(this::mine);
        router.route(HttpMethod.POST, MINE + "/cancel").handler(this::cancel);
    }

    private void ask(RoutingContext ctx, String code, List<Objection> objections) {
        Stage.comeBackTo(ctx, FIND);
        int status = objections.isEmpty() ? 200 : 422;
        stage.play(
                ctx,
                center.home(stage.lang(ctx)),
                home -> stage.show(ctx, status, new Page.FindBooking(home.center(), code, objections)));
    }

    private void find(RoutingContext ctx) {
        UnaryOperator<String> typed = FormRoutes.typedIn(ctx);
        String code = typed.apply("code");
        Stage.comeBackTo(ctx, FIND);
        stage.play(
                ctx,
                center.find(stage.lang(ctx), code, typed.apply("lastFour")),
                slip -> keep(ctx, slip),
                problem -> ask(ctx, code, List.of(Problems.asObjection(problem, "code"))));
    }

    private void keep(RoutingContext ctx, BookingSlip slip) {
        UUID cancelKey = ids.key();
        stage.change(ctx, visit -> visit.finding(slip, cancelKey));
        Stage.redirect(ctx, MINE);
    }

    /** Asks the center once more, so that the screen shows how the booking stands now. */
    private void mine(RoutingContext ctx) {
        @Nullable BookingSlip found = stage.visit(ctx).found();
        if (found == null) {
            Stage.redirect(ctx, FIND);
        } else {
            var asked = center.slip(stage.lang(ctx), found.reference());
            stage.play(ctx, asked, slip -> stage.show(ctx, slip, slip.center()));
        }
    }

    private void cancel(RoutingContext ctx) {
        Visit visit = stage.visit(ctx);
        if (visit.found() == null) {
            Stage.redirect(ctx, FIND);
            return;
        }
        BookingSlip slip = visit.found();
        UUID key = Objects.requireNonNull(visit.cancelKey());
        center.cancel(stage.lang(ctx), slip.reference(), key)
                .map(answer -> tell(ctx, slip, answer))
                .onFailure(ctx::fail);
    }

    /** Without a decision it leads back to the booking, which then shows whether it was cancelled. */
    private Answer<BookingSlip> tell(RoutingContext ctx, BookingSlip slip, Answer<BookingSlip> answer) {
        Stage.comeBackTo(ctx, MINE);
        stage.heard(answer);
        if (answer instanceof Answer.Refused<BookingSlip> no) {
            Problem problem = no.problem();
            LOG.info("cancel=refused code={}", problem.code());
            stage.show(
                    ctx,
                    problem.status(),
                    new Page.Refused(slip.center(), problem, slip.room(), slip.start(), slip.end(), "mine"));
        } else {
            boolean done = answer instanceof Answer.Got<BookingSlip>;
            LOG.info("cancel={}", done ? "done" : "open");
            Stage.redirect(ctx, done ? MINE : MINE_UNDECIDED);
        }
        return answer;
    }
}
