package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.figures.FiguresFeature;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.web.Answers;
import servicecircle.pages.Pages;
import servicecircle.pages.queue.QueueGlance;

/** Front door of the window queue of one center. */
public final class QueueFeature {
    private final QueueHall hall;
    private final QueueDesk desk;
    private final TicketRoutes tickets;
    private final QueueDrawer drawer;
    private final BoardDesk feed;
    private final BoardRoutes board;
    private final WindowRoutes.Counterpart counterpart;
    private final FiguresFeature figures;

    public QueueFeature(QueueHall hall, Surroundings around) {
        this.hall = hall;
        Database database = around.database();
        TicketStore kept = new TicketStore(database, hall.key());
        QueueDesk.Stores stores =
                new QueueDesk.Stores(database, new DayStore(hall.key()), new ChangeStore(database, hall.key()), kept);
        this.desk = new QueueDesk(
                hall,
                stores,
                new WaitDesk(hall, new WaitStore(database, hall.key())),
                new QueueDesk.Around(around.clock(), around.random(), this::refreshBoard));
        this.drawer = new QueueDrawer(hall, around.publicUrl());
        TicketRoutes.Paper paper = new TicketRoutes.Paper(around.answers(), around.pages(), around.clock());
        this.tickets = new TicketRoutes(hall, desk, drawer, paper);
        this.feed = new BoardDesk(hall, desk, kept, drawer);
        this.board = new BoardRoutes(hall, feed, paper);
        this.counterpart = new WindowRoutes.Counterpart(
                hall, new WindowDesk(hall.plan(), desk, stores, around.clock()), new WindowDrawer(hall.plan(), drawer));
        this.figures = new FiguresFeature(
                new FiguresFeature.Hall(hall.id(), hall.key(), hall.hours().zone(), hall.plan()),
                database,
                around.clock());
    }

    /** What a center's windows need from the host around them. */
    public record Surroundings(
            Database database, Answers answers, Pages pages, Clock clock, SecureRandom random, String publicUrl) {}

    /** Which center of this host a reference of a number belongs to. */
    public static Future<Optional<String>> centerOf(Reference reference, Database database) {
        return new TicketPlaceStore(database).centerOf(reference);
    }

    /**
     * How good the estimates were that people were shown, of all centers of a host.
     *
     * @param from,to first and last business date
     * @param zone of the hours in the report
     */
    public static Future<List<BacktestLine>> backtest(Database database, LocalDate from, LocalDate to, ZoneId zone) {
        return new BacktestDesk(new BacktestStore(database), zone).between(from, to);
    }

    /** Everything about windows that may be asked, and by whom. */
    public static List<AccessRule> access() {
        String base = "/v1/centers/{center}";
        String windows = "/staff/centers/{center}/windows";
        String window = windows + "/{window}";
        List<AccessRule> windowQueue = List.of(
                AccessRule.open("GET", base + "/queue"),
                AccessRule.open("POST", base + "/queue"),
                AccessRule.open("POST", base + "/tickets"),
                AccessRule.open("GET", base + "/queue/board"),
                AccessRule.open("GET", base + "/queue/board/stream"),
                AccessRule.open("GET", "/T/{reference}"),
                AccessRule.open("POST", "/T/{reference}/cancel"),
                AccessRule.open("POST", "/T/{reference}/return"),
                AccessRule.staff("GET", windows, Right.QUEUE_CALL),
                AccessRule.staff("GET", window, Right.QUEUE_CALL),
                AccessRule.staff("GET", window + "/beat", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/open", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/pause", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/close", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/next", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/legs/{leg}/transfer", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/legs/{leg}/note", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/legs/{leg}/{act}", Right.QUEUE_CALL),
                AccessRule.staff("GET", "/staff/centers/{center}/queue/desk", Right.QUEUE_CALL),
                AccessRule.staff("POST", "/staff/centers/{center}/queue/desk", Right.QUEUE_CALL),
                AccessRule.staff("POST", "/staff/centers/{center}/queue/legs/{leg}/priority", Right.QUEUE_SUPERVISE));
        return Stream.of(windowQueue, FiguresFeature.access())
                .flatMap(List::stream)
                .toList();
    }

    public String center() {
        return hall.id();
    }

    /** Adds what terminals, phones and boards ask, below {@code /v1/centers/<id>}. */
    public void addTo(Router router) {
        String base = "/v1/centers/" + hall.id();
        tickets.addTo(router, base);
        board.addTo(router, base);
    }

    /** Adds the windows of these centers to the console; the address says of which center. */
    public static void addStaffPages(Router router, List<QueueFeature> centers, ConsoleFeature console) {
        var counterparts =
                centers.stream().collect(Collectors.toMap(center -> center.hall.id(), center -> center.counterpart));
        new WindowRoutes(counterparts, console).addTo(router);
        new DeskTicketRoutes(counterparts, console).addTo(router);
        FiguresFeature.addStaffPages(
                router, centers.stream().map(center -> center.figures).toList(), console);
    }

    /** Answers with the number behind a reference of this center. */
    public Future<Void> showTicket(RoutingContext context, Reference reference) {
        return tickets.show(context, reference);
    }

    /** Gives a number up. */
    public Future<Void> cancelTicket(RoutingContext context, Reference reference) {
        return tickets.cancel(context, reference);
    }

    /** Brings a number back that was passed over. */
    public Future<Void> activateTicket(RoutingContext context, Reference reference) {
        return tickets.comeBack(context, reference);
    }

    /** The queue for the first screen of a kiosk; empty on a day on which nothing is offered. */
    public Future<Optional<QueueGlance>> glance() {
        return desk.look()
                .map(seen -> drawer.glance(
                        seen, desk.waits().forArrivals(seen.day(), hall.plan().items(), seen.at())));
    }

    /** Ends the days before today. */
    public Future<Void> sweep() {
        return desk.sweep();
    }

    /** Learns from the days before today how long services and waits take. */
    public Future<Void> learn() {
        return desk.waits().learn(desk.today());
    }

    /** Looks how fast this day is. */
    public Future<Void> watchToday() {
        return desk.waits().watch(desk.today());
    }

    /** Pauses windows whose page was closed without a word. */
    public Future<Void> pauseSilent() {
        return counterpart.windows().pauseSilent();
    }

    /** Tells the screens that somebody is there; call on the event loop that serves them. */
    public void watchOver(Vertx vertx) {
        vertx.setPeriodic(BoardRoutes.PING_MILLIS, timer -> board.ping());
    }

    private void refreshBoard() {
        feed.refresh();
    }
}
