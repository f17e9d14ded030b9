package servicecircle.center.queue.appointment;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import servicecircle.center.calendar.WrittenTime;
import servicecircle.center.passes.Reference;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Fields;
import servicecircle.center.support.web.Form;
import servicecircle.center.support.web.IdempotencyKey;
import servicecircle.center.support.web.Reader;
import servicecircle.center.support.web.TryLimit;
import servicecircle.center.support.web.Turnstile;
import servicecircle.pages.Pages;
import servicecircle.pages.PhoneForm;
import servicecircle.pages.Screen;
import servicecircle.pages.parts.Objection;

/** Appointments by phone: what is offered, making one, looking at it, giving it up. */
final class AppointmentRoutes {
    /** A whole neighbourhood may stand behind one address; a script wants more all the same. */
    private static final int MOST_AN_HOUR = 30;

    private final QueueHall hall;
    private final AppointmentDesk desk;
    private final AppointmentDrawer drawer;
    private final Paper paper;
    private final TryLimit made;

    AppointmentRoutes(QueueHall hall, AppointmentDesk desk, AppointmentDrawer drawer, Paper paper) {
        this.hall = hall;
        this.desk = desk;
        this.drawer = drawer;
        this.paper = paper;
        this.made = new TryLimit(MOST_AN_HOUR, Duration.ofHours(1), paper.clock());
    }

    /** What pages are drawn with. */
    record Paper(Answers answers, Pages pages, Clock clock) {}

    void addTo(Router router, String base) {
        router.get(base + "/appointments").handler(this::offer);
        router.post(base + "/appointments").handler(this::book);
        router.post(base + "/appointments/form").handler(this::bookByForm);
    }

    private void offer(RoutingContext context) {
        String asked = context.request().getParam("item");
        offerPage(context, 200, asked == null ? "" : asked, List.of()).onFailure(context::fail);
    }

    private Future<Void> offerPage(RoutingContext context, int status, String asked, List<Objection> objections) {
        offered();
        if (asked.isEmpty()) {
            return page(context, status, drawer.items(objections, desk.now()));
        }
        ServiceItem item = item(asked);
        return desk.offer(item)
                .compose(offer -> page(context, status, drawer.slots(item, offer, objections, desk.now())));
    }

    private void book(RoutingContext context) {
        UUID key = IdempotencyKey.of(context);
        Fields fields = Fields.of(context, Set.of("item", "priority", "slot"));
        AppointmentDesk.Asked asked =
                asked(fields.text("item", 20), fields.text("priority", 20), fields.text("slot", 40));
        booked(context, asked, key)
                .compose(outcome -> outcome.fold(
                        appointment -> {
                            context.response().putHeader(HttpHeaders.LOCATION, path(appointment.appointment()));
                            return paper.answers()
                                    .json(
                                            context,
                                            appointment.first() ? 201 : 200,
                                            drawer.appointment(appointment.appointment(), desk.now()));
                        },
                        refusal -> refused(context, refusal)))
                .onFailure(context::fail);
    }

    private void bookByForm(RoutingContext context) {
        UUID key = IdempotencyKey.of(context);
        Form form = Form.of(context, Set.of("item", "priority", "slot", "key", "lang"));
        String item = form.text("item", 20);
        String slot = form.textOrEmpty("slot", 40);
        if (slot.isEmpty()) {
            Objection missing = new Objection("slot", "MISSING", Map.of());
            offerPage(context, 422, item, List.of(missing)).onFailure(context::fail);
            return;
        }
        booked(context, asked(item, form.text("priority", 20), slot), key)
                .compose(outcome -> outcome.fold(
                        appointment -> goTo(context, path(appointment.appointment())),
                        refusal -> offerPage(
                                context,
                                statusOf(refusal),
                                item,
                                List.of(new Objection("", refusal.name(), Map.of())))))
                .onFailure(context::fail);
    }

