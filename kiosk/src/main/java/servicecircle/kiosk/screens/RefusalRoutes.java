package servicecircle.kiosk.screens;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicecircle.kiosk.center.CenterClient;
import servicecircle.kiosk.center.Choice;
import servicecircle.pages.Page;
import servicecircle.pages.parts.Problem;

/** The screen of a refused booking: what stood against it, and where to mend it. */
final class RefusalRoutes {
    private final CenterClient center;
    private final Stage stage;
    private final FormRoutes form;

    RefusalRoutes(CenterClient center, Stage stage, FormRoutes form) {
        this.center = center;
        this.stage = stage;
        this.form = form;
    }

    void mount(Router router) {
        KioskRouter.page(router, BookingRoutes.REFUSED).handler(this::tell);
    }

    /** A badly filled field goes back to its step; a rule that said no gets a screen of its own. */
    void tell(RoutingContext ctx) {
        Visit visit = stage.visit(ctx);
        @Nullable Problem problem = visit.refusal();
        @Nullable Choice choice = visit.choice();
        if (problem == null || choice == null) {
            Stage.redirect(ctx, "/rooms");
            return;
        }
        if (Stage.isHtmx(ctx)) {
            Stage.redirect(ctx, BookingRoutes.REFUSED);
            return;
        }
        Stage.comeBackTo(ctx, BookingRoutes.REFUSED);
        Optional<Step> step = stepToMend(problem);
        if (step.isPresent()) {
            form.draw(ctx, step.get(), List.of(Problems.asObjection(problem, "")));
        } else {
            show(ctx, choice, problem);
        }
    }

    private static Optional<Step> stepToMend(Problem problem) {
        Optional<Step> step = Step.asking(problem.field());
        boolean badInput = problem.status() == 400 || step.equals(Optional.of(Step.CONFIRM));
        boolean tryAgain = problem.status() == 503;
        return tryAgain ? Optional.of(Step.CONFIRM) : step.filter(asking -> badInput);
    }

    private void show(RoutingContext ctx, Choice choice, Problem problem) {
        stage.play(
                ctx,
                center.roomDay(stage.lang(ctx), choice.room(), null),
                day -> stage.show(
                        ctx,
                        problem.status(),
                        new Page.Refused(
                                day.center(),
                                problem,
                                day.room().room(),
                                choice.start(),
                                choice.end(),
                                whereToMend(problem))));
    }

    /** A used-up quota is nobody's typing mistake: another telephone number is no way on. */
    private static String whereToMend(Problem problem) {
        return switch (problem.code()) {
            case "QUOTA_HOURS" -> "time";
            case "QUOTA_BOOKINGS" -> "home";
            default -> whereToMendField(problem);
        };
    }

    private static String whereToMendField(Problem problem) {
        return switch (problem.field() == null ? "" : problem.field()) {
            case "room", "start", "end" -> "time";
            case "headcount" -> "people";
            case "phone" -> "phone";
            default -> "";
        };
    }
}
