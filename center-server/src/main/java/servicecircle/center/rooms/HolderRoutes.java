package servicecircle.center.rooms;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import servicecircle.center.passes.Reference;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.IdempotencyKey;
import servicecircle.center.support.web.Reader;
import servicecircle.pages.Page;
import servicecircle.pages.Pages;
import servicecircle.pages.PhoneForm;

/** The page behind the QR code: whoever holds the reference sees the booking and may cancel it. */
final class HolderRoutes {
    private final Hall hall;
    private final BookingCounter counter;
    private final Answers answers;
    private final Pages pages;
    private final Clock clock;

    HolderRoutes(Hall hall, BookingCounter counter, Answers answers, Pages pages, Clock clock) {
        this.hall = hall;
        this.counter = counter;
        this.answers = answers;
        this.pages = pages;
        this.clock = clock;
    }

    Future<Void> show(RoutingContext context, Reference reference) {
        return found(reference).compose(booking -> slip(context, counter.slips().slipOf(booking)));
    }

    Future<Void> cancel(RoutingContext context, Reference reference) {
        UUID key = IdempotencyKey.of(context);
        return found(reference)
                .compose(booking -> counter.desk().cancel(booking, key))
                .compose(outcome -> outcome.fold(
                        booking -> cancelled(context, booking),
                        refusal -> answers.problem(
                                context, BookingRoutes.statusOf(refusal.reason()), refusal.objection(), List.of())));
    }

    private Future<Void> cancelled(RoutingContext context, Booking booking) {
        if (!Reader.of(context).html()) {
            return answers.json(context, 200, counter.slips().slipOf(booking));
        }
        return context.response()
                .setStatusCode(303)
                .putHeader(
                        HttpHeaders.LOCATION,
                        "/Q/" + booking.reference().text() + "?lang="
                                + Reader.of(context).lang().tag())
                .end();
    }

    private Future<Void> slip(RoutingContext context, Page.BookingSlip slip) {
        Reader reader = Reader.of(context);
        if (!reader.html()) {
            return answers.json(context, 200, slip);
        }
        PhoneForm form = new PhoneForm(UUID.randomUUID().toString());
        return answers.html(context, 200, pages.render(slip, reader.view(hall.zone(), clock), form));
    }

    private Future<Booking> found(Reference reference) {
        return counter.desk().find(reference).map(counter::shown);
    }
}
