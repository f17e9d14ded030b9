package servicecircle.center.queue.appointment;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Fields;
import servicecircle.center.support.web.TryLimit;
import servicecircle.center.support.web.Turnstile;

/** Coming with an appointment: by the QR code on the phone, or by its digits at a terminal of the house. */
final class ArrivalRoutes {
    private static final int WRONG_CODES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final QueueHall hall;
    private final AppointmentDesk desk;
    private final Answers answers;
    private final TryLimit guesses;

    ArrivalRoutes(QueueHall hall, AppointmentDesk desk, Answers answers, Clock clock) {
        this.hall = hall;
        this.desk = desk;
        this.answers = answers;
        this.guesses = new TryLimit(WRONG_CODES, WINDOW, clock);
    }

    void addTo(Router router, String base) {
        router.post(base + "/appointments/arrive").handler(this::arriveByCode);
    }

    Future<Void> arrive(RoutingContext context, Reference reference) {
        return desk.find(reference)
                .map(found -> found.orElseThrow(ArrivalRoutes::unknown))
                .compose(appointment -> numberOf(context, appointment));
    }

    /** Eight digits are few: outside the house somebody could try them all. */
    private void arriveByCode(RoutingContext context) {
        if (!(ConsoleFeature.visitor(context) instanceof Visitor.Device device) || device.center() != hall.key()) {
            throw BadInput.request(403, "DEVICES_ONLY");
        }
        Fields fields = Fields.of(context, Set.of("code"));
        String code = fields.text("code", 20).replaceAll("[\\s-]", "");
        String place = Turnstile.placeOf(context).text();
        if (!guesses.allow(place)) {
            throw AppointmentRoutes.tooMany(context, guesses, place);
        }
        (code.matches("[0-9]{8}") ? desk.findToday(code) : Future.succeededFuture(Optional.<Appointment>empty()))
                .map(found -> known(found, place))
                .compose(appointment -> numberOf(context, appointment))
                .onFailure(context::fail);
    }

    /** A right code costs no try. */
    private Appointment known(Optional<Appointment> found, String place) {
        Appointment appointment = found.orElseThrow(ArrivalRoutes::unknown);
        guesses.giveBack(place);
        return appointment;
    }

    private Future<Void> numberOf(RoutingContext context, Appointment appointment) {
        return desk.arrive(appointment, Actor.of(ConsoleFeature.visitor(context)))
                .compose(outcome -> outcome.fold(
                        ticket -> AppointmentRoutes.goTo(context, "/T/" + ticket.text()),
                        refusal -> AppointmentRoutes.refused(context, answers, refusal)));
    }

    private static BadInput unknown() {
        return BadInput.request(404, "APPOINTMENT_NOT_FOUND");
    }
}
