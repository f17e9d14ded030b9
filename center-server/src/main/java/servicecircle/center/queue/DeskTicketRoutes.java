package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.day.Counter;
import servicecircle.center.queue.day.Origin;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Form;
import servicecircle.pages.WindowPage;
import servicecircle.pages.parts.Objection;

/** A member of staff takes a number for somebody: without a phone, or with an appointment. */
final class DeskTicketRoutes {
    private static final String DOOR = "windows";
    private static final String DESK = "/staff/centers/:center/queue/desk";

    private final Map<String, WindowRoutes.Counterpart> centers;
    private final ConsoleFeature console;

    DeskTicketRoutes(Map<String, WindowRoutes.Counterpart> centers, ConsoleFeature console) {
        this.centers = Map.copyOf(centers);
        this.console = console;
    }

    void addTo(Router router) {
        router.get(DESK).handler(context -> show(context, 200, Said.NOTHING).onFailure(context::fail));
        router.post(DESK).handler(this::give);
    }

    /** What the page says above its form. */
    record Said(String issued, @Nullable Instant slot, List<Objection> objections) {
        static final Said NOTHING = new Said("", null, List.of());
    }

    private Future<Void> show(RoutingContext context, int status, Said said) {
        WindowRoutes.Counterpart center = WindowRoutes.counterpart(context, centers, console);
        return center.windows()
                .sight()
                .compose(sight -> console.show(
                        context,
                        status,
                        new WindowPage.DeskTicket(
                                center.drawer().groups(sight),
                                said.issued(),
                                said.slot(),
                                said.objections(),
                                UUID.randomUUID().toString()),
                        DOOR));
    }

    private void give(RoutingContext context) {
        Form form = console.form(context, "request", "item", "priority", "slot");
        WindowRoutes.Counterpart center = WindowRoutes.counterpart(context, centers, console);
        Counter.Wanted wanted = wanted(
                center, new Asked(form.text("item", 20), form.text("priority", 20), form.textOrEmpty("slot", 8)));
        center.windows()
                .take(wanted, WindowRoutes.by(context, LegForm.request(form)))
                .compose(outcome -> outcome.fold(
                        taken -> show(
                                context,
                                200,
                                new Said(taken.ticket().leg().holder().number(), wanted.slot(), List.of())),
                        refusal -> show(
                                context,
                                TicketRoutes.statusOf(refusal),
                                new Said("", null, List.of(TicketRoutes.objection(refusal))))))
                .onFailure(context::fail);
    }

    /** What is wanted, as somebody wrote it; {@code slot} is a time such as {@code 14:30}, or empty. */
    record Asked(String item, String priority, String slot) {}

    static Counter.Wanted wanted(WindowRoutes.Counterpart center, Asked asked) {
        ServiceItem item =
                center.hall().plan().item(asked.item()).orElseThrow(() -> BadInput.field("item", "UNKNOWN_ITEM"));
        return new Counter.Wanted(
                item, TicketRoutes.priority(asked.priority()), Origin.DESK, slot(center, asked.slot()));
    }

    /** A time of this day, such as {@code 14:30}; empty for none. */
    private static @Nullable Instant slot(WindowRoutes.Counterpart center, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return center.windows()
                    .today()
                    .atTime(LocalTime.parse(text))
                    .atZone(center.hall().hours().zone())
                    .toInstant();
        } catch (DateTimeException e) {
            throw BadInput.field("slot", "NOT_A_TIME");
        }
    }
}
