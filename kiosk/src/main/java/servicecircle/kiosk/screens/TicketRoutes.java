package servicecircle.kiosk.screens;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.kiosk.center.Answer;
import servicecircle.kiosk.center.CenterClient;
import servicecircle.kiosk.center.TicketPaper;
import servicecircle.pages.Page;
import servicecircle.pages.QueuePage.Ticket;
import servicecircle.pages.parts.Problem;

/**
 * Taking a number. As with a booking, an attempt is asked with one key and one paper until its answer is known, so that a
 * lost answer never costs a second number.
 */
final class TicketRoutes {
    static final String TICKET = "/ticket";
    static final String OUTCOME = "/ticket/outcome";
    private static final String REFUSED = "/ticket/refused";
    private static final Logger LOG = LoggerFactory.getLogger(TicketRoutes.class);

    private final CenterClient center;
    private final Stage stage;
    private final Reception reception;

    TicketRoutes(CenterClient center, Stage stage, Reception reception) {
        this.center = center;
        this.stage = stage;
        this.reception = reception;
    }

    void mount(Router router) {
        router.route(HttpMethod.POST, QueueRoutes.PLACE + "/:item/take").handler(this::take);
        router.route(HttpMethod.POST, "/ticket/again").handler(this::again);
        KioskRouter.page(router, TICKET).handler(this::ticket);
        KioskRouter.page(router, OUTCOME).handler(this::outcome);
        KioskRouter.page(router, REFUSED).handler(this::tellRefusal);
    }

    /** In large type the home screen sends here straight away; a second tap never takes a second number. */
    private void take(RoutingContext ctx) {
        String item = Asked.item(ctx.pathParam("item"));
        String priority = Asked.priority(ctx.request().getFormAttribute("priority"));
        @Nullable Turn turn = stage.visit(ctx).turn();
        if (turn != null && (turn.isWaitingForAnAnswer() || turn.ticket() != null)) {
            outcome(ctx);
            return;
        }
        Turn wanted = Objects.requireNonNull(stage.change(ctx, visit -> visit.wanting(item, reception.ids()::key))
                .turn());
        send(ctx, wanted, TicketPaper.of(item, priority));
    }

    private void send(RoutingContext ctx, Turn turn, byte[] paper) {
        Attempt shown = Objects.requireNonNull(turn.attempt());
        Attempt fitting =
                shown.fits(paper) ? shown : Attempt.with(reception.ids().key(), "");
        open(ctx, turn, fitting.sending(paper));
    }

    private void open(RoutingContext ctx, Turn turn, Attempt attempt) {
        Attempt open = attempt.open(reception.now(), false);
        Turn trying = turn.attempting(open);
        stage.change(ctx, visit -> visit.turning(trying));
        ask(ctx, trying, open);
    }

    /** What a center that could not decide was asked is asked once more. */
    private void again(RoutingContext ctx) {
        @Nullable Turn turn = stage.visit(ctx).turn();
        @Nullable Attempt attempt = turn == null ? null : turn.attempt();
        if (turn != null && attempt != null && !attempt.isOpen() && attempt.paper() != null) {
            open(ctx, turn, attempt);
        } else {
            outcome(ctx);
        }
    }

    private void outcome(RoutingContext ctx) {
        @Nullable Turn turn = stage.visit(ctx).turn();
        @Nullable Attempt attempt = turn == null ? null : turn.attempt();
        if (turn != null && attempt != null && attempt.isOpen()) {
            ask(ctx, turn, attempt);
        } else {
            Stage.redirect(ctx, turn == null || turn.ticket() == null ? "/" : TICKET);
        }
    }

    private void ask(RoutingContext ctx, Turn turn, Attempt attempt) {
        byte[] paper = Objects.requireNonNull(attempt.paper());
        center.take(stage.lang(ctx), attempt.key(), paper)
                .map(answer -> settle(ctx, turn, attempt, answer))
                .onFailure(ctx::fail);
    }

    private Answer<Ticket> settle(RoutingContext ctx, Turn turn, Attempt attempt, Answer<Ticket> answer) {
        Stage.comeBackTo(ctx, OUTCOME);
        stage.heard(answer);
        if (answer instanceof Answer.Got<Ticket> got) {
            LOG.info("ticket=taken item={}", turn.item());
            keep(ctx, attempt, turning -> turning.holding(got.value()));
            Stage.redirect(ctx, TICKET);
        } else if (answer instanceof Answer.Refused<Ticket> no) {
            LOG.info("ticket=refused item={} code={}", turn.item(), no.problem().code());
            keep(ctx, attempt, turning -> turning.refused(no.problem()));
            tellRefusal(ctx);
        } else {
            waitOrAskTheVisitor(ctx, attempt, answer instanceof Answer.Unknown<Ticket>);
        }
        return answer;
    }

    private void waitOrAskTheVisitor(RoutingContext ctx, Attempt attempt, boolean lost) {
        Instant now = reception.now();
        Attempt open = attempt.open(now, lost);
        if (open.isWaitedOut(now)) {
            String code = open.lost() ? "NUMBER_UNKNOWN" : "DATABASE_AWAY";
            long waited = Duration.between(open.openSince(), now).toSeconds();
            LOG.warn("ticket=postponed code={} waitedSeconds={}", code, waited);
            Problem problem = Problems.of(stage.lang(ctx), 503, code);
            keep(ctx, attempt, turning -> turning.attempting(open).pausing(problem));
            tellRefusal(ctx);
        } else {
            keep(ctx, attempt, turning -> turning.attempting(open));
            stage.confirming(ctx, Objects.requireNonNull(open.openSince()));
        }
    }

    /** An answer that comes late belongs to its own attempt only: two taps may have asked, or the visit begun anew. */
    private void keep(RoutingContext ctx, Attempt asked, UnaryOperator<Turn> change) {
        stage.changeGoing(ctx, visit -> {
            @Nullable Turn turn = visit.turn();
            return turn != null && turn.isTrying(asked) ? visit.turning(change.apply(turn)) : visit;
        });
    }

    private void tellRefusal(RoutingContext ctx) {
        @Nullable Turn turn = stage.visit(ctx).turn();
        @Nullable Problem problem = turn == null ? null : turn.refusal();
        if (problem == null) {
            Stage.redirect(ctx, QueueRoutes.PLACE);
            return;
        }
        Stage.comeBackTo(ctx, REFUSED);
        String repeat = problem.status() == 503 ? "again" : "queue";
        stage.play(
                ctx,
                center.numbers(stage.lang(ctx)),
                numbers -> stage.show(
                        ctx, problem.status(), new Page.Refused(numbers.center(), problem, null, null, null, repeat)));
    }

    private void ticket(RoutingContext ctx) {
        @Nullable Turn turn = stage.visit(ctx).turn();
        if (turn != null && turn.ticket() != null) {
            stage.show(ctx, turn.ticket(), turn.ticket().center());
        } else if (turn != null && turn.reference() != null) {
            stage.play(ctx, center.ticket(stage.lang(ctx), turn.reference()), number -> holding(ctx, turn, number));
        } else {
            Stage.redirect(ctx, "/");
        }
    }

    private void holding(RoutingContext ctx, Turn arrived, Ticket number) {
        LOG.info("ticket=arrived");
        stage.changeGoing(ctx, visit -> arrived.equals(visit.turn()) ? visit.turning(arrived.holding(number)) : visit);
        stage.show(ctx, number, number.center());
    }
}
