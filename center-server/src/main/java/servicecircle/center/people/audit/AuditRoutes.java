package servicecircle.center.people.audit;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import servicecircle.center.people.access.Action;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.support.BadInput;
import servicecircle.pages.StaffPage;
import servicecircle.pages.staff.AuditRow;

/** The trail on the console: for auditors, who change nothing. */
final class AuditRoutes {
    private static final int PAGE = 50;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final String BASE = "/staff/centers/:center/audit";

    private final AuditStore store;
    private final AuditDesk desk;
    private final ConsoleFeature console;
    private final java.time.Clock clock;

    AuditRoutes(AuditStore store, AuditDesk desk, ConsoleFeature console, java.time.Clock clock) {
        this.store = store;
        this.desk = desk;
        this.console = console;
        this.clock = clock;
    }

    void addTo(Router router) {
        router.get(BASE).handler(this::show);
        router.post(BASE + "/check").handler(this::check);
    }

    private void show(RoutingContext context) {
        String action = action(context);
        int center = console.center(context).key();
        List<Integer> centers = isForTheHost(context) ? List.of(0, center) : List.of(center);
        store.before(before(context), centers, action, PAGE + 1)
                .compose(lines -> page(context, action, lines))
                .onFailure(context::fail);
    }

    /** What concerns the host as a whole concerns all its centers. */
    private boolean isForTheHost(RoutingContext context) {
        return console.isThereForAll(ConsoleFeature.staff(context));
    }

    private Future<Void> page(RoutingContext context, String action, List<AuditLine> lines) {
        List<AuditLine> shown = lines.subList(0, Math.min(PAGE, lines.size()));
        String older = lines.size() > PAGE ? shown.get(PAGE - 1).at().toString() : "";
        Optional<TrailReport> last = desk.last();
        return console.show(
                context,
                new StaffPage.AuditTrail(
                        shown.stream().map(AuditRoutes::row).toList(),
                        action,
                        Arrays.stream(Action.values()).map(Enum::name).toList(),
                        older,
                        last.map(TrailReport::at).orElse(null),
                        last.map(finding -> Objects.toString(finding.firstBreak(), ""))
                                .orElse("")),
                "audit");
    }

    private void check(RoutingContext context) {
        console.form(context);
        Actor by = Actor.of(ConsoleFeature.staff(context));
        int center = isForTheHost(context) ? 0 : console.center(context).key();
        desk.checkAndCompact()
                .compose(report -> store.append(
                        center, by, new AuditLine.Act(Action.TRAIL_CHECKED.name(), "", "whole=" + report.isWhole())))
                .compose(done -> console.seeOther(
                        context, "/staff/centers/" + console.center(context).id() + "/audit", "CHECKED"))
                .onFailure(context::fail);
    }

    private static String action(RoutingContext context) {
        String asked = Objects.toString(context.request().getParam("action"), "");
        boolean known = asked.isEmpty()
                || Arrays.stream(Action.values())
                        .anyMatch(action -> action.name().equals(asked));
        if (!known) {
            throw BadInput.field("action", "NOT_OFFERED");
        }
        return asked;
    }

    /** The cursor is a moment; two lines of one microsecond at the edge of a page would cost one of them its place. */
    private Instant before(RoutingContext context) {
        String cursor = context.request().getParam("before");
        try {
            Instant moment = cursor == null ? clock.instant().plusSeconds(3_600) : Instant.parse(cursor);
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw BadInput.field("before", "NOT_A_TIME");
            }
            return moment;
        } catch (DateTimeException e) {
            throw BadInput.field("before", "NOT_A_TIME");
        }
    }

    private static AuditRow row(AuditLine line) {
        return new AuditRow(
                line.number(),
                line.at(),
                line.actor().kind(),
                line.actor().name(),
                line.act().action(),
                line.act().subject(),
                line.act().detail());
    }
}
