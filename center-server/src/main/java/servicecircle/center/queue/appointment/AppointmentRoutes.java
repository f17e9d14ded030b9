package servicecircle.center.queue.appointment;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
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

/** Appointments by phone, and coming with one: by the QR code on the phone, or by its digits at a terminal. */
final class AppointmentRoutes {
    /** A family has four errands; a script has more. */
    private static final int MOST_A_DAY = 10;

    private static final int WRONG_CODES = 10;

    private final QueueHall hall;
    private final AppointmentDesk desk;
    private final AppointmentDrawer drawer;
    private final Paper paper;
    private final TryLimit made;
    private final TryLimit guesses;

    AppointmentRoutes(QueueHall hall, AppointmentDesk desk, AppointmentDrawer drawer, Paper paper) {
        this.hall = hall;
        this.desk = desk;
        this.drawer = drawer;
        this.paper = paper;
        this.made = new TryLimit(MOST_A_DAY, Duration.ofDays(1), paper.clock());
        this.guesses = new TryLimit(WRONG_CODES, Duration.ofMinutes(10), paper.clock());
    }

    /** What pages are drawn with. */
    record Paper(Answers answers, Pages pages, Clock clock) {}

    void addTo(Router router, String base) {
        router.get(base + "/appointments").handler(this::offer);
        router.post(base + "/appointments").handler(this::book);
        router.post(base + "/appointments/form").handler(this::bookByForm);
        router.post(base + "/appointments/arrive").handler(this::arriveByCode);
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

    Future<Void> arrive(RoutingContext context, Reference reference) {
        return found(reference)
                .compose(appointment -> desk.arrive(appointment, Actor.of(ConsoleFeature.visitor(context))))
                .compose(outcome -> outcome.fold(
                        ticket -> goTo(context, "/T/" + ticket.text()), refusal -> refused(context, refusal)));
    }

    /** At a terminal of the house: eight digits are few, and elsewhere somebody could try them all. */
    private void arriveByCode(RoutingContext context) {
        if (!(ConsoleFeature.visitor(context) instanceof Visitor.Device)) {
            throw BadInput.request(403, "DEVICES_ONLY");
        }
        Fields fields = Fields.of(context, Set.of("code"));
        String code = fields.text("code", 20).replaceAll("[\\s-]", "");
        String place = Turnstile.placeOf(context).text();
        if (!guesses.allow(place)) {
            throw tooMany(context, guesses, place);
        }
        (code.matches("[0-9]{8}") ? desk.findToday(code) : Future.succeededFuture(Optional.<Appointment>empty()))
                .map(found -> {
                    Appointment appointment = found.orElseThrow(() -> BadInput.request(404, "APPOINTMENT_NOT_FOUND"));
                    guesses.giveBack(place);
                    return appointment;
                })
                .compose(appointment -> desk.arrive(appointment, Actor.of(ConsoleFeature.visitor(context))))
                .compose(outcome -> outcome.fold(
                        ticket -> goTo(context, "/T/" + ticket.text()), refusal -> refused(context, refusal)))
                .onFailure(context::fail);
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
        return new AppointmentDesk.Asked(item(item), priority(priority), instant(slot));
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

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw BadInput.field("slot", "NOT_A_TIME");
        }
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
        return paper.answers()
                .problem(context, statusOf(refusal), new Objection("", refusal.name(), Map.of()), List.of());
    }

    private static int statusOf(QueueRefusal refusal) {
        return switch (refusal) {
            case SLOT_NOT_OFFERED, SLOT_NOT_TODAY, NO_WINDOW, KEY_REUSED -> 422;
            default -> 409;
        };
    }

    private static BadInput tooMany(RoutingContext context, TryLimit limit, String place) {
        context.response()
                .putHeader(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(limit.waitOf(place).toSeconds() + 1));
        return BadInput.request(429, "TOO_MANY_TRIES");
    }

    private static String path(Appointment appointment) {
        return "/A/" + appointment.reference().text();
    }

    private static Future<Void> goTo(RoutingContext context, String path) {
        return context.response()
                .setStatusCode(303)
                .putHeader(
                        HttpHeaders.LOCATION,
                        path + "?lang=" + Reader.of(context).lang().tag())
                .end();
    }
}
