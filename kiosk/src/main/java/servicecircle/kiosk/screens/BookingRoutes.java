package servicecircle.kiosk.screens;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.kiosk.center.Answer;
import servicecircle.kiosk.center.BookingPaper;
import servicecircle.kiosk.center.CenterClient;
import servicecircle.kiosk.center.Choice;
import servicecircle.pages.Page.BookingSlip;
import servicecircle.pages.parts.Problem;

/**
 * Confirming. An attempt is asked with one key and one paper until its answer is known; until then the screen says
 * neither "booked" nor "failed".
 */
final class BookingRoutes {
    static final String OUTCOME = "/book/outcome";
    static final String REFUSED = "/book/refused";
    static final String DONE = "/done";

    private static final Logger LOG = LoggerFactory.getLogger(BookingRoutes.class);

    private final CenterClient center;
    private final Stage stage;
    private final Reception reception;
    private final RefusalRoutes refusals;

    BookingRoutes(CenterClient center, Stage stage, Reception reception, RefusalRoutes refusals) {
        this.center = center;
        this.stage = stage;
        this.reception = reception;
        this.refusals = refusals;
    }

    /** Before the routes of the form, whose last step it takes over. */
    void mount(Router router) {
        router.route(HttpMethod.POST, Step.CONFIRM.path()).handler(this::confirm);
        KioskRouter.page(router, OUTCOME).handler(this::outcome);
        KioskRouter.page(router, DONE).handler(this::done);
    }

    private void confirm(RoutingContext ctx) {
        Visit visit = stage.visit(ctx);
        if (visit.choice() == null || visit.attempt() == null) {
            Stage.redirect(ctx, visit.booked() == null ? Step.CONFIRM.path() : DONE);
        } else if (visit.isWaitingForAnAnswer()) {
            outcome(ctx);
        } else {
            send(ctx, visit.choice());
        }
    }

    private void send(RoutingContext ctx, Choice choice) {
        Visit signed =
                stage.change(ctx, visit -> visit.typing(Step.CONFIRM.fill(visit.draft(), FormRoutes.typedIn(ctx))));
        Attempt shown = Objects.requireNonNull(signed.attempt());
        byte[] paper = BookingPaper.complete(choice, signed.draft(), shown.undertaking());
        Attempt fitting =
                shown.fits(paper) ? shown : Attempt.with(reception.ids().key(), shown.undertaking());
        Attempt open = fitting.sending(paper).open(reception.now(), false);
        stage.change(ctx, visit -> visit.attempting(open));
        ask(ctx, open);
    }

    private void outcome(RoutingContext ctx) {
        @Nullable Attempt attempt = stage.visit(ctx).attempt();
        if (attempt != null && attempt.isOpen()) {
            ask(ctx, attempt);
        } else {
            Stage.redirect(ctx, stage.visit(ctx).booked() == null ? "/" : DONE);
        }
    }

    private void ask(RoutingContext ctx, Attempt attempt) {
        byte[] paper = Objects.requireNonNull(attempt.paper());
        Future<Answer<BookingSlip>> asked = center.book(stage.lang(ctx), attempt.key(), paper);
        asked.map(answer -> settle(ctx, attempt, answer)).onFailure(ctx::fail);
    }

    private Answer<BookingSlip> settle(RoutingContext ctx, Attempt attempt, Answer<BookingSlip> answer) {
        Stage.comeBackTo(ctx, OUTCOME);
        stage.heard(answer);
        if (answer instanceof Answer.Got<BookingSlip> got) {
            LOG.info("booking=made room={}", got.value().room().id());
            stage.changeGoing(ctx, visit -> visit.holding(got.value()));
            Stage.redirect(ctx, DONE);
        } else if (answer instanceof Answer.Refused<BookingSlip> no) {
            LOG.info("booking=refused code={}", no.problem().code());
            stage.changeGoing(ctx, visit -> visit.refused(no.problem()));
            refusals.tell(ctx);
        } else {
            waitOrAskTheVisitor(ctx, attempt, answer instanceof Answer.Unknown<BookingSlip>);
        }
        return answer;
    }

    private void waitOrAskTheVisitor(RoutingContext ctx, Attempt attempt, boolean lost) {
        Instant now = reception.now();
        Attempt open = attempt.open(now, lost);
        Instant since = Objects.requireNonNull(open.openSince());
        if (open.lost() && !attempt.lost()) {
            LOG.warn("booking=unknown since={}", since);
        }
        if (open.isWaitedOut(now)) {
            String code = open.lost() ? "OUTCOME_UNKNOWN" : "DATABASE_AWAY";
            LOG.warn(
                    "booking=postponed code={} waitedSeconds={}",
                    code,
                    Duration.between(since, now).toSeconds());
            Problem problem = Problems.of(stage.lang(ctx), 503, code);
            stage.changeGoing(ctx, visit -> visit.pausing(problem));
            refusals.tell(ctx);
        } else {
            stage.changeGoing(ctx, visit -> visit.attempting(open));
            stage.confirming(ctx, since);
        }
    }

    private void done(RoutingContext ctx) {
        @Nullable BookingSlip slip = stage.visit(ctx).booked();
        if (slip == null) {
            Stage.redirect(ctx, "/");
        } else {
            stage.show(ctx, slip, slip.center());
        }
    }
}
