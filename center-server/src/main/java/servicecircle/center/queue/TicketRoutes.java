package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.day.Counter;
import servicecircle.center.queue.day.Origin;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.queue.rating.RatingFeature;
import servicecircle.center.queue.rating.RatingStanding;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.queue.wait.WaitEstimate;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Fields;
import servicecircle.center.support.web.Form;
import servicecircle.center.support.web.IdempotencyKey;
import servicecircle.center.support.web.Reader;
import servicecircle.pages.Pages;
import servicecircle.pages.PhoneForm;
import servicecircle.pages.QueuePage;
import servicecircle.pages.Screen;
import servicecircle.pages.parts.Objection;

/** Numbers of one center: what there is, taking one, following it, giving it up, coming back. */
final class TicketRoutes {
    private static final Set<String> MEMBERS = Set.of("item", "priority");

    private final QueueHall hall;
    private final QueueDesk desk;
    private final QueueDrawer drawer;
    private final RatingFeature ratings;
    private final Answers answers;
    private final Pages pages;
    private final Clock clock;

    TicketRoutes(QueueHall hall, QueueDesk desk, QueueDrawer drawer, RatingFeature ratings, Paper paper) {
        this.hall = hall;
        this.desk = desk;
        this.drawer = drawer;
        this.ratings = ratings;
        this.answers = paper.answers();
        this.pages = paper.pages();
        this.clock = paper.clock();
    }

    /** What pages are drawn with. */
    record Paper(Answers answers, Pages pages, Clock clock) {}

    void addTo(Router router, String base) {
        router.get(base + "/queue")
                .handler(context -> numbers(context, 200, List.of()).onFailure(context::fail));
        router.post(base + "/queue").handler(this::takeByForm);
        router.post(base + "/tickets").handler(this::take);
    }

    private Future<Void> numbers(RoutingContext context, int status, List<Objection> objections) {
        return desk.look().compose(seen -> {
            Map<String, WaitEstimate> waits =
                    desk.waits().forArrivals(seen, hall.plan().items());
            return page(context, status, drawer.numbers(seen, waits, objections));
        });
    }

    private void take(RoutingContext context) {
        UUID key = IdempotencyKey.of(context);
        Fields fields = Fields.of(context, MEMBERS);
        Counter.Wanted wanted = wanted(context, fields.text("item", 20), fields.text("priority", 20));
        desk.take(wanted, key, Actor.of(ConsoleFeature.visitor(context)))
                .compose(outcome -> outcome.fold(
                        taken -> made(context, taken),
                        refusal -> answers.problem(context, statusOf(refusal), objection(refusal), List.of())))
                .onFailure(context::fail);
    }

    private Future<Void> made(RoutingContext context, QueueDesk.Taken taken) {
        return drawn(taken.ticket()).compose(ticket -> {
            context.response().putHeader(HttpHeaders.LOCATION, "/T/" + ticket.reference());
            return answers.json(context, taken.first() ? 201 : 200, ticket);
        });
    }

    private void takeByForm(RoutingContext context) {
        UUID key = IdempotencyKey.of(context);
        Form form = Form.of(context, Set.of("item", "priority", "key", "lang"));
        Counter.Wanted wanted = wanted(context, form.text("item", 20), form.text("priority", 20));
        desk.take(wanted, key, Actor.of(ConsoleFeature.visitor(context)))
                .compose(outcome -> outcome.fold(
                        taken -> goTo(context, taken.ticket().reference()),
                        refusal -> numbers(context, statusOf(refusal), List.of(objection(refusal)))))
                .onFailure(context::fail);
    }

    private Counter.Wanted wanted(RoutingContext context, String item, String priority) {
        ServiceItem wanted = hall.plan().item(item).orElseThrow(() -> BadInput.field("item", "UNKNOWN_ITEM"));
        Origin origin = ConsoleFeature.visitor(context) instanceof Visitor.Device ? Origin.KIOSK : Origin.PHONE;
        return new Counter.Wanted(wanted, priority(priority), origin, null);
    }

    static PriorityClass priority(String name) {
        return Arrays.stream(PriorityClass.values())
                .filter(priority -> priority.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadInput.field("priority", "UNKNOWN_VALUE"));
    }