    /** Counts what was made, by whoever made it: a repeat and a refusal cost nothing. */
    private Future<Outcome<AppointmentDesk.Made, QueueRefusal>> booked(
            RoutingContext context, AppointmentDesk.Asked asked, UUID key) {
        offered();
        String place = Turnstile.placeOf(context).text();
        if (!made.allow(place)) {
            throw tooMany(context, made, place);
        }
        return desk.book(asked, key).onComplete(done -> {
            boolean counts = done.succeeded() && done.result().fold(AppointmentDesk.Made::first, refusal -> false);
            if (!counts) {
                made.giveBack(place);
            }
        });
    }

    Future<Void> show(RoutingContext context, Reference reference) {
        return found(reference).compose(appointment -> page(context, 200, drawer.appointment(appointment, desk.now())));
    }

    Future<Void> cancel(RoutingContext context, Reference reference) {
        return found(reference)
                .compose(desk::cancel)
                .compose(outcome -> outcome.fold(
                        done -> goTo(context, "/A/" + reference.text()), refusal -> refused(context, refusal)));
    }

    private Future<Appointment> found(Reference reference) {
        return desk.find(reference)
                .map(found -> found.orElseThrow(() -> BadInput.request(404, "APPOINTMENT_NOT_FOUND")));
    }

    private void offered() {
        if (hall.plan().appointments() == null) {
            throw BadInput.request(404, "NO_APPOINTMENTS");
        }
    }

    private AppointmentDesk.Asked asked(String item, String priority, String slot) {
        return new AppointmentDesk.Asked(item(item), priority(priority), WrittenTime.instant("slot", slot));
    }

    private ServiceItem item(String code) {
        return hall.plan().item(code).orElseThrow(() -> BadInput.field("item", "UNKNOWN_ITEM"));
    }

    private static PriorityClass priority(String name) {
        return Arrays.stream(PriorityClass.values())
                .filter(priority -> priority.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadInput.field("priority", "UNKNOWN_VALUE"));
    }

    private Future<Void> page(RoutingContext context, int status, Screen page) {
        Reader reader = Reader.of(context);
        if (!reader.html()) {
            return paper.answers().json(context, status, page);
        }
        PhoneForm form = new PhoneForm(UUID.randomUUID().toString());
        return paper.answers()
                .html(
                        context,
                        status,
                        paper.pages().render(page, reader.view(hall.hours().zone(), paper.clock()), form));
    }

    private Future<Void> refused(RoutingContext context, QueueRefusal refusal) {
        return refused(context, paper.answers(), refusal);
    }

    static Future<Void> refused(RoutingContext context, Answers answers, QueueRefusal refusal) {
        return answers.problem(context, statusOf(refusal), new Objection("", refusal.name(), Map.of()), List.of());
    }

    private static int statusOf(QueueRefusal refusal) {
        return switch (refusal) {
            case SLOT_NOT_OFFERED, SLOT_NOT_TODAY, NO_WINDOW, CALLED_OFTEN_ENOUGH, CAME_BACK_OFTEN_ENOUGH, KEY_REUSED ->
                422;
            case QUEUE_CLOSED,
                    NOBODY_WAITS,
                    WINDOW_BUSY,
                    WINDOW_NOT_OPEN,
                    LEG_CHANGED,
                    NOT_ALLOWED_NOW,
                    SLOT_FULL,
                    APPOINTMENT_OVER -> 409;
        };
    }

    static BadInput tooMany(RoutingContext context, TryLimit limit, String place) {
        Duration wait = limit.waitOf(place);
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        return new BadInput(429, "", "TOO_MANY_TRIES", Map.of("minutes", String.valueOf(wait.toMinutes() + 1)));
    }

    private static String path(Appointment appointment) {
        return "/A/" + appointment.reference().text();
    }

    static Future<Void> goTo(RoutingContext context, String path) {
        return context.response()
                .setStatusCode(303)
                .putHeader(
                        HttpHeaders.LOCATION,
                        path + "?lang=" + Reader.of(context).lang().tag())
                .end();
    }
}
