package servicecircle.center.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import servicecircle.center.passes.Reference;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.day.Alerts;
import servicecircle.center.queue.day.DayLeg;
import servicecircle.center.queue.day.Presence;
import servicecircle.center.queue.day.QueueDay;
import servicecircle.center.queue.rating.RatingStanding;
import servicecircle.center.queue.rules.CallingOrder;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.wait.WaitEstimate;
import servicecircle.pages.QueuePage;
import servicecircle.pages.WindowPage;
import servicecircle.pages.queue.GroupRow;
import servicecircle.pages.queue.LegRow;
import servicecircle.pages.queue.WindowRow;

/** Draws the queue for the staff: one window with who waits and why in this order, and all of them together. */
final class WindowDrawer {
    private final QueuePlan plan;
    private final QueueDrawer drawer;
    private final Function<Reference, RatingStanding> fresh;
    private final CallingOrder order;
    private final Alerts alerts;

    WindowDrawer(QueueHall hall, QueueDrawer drawer, Function<Reference, RatingStanding> fresh) {
        this.plan = hall.plan();
        this.drawer = drawer;
        this.fresh = fresh;
        this.order = new CallingOrder(hall.plan().policy());
        this.alerts = new Alerts(hall.plan(), hall.hours());
    }

    /** A day as the staff look at it. {@code served} is how many each window finished. */
    record Sight(
            QueueDesk.Seen seen,
            Map<String, Integer> served,
            Map<String, WaitEstimate> waits,
            List<Alerts.Alert> screens) {
        QueueDay day() {
            return seen.day();
        }
    }

    List<GroupRow> groups(Sight sight) {
        return drawer.groups(sight.seen(), sight.waits());
    }

    WindowPage.Window window(Sight sight, ServiceWindow window) {
        QueueDay day = sight.day();
        return new WindowPage.Window(
                row(sight, window),
                waiting(day, window, sight.seen().at()),
                rows(day, LegState.SUSPENDED),
                rows(day, LegState.SKIPPED),
                there(sight).map(other -> row(sight, other)).toList(),
                groups(sight),
                UUID.randomUUID().toString(),
                sight.seen().at());
    }

    WindowPage.Windows windows(Sight sight, boolean supervisor) {
        QueueDay day = sight.day();
        return new WindowPage.Windows(
                there(sight).map(window -> row(sight, window)).toList(),
                groups(sight),
                rows(day, LegState.WAITING),
                Stream.concat(alerts.of(day, sight.seen().at()).stream(), sight.screens().stream())
                        .map(alert ->
                                new WindowPage.Windows.Alert(alert.kind().name(), alert.subject(), alert.figure()))
                        .toList(),
                supervisor,
                UUID.randomUUID().toString(),
                sight.seen().at());
    }

    /** The leg that something was done with. */
    LegRow leg(QueueDesk.Done done) {
        return row(Objects.requireNonNull(done.leg()), done.why());
    }

    /** A number that was just given out. */
    QueuePage.Ticket ticket(TicketStore.Kept ticket, Instant now) {
        return drawer.ticket(ticket, null, fresh.apply(ticket.reference()), now);
    }

    private Stream<ServiceWindow> there(Sight sight) {
        return plan.windows().stream()
                .filter(window -> window.isThereOn(sight.day().date()));
    }

    /** Whom the window may call, as it would call them now, and whom it will only be able to call later. */
    private List<LegRow> waiting(QueueDay day, ServiceWindow window, Instant now) {
        Map<Long, DayLeg> legs = day.legs().stream().collect(Collectors.toMap(DayLeg::id, leg -> leg));
        return order.inOrder(window.skills(), day.waiting(), day.streak(), now).stream()
                .map(choice -> row(
                        Objects.requireNonNull(legs.get(choice.leg().id())),
                        choice.why().name()))
                .toList();
    }

    private List<LegRow> rows(QueueDay day, LegState state) {
        return day.in(state).stream()
                .sorted(Comparator.comparing(leg -> leg.holder().number()))
                .map(leg -> row(leg, ""))
                .toList();
    }

    private WindowRow row(Sight sight, ServiceWindow window) {
        Presence presence = sight.day().presence(window.code(), sight.seen().at());
        LegRow serving = sight.day().at(window.code()).map(leg -> row(leg, "")).orElse(null);
        return new WindowRow(
                window.code(),
                window.name(),
                presence.state().name(),
                presence.reason(),
                presence.clerk(),
                sight.day().windows().containsKey(window.code()) ? presence.since() : null,
                serving,
                window.levels().entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList(),
                sight.served().getOrDefault(window.code(), 0));
    }

    private LegRow row(DayLeg leg, String why) {
        return new LegRow(
                leg.id(),
                leg.version(),
                leg.holder().number(),
                leg.wants().item(),
                drawer.nameOf(leg.wants().item()),
                plan.item(leg.wants().item()).map(ServiceItem::papers).orElse(List.of()),
                leg.state().name(),
                leg.wants().priority().name(),
                leg.holder().origin().name(),
                leg.wants().place().since(),
                leg.wants().place().slot(),
                leg.times().calledAt(),
                leg.times().calls(),
                why,
                Objects.requireNonNullElse(leg.wants().onlyWindow(), ""),
                leg.note());
    }
}
