package servicecircle.kiosk.screens;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import servicecircle.kiosk.center.Answer;
import servicecircle.kiosk.center.CenterClient;
import servicecircle.pages.Screen;
import servicecircle.pages.TerminalPage;
import servicecircle.pages.parts.Problem;

/**
 * The two codes that are good at an enrolled kiosk only: of a number that is to be rated, and of an appointment. What was
 * typed is kept nowhere but on the screen.
 */
final class TerminalCodeRoutes {
    private static final String APPOINTMENT = "/appointment";

    private final CenterClient center;
    private final Stage stage;
    private final Reception reception;

    TerminalCodeRoutes(CenterClient center, Stage stage, Reception reception) {
        this.center = center;
        this.stage = stage;
        this.reception = reception;
    }

    void mount(Router router) {
        KioskRouter.page(router, RatingRoutes.CODE).handler(ctx -> askForRating(ctx, "", "", null));
        router.route(HttpMethod.POST, RatingRoutes.CODE).handler(this::find);
        KioskRouter.page(router, APPOINTMENT).handler(ctx -> askForAppointment(ctx, "", null));
        router.route(HttpMethod.POST, APPOINTMENT).handler(this::arrive);
    }

    private void find(RoutingContext ctx) {
        UnaryOperator<String> typed = FormRoutes.typedIn(ctx);
        String number = typed.apply("number").strip();
        String code = typed.apply("code").strip();
        center.ratingOf(stage.lang(ctx), number, code)
                .map(answer -> {
                    stage.heard(answer);
                    answer.tell(
                            rating -> {
                                stage.change(ctx, visit -> visit.rating(Opinion.about(rating, reception.now())));
                                Stage.redirect(ctx, RatingRoutes.LEVELS);
                            },
                            problem -> askForRating(ctx, number, "", problem),
                            () -> askForRating(ctx, number, code, away(ctx)));
                    return answer;
                })
                .onFailure(ctx::fail);
    }

    private void askForRating(RoutingContext ctx, String number, String code, @Nullable Problem problem) {
        Stage.comeBackTo(ctx, RatingRoutes.CODE);
        put(ctx, problem, new TerminalPage.RatingCode(stage.terminal().center().name(), number, code, problem));
    }

    private void arrive(RoutingContext ctx) {
        if (stage.visit(ctx).isWaitingForANumber()) {
            Stage.redirect(ctx, TicketRoutes.OUTCOME);
            return;
        }
        String code = FormRoutes.typedIn(ctx).apply("code").strip();
        center.arrive(stage.lang(ctx), code)
                .map(answer -> tellArrival(ctx, code, answer))
                .onFailure(ctx::fail);
    }

    private Answer<String> tellArrival(RoutingContext ctx, String code, Answer<String> answer) {
        stage.heard(answer);
        answer.tell(
                reference -> {
                    stage.change(ctx, visit -> visit.turning(Turn.arrived(reference)));
                    Stage.redirect(ctx, TicketRoutes.TICKET);
                },
                problem -> askForAppointment(ctx, "", problem),
                () -> askForAppointment(ctx, code, away(ctx)));
        return answer;
    }

    private void askForAppointment(RoutingContext ctx, String code, @Nullable Problem problem) {
        Stage.comeBackTo(ctx, APPOINTMENT);
        put(
                ctx,
                problem,
                new TerminalPage.AppointmentCode(stage.terminal().center().name(), code, problem));
    }

    private void put(RoutingContext ctx, @Nullable Problem problem, Screen page) {
        stage.show(ctx, problem == null ? 200 : problem.status(), page);
    }

    private Problem away(RoutingContext ctx) {
        return Problems.of(stage.lang(ctx), 503, "TYPED_AWAY");
    }
}