    /** The page behind the QR code of a number. */
    Future<Void> show(RoutingContext context, Reference reference) {
        return found(reference).compose(this::drawn).compose(ticket -> page(context, 200, ticket));
    }

    Future<Void> cancel(RoutingContext context, Reference reference) {
        UUID key = IdempotencyKey.of(context);
        return found(reference)
                .compose(ticket -> desk.cancel(ticket, key))
                .compose(outcome ->
                        outcome.fold(done -> goTo(context, reference), refusal -> refused(context, refusal)));
    }

    Future<Void> comeBack(RoutingContext context, Reference reference) {
        UUID key = IdempotencyKey.of(context);
        return found(reference)
                .compose(ticket -> desk.comeBack(ticket, key))
                .compose(outcome ->
                        outcome.fold(done -> goTo(context, reference), refusal -> refused(context, refusal)));
    }

    private Future<TicketStore.Kept> found(Reference reference) {
        return desk.find(reference).map(found -> found.orElseThrow(() -> BadInput.request(404, "TICKET_NOT_FOUND")));
    }

    /** With the wait while its holder waits; what is shown is written down, to be held against what comes. */
    private Future<QueuePage.Ticket> drawn(TicketStore.Kept ticket) {
        if (ticket.leg().state() == LegState.DONE) {
            return ratings.standingOf(ticket.reference())
                    .map(standing -> drawer.ticket(ticket, null, standing, clock.instant()));
        }
        RatingStanding standing = ratings.beforeTheEnd(ticket.reference());
        if (ticket.leg().state() != LegState.WAITING) {
            return Future.succeededFuture(drawer.ticket(ticket, null, standing, clock.instant()));
        }
        return desk.look().map(seen -> {
            WaitEstimate wait = desk.waits().of(seen).get(ticket.leg().id());
            noteShown(ticket, wait, seen);
            return drawer.ticket(ticket, wait, standing, seen.at());
        });
    }

    private void noteShown(TicketStore.Kept ticket, @Nullable WaitEstimate wait, QueueDesk.Seen seen) {
        if (wait != null && wait.basis() != WaitEstimate.Basis.NONE) {
            int open = (int) hall.plan().windows().stream()
                    .filter(window -> seen.day().isOpen(window.code()))
                    .count();
            desk.shown(new TicketStore.Shown(
                    ticket.leg().id(),
                    seen.at(),
                    wait.peopleAhead(),
                    (int) wait.simulated().toSeconds(),
                    wait.p50Minutes(),
                    wait.p90Minutes(),
                    open));
        }
    }

    private Future<Void> page(RoutingContext context, int status, Screen page) {
        Reader reader = Reader.of(context);
        if (!reader.html()) {
            return answers.json(context, status, page);
        }
        PhoneForm form = new PhoneForm(UUID.randomUUID().toString());
        return answers.html(
                context, status, pages.render(page, reader.view(hall.hours().zone(), clock), form));
    }

    private Future<Void> refused(RoutingContext context, QueueRefusal refusal) {
        return answers.problem(context, statusOf(refusal), objection(refusal), List.of());
    }

    private static Future<Void> goTo(RoutingContext context, Reference reference) {
        return context.response()
                .setStatusCode(303)
                .putHeader(
                        HttpHeaders.LOCATION,
                        "/T/" + reference.text() + "?lang="
                                + Reader.of(context).lang().tag())
                .end();
    }

    static Objection objection(QueueRefusal refusal) {
        return new Objection("", refusal.name(), Map.of());
    }

    static int statusOf(QueueRefusal refusal) {
        return switch (refusal) {
            case QUEUE_CLOSED,
                    NOBODY_WAITS,
                    WINDOW_BUSY,
                    WINDOW_NOT_OPEN,
                    LEG_CHANGED,
                    NOT_ALLOWED_NOW,
                    SLOT_FULL,
                    APPOINTMENT_OVER -> 409;
            case NO_WINDOW, SLOT_NOT_TODAY, SLOT_NOT_OFFERED, CALLED_OFTEN_ENOUGH, CAME_BACK_OFTEN_ENOUGH, KEY_REUSED ->
                422;
        };
    }
}
