package servicecircle.center.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.catalogue.ItemGroup;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.day.WindowPlans;
import servicecircle.center.queue.rating.RatingStanding;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.wait.WaitEstimate;
import servicecircle.pages.QueuePage;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Text;
import servicecircle.pages.queue.BoardCall;
import servicecircle.pages.queue.GroupRow;
import servicecircle.pages.queue.ItemRow;
import servicecircle.pages.queue.QueueGlance;
import servicecircle.pages.queue.Wait;

/** Draws the queue for residents: what is offered, a ticket, the board. */
final class QueueDrawer {
    /** Somebody who was called longer ago is on nobody's mind; whoever is still called stays on the board anyway. */
    private static final Duration RECENT = Duration.ofMinutes(15);

    private final QueueHall hall;
    private final QueuePlan plan;
    private final WindowPlans windows;
    private final String publicUrl;

    QueueDrawer(QueueHall hall, String publicUrl) {
        this.hall = hall;
        this.plan = hall.plan();
        this.windows = new WindowPlans(hall.plan(), hall.hours());
        this.publicUrl = publicUrl;
    }

    QueuePage.Numbers numbers(QueueDesk.Seen seen, Map<String, WaitEstimate> waits, List<Objection> objections) {
        Instant now = seen.at();
        return new QueuePage.Numbers(
                hall.card().apply(now),
                hall.hours().isOpenAt(now),
                hall.hours().nextChangeAfter(now),
                groups(seen, waits),
                plan.appointments() != null,
                objections,
                now);
    }

    Optional<QueueGlance> glance(QueueDesk.Seen seen, Map<String, WaitEstimate> waits) {
        List<GroupRow> groups = groups(seen, waits);
        return groups.stream()
                .findFirst()
                .map(first -> new QueueGlance(
                        hall.hours().isOpenAt(seen.at()),
                        groups.stream().mapToInt(GroupRow::waiting).sum(),
                        first.estimate(),
                        first.items().get(0).code()));
    }

    /** The groups with what they still offer today. */
    List<GroupRow> groups(QueueDesk.Seen seen, Map<String, WaitEstimate> waits) {
        return plan.groups().stream()
                .map(group -> group(seen, group, waits))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private GroupRow group(QueueDesk.Seen seen, ItemGroup group, Map<String, WaitEstimate> waits) {
        List<ItemRow> items = plan.itemsOf(group).stream()
                .filter(item -> windows.isOffered(item, seen.day(), seen.at()))
                .map(item -> item(item, Objects.requireNonNull(waits.get(item.code()))))
                .toList();
        int waiting = (int) seen.day().waiting().stream()
                .filter(leg -> leg.number().startsWith(group.prefix()))
                .count();
        Wait first = items.isEmpty()
                ? new Wait(0, 0, 0, "NONE", Instant.EPOCH)
                : items.get(0).estimate();
        return new GroupRow(group.prefix(), group.name(), waiting, first, items);
    }

    private static ItemRow item(ServiceItem item, WaitEstimate wait) {
        return new ItemRow(
                item.code(),
                item.name(),
                item.department(),
                item.level().name(),
                item.papers(),
                item.runs(),
                item.proxy(),
                wait(wait));
    }

    static Wait wait(WaitEstimate estimate) {
        return new Wait(
                estimate.peopleAhead(),
                estimate.p50Minutes(),
                estimate.p90Minutes(),
                estimate.basis().name(),
                estimate.asOf());
    }

    /** @param wait null unless its holder waits */
    QueuePage.Ticket ticket(TicketStore.Kept ticket, @Nullable WaitEstimate wait, RatingStanding rating, Instant now) {
        LegState state = ticket.leg().state();
        String window =
                ticket.leg().isAtWindow() ? Objects.requireNonNull(ticket.leg().window()) : "";
        ServiceItem item = plan.item(ticket.leg().wants().item()).orElse(null);
        return new QueuePage.Ticket(
                hall.card().apply(now),
                ticket.reference().text(),
                publicUrl.toUpperCase(Locale.ROOT) + "/T/" + ticket.reference().text(),
                ticket.leg().holder().number(),
                nameOf(ticket.leg().wants().item()),
                item == null ? List.of() : item.papers(),
                ticket.leg().wants().priority().name(),
                state.name(),
                window,
                window.isEmpty() ? null : windowName(window),
                ticket.slot(),
                wait == null ? null : wait(wait),
                ticket.issuedAt(),
                state == LegState.WAITING,
                QueueDesk.mayComeBack(ticket, plan.policy().mostActivations()),
                rating.rateable(),
                rating.rated(),
                rating.code(),
                now);
    }

    /** An item that was taken out of the center's file keeps its code. */
    Text nameOf(String item) {
        return plan.item(item).map(ServiceItem::name).orElse(new Text(item, item));
    }

    Text windowName(String code) {
        return plan.window(code).map(ServiceWindow::name).orElse(new Text(code, code));
    }

    /** @param window code of the one window the board is the strip of; empty for the hall */
    QueuePage.Board board(
            QueueDesk.Seen seen, List<TicketStore.Called> calls, Map<String, WaitEstimate> waits, String window) {
        return new QueuePage.Board(
                hall.card().apply(seen.at()),
                seen.day().seq(),
                calls.stream()
                        .filter(call -> isStillNews(call, seen.at()))
                        .filter(call -> window.isEmpty() || window.equals(call.window()))
                        .map(this::call)
                        .toList(),
                groups(seen, waits),
                window,
                seen.at());
    }

    private static boolean isStillNews(TicketStore.Called call, Instant now) {
        return call.state().equals(LegState.CALLED.name()) || call.at().isAfter(now.minus(RECENT));
    }

    private BoardCall call(TicketStore.Called call) {
        return new BoardCall(
                call.event(),
                call.number(),
                call.window(),
                windowName(call.window()),
                call.priority(),
                call.at(),
                call.times(),
                !call.state().equals(LegState.CALLED.name()));
    }
}
