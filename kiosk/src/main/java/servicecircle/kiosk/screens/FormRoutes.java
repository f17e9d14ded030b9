package servicecircle.kiosk.screens;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import servicecircle.kiosk.center.BookingPaper;
import servicecircle.kiosk.center.CenterClient;
import servicecircle.kiosk.center.Choice;
import servicecircle.pages.Page;
import servicecircle.pages.parts.Draft;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Problem;

/** Filling in the form, one step a screen. What is wrong with a step the center says, not the kiosk. */
final class FormRoutes {
    private final CenterClient center;
    private final Stage stage;
    private final Supplier<UUID> newKey;

    FormRoutes(CenterClient center, Stage stage, Supplier<UUID> newKey) {
        this.center = center;
        this.stage = stage;
        this.newKey = newKey;
    }

    void mount(Router router) {
        router.route("/book/:step").handler(this::checkProgress);
        KioskRouter.page(router, "/book/:step").handler(ctx -> draw(ctx, stepOf(ctx), List.of()));
        router.route(HttpMethod.POST, "/book/:step").handler(this::take);
    }

    /** Somebody without a chosen stretch, or with an open question to the center, has no business at a step. */
    private void checkProgress(RoutingContext ctx) {
        Visit visit = stage.visit(ctx);
        if (Step.named(ctx.pathParam("step")).isEmpty()) {
            ctx.fail(404);
        } else if (visit.isWaitingForAnAnswer()) {
            Stage.redirect(ctx, BookingRoutes.OUTCOME);
        } else if (visit.choice() == null) {
            Stage.redirect(ctx, visit.booked() == null ? "/rooms" : BookingRoutes.DONE);
        } else {
            ctx.next();
        }
    }

    /** Draws one step of the present draft with what stands against it. */
    void draw(RoutingContext ctx, Step step, List<Objection> objections) {
        var asked = center.form(stage.lang(ctx), choiceOf(ctx));
        stage.play(ctx, asked, form -> show(ctx, form, step, objections));
    }

    private void show(RoutingContext ctx, Page.BookingForm form, Step step, List<Objection> objections) {
        if (step == Step.CONFIRM) {
            stage.changeGoing(ctx, visit -> visit.confirming(form.undertaking().version(), newKey));
        }
        Draft draft = stage.visit(ctx).draft();
        stage.show(ctx, objections.isEmpty() ? 200 : 422, new Page.FormStep(form, draft, step.word(), objections));
    }

    private void take(RoutingContext ctx) {
        Step step = stepOf(ctx);
        Draft draft = stage.change(ctx, visit -> visit.typing(step.fillSent(visit.draft(), sentIn(ctx))))
                .draft();
        byte[] paper = BookingPaper.partial(choiceOf(ctx), draft, step.fields());
        Stage.comeBackTo(ctx, step.path());
        stage.play(
                ctx,
                center.check(stage.lang(ctx), paper),
                check -> goOn(ctx, step, check.objections()),
                problem -> refused(ctx, step, problem));
    }

    private void goOn(RoutingContext ctx, Step step, List<Objection> objections) {
        List<Objection> concerned = step.concerned(objections);
        if (concerned.isEmpty()) {
            Stage.redirect(ctx, step.next().path());
        } else {
            draw(ctx, step, concerned);
        }
    }

    private void refused(RoutingContext ctx, Step step, Problem problem) {
        Optional<Step> at = Step.asking(problem.field());
        if (at.isEmpty()) {
            stage.sorry(ctx, problem);
        } else {
            goOn(ctx, step, List.of(Problems.asObjection(problem, "")));
        }
    }

    private static Function<String, @Nullable String> sentIn(RoutingContext ctx) {
        return ctx.request()::getFormAttribute;
    }

    static UnaryOperator<String> typedIn(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        return field -> Objects.requireNonNullElse(request.getFormAttribute(field), "");
    }

    private Choice choiceOf(RoutingContext ctx) {
        return Optional.ofNullable(stage.visit(ctx).choice()).orElseThrow(() -> new Unreadable("visit has ended"));
    }

    private static Step stepOf(RoutingContext ctx) {
        return Step.named(ctx.pathParam("step")).orElseThrow(() -> new Unreadable("step"));
    }
}
