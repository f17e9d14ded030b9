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
import servicecircle.center.passes.Reference;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.appointment.AppointmentFeature;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.day.Counter;
import servicecircle.center.queue.day.Origin;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.queue.figures.FiguresFeature;
import servicecircle.center.queue.rating.RatingFeature;
import servicecircle.center.queue.rating.RatingHall;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.crypto.Keys;
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
    private final AppointmentFeature appointments;
    private final WindowRoutes.Counterpart counterpart;
    private final RatingFeature ratings;
    private final FiguresFeature figures;

    public QueueFeature(QueueHall hall, Surroundings around) {
        this.hall = hall;
        Database database = around.database();
        TicketStore kept = new TicketStore(database, hall.key());
        DayStore days = new DayStore(hall.key());
        TurnStore turns = new TurnStore(database, days, new ChangeStore(hall.key()));
        QueueDesk.Stores stores =
                new QueueDesk.Stores(database, days, turns, kept, new PlanStore(database, hall.key()));
        this.appointments = new AppointmentFeature(
                hall,
                new AppointmentFeature.Surroundings(
                        database,
                        around.answers(),
                        around.pages(),
                        around.clock(),
                        around.random(),
                        around.publicUrl(),
                        this::numberFor));
        this.desk = new QueueDesk(
                hall,
                stores,
                new WaitDesk(hall, new WaitStore(database, hall.key())),
                new QueueDesk.Around(around.clock(), around.random(), this::refreshBoard, appointments::expected));
        this.drawer = new QueueDrawer(hall, around.publicUrl());
        this.ratings = new RatingFeature(ratingHall(hall, drawer), around.forRatings());
        TicketRoutes.Paper paper = new TicketRoutes.Paper(around.answers(), around.pages(), around.clock());
        this.tickets = new TicketRoutes(hall, desk, drawer, ratings, paper);
        this.feed = new BoardDesk(hall, desk, kept, drawer);
        Voices voices = new Voices();
        this.board = new BoardRoutes(hall, feed, paper, voices);
        this.counterpart = new WindowRoutes.Counterpart(
                hall,
                new WindowDesk(hall.plan(), desk, stores, new WindowDesk.Around(around.clock(), voices::alerts)),
                new WindowDrawer(hall, drawer, ratings::beforeTheEnd),
                around.answers());
        this.figures = new FiguresFeature(
                new FiguresFeature.Hall(hall.id(), hall.key(), hall.hours().zone(), hall.plan()),
                database,
                around.clock());
    }

    /** What a center's windows need from the host around them. */
    public record Surroundings(
            Database database,
            Keys keys,
            Answers answers,
            Pages pages,
            Clock clock,
            SecureRandom random,
            String publicUrl) {
        private RatingFeature.Surroundings forRatings() {
            return new RatingFeature.Surroundings(database, keys, answers, clock, random);
        }
    }

    private static RatingHall ratingHall(QueueHall hall, QueueDrawer drawer) {
        return new RatingHall(hall.id(), hall.key(), hall.hours(), hall.ratings(), hall.card(), drawer::nameOf);
    }

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
        return QueueAccess.rules();
    }

    /** The number of somebody who comes with an appointment, under its reference as the key. */
    private Future<Outcome<Reference, QueueRefusal>> numberFor(AppointmentFeature.Coming coming, Actor by) {
        ServiceItem item = hall.plan().item(coming.item()).orElse(null);
        if (item == null) {
            return Future.succeededFuture(Outcome.refused(QueueRefusal.NO_WINDOW));
        }
        Counter.Wanted wanted = new Counter.Wanted(item, coming.priority(), Origin.PHONE, coming.slot());
        return desk.take(wanted, coming.appointment().id(), by)
                .map(outcome -> outcome.fold(
                        taken -> Outcome.done(taken.ticket().reference()), Outcome::<Reference, QueueRefusal>refused));
    }

    public String center() {
        return hall.id();
    }

    /** Adds what terminals, phones and boards ask, below {@code /v1/centers/<id>}. */
    public void addTo(Router router) {
        String base = "/v1/centers/" + hall.id();
        tickets.addTo(router, base);
        board.addTo(router, base);
        appointments.addTo(router, base);
        ratings.addTo(router, base);
    }

    /** Adds the windows of these centers to the console; the address says of which center. */
    public static void addStaffPages(Router router, List<QueueFeature> centers, ConsoleFeature console) {
        var counterparts =
                centers.stream().collect(Collectors.toMap(center -> center.hall.id(), center -> center.counterpart));
        new WindowRoutes(counterparts, console).addTo(router);
        new PresenceRoutes(counterparts, console).addTo(router);
        new LegRoutes(counterparts, console).addTo(router);
        new WindowApiRoutes(counterparts, console).addTo(router);
        new LegApiRoutes(counterparts, console).addTo(router);
        new DeskTicketRoutes(counterparts, console).addTo(router);
        new PlanRoutes(counterparts, console).addTo(router);
        new SupervisorRoutes(counterparts, console).addTo(router);
        RatingFeature.addStaffPages(
                router, centers.stream().map(center -> center.ratings).toList(), console);
        FiguresFeature.addStaffPages(
                router, centers.stream().map(center -> center.figures).toList(), console);
    }

    /** How the visits to this center's windows are rated. */
    public RatingFeature ratings() {
        return ratings;
    }

    /** Answers with the number behind a reference of this center. */
    public Future<Void> showTicket(RoutingContext context, Reference reference) {
        return tickets.show(context, reference);
    }

    /** The appointments of this center, for the short addresses in their QR codes. */
    public AppointmentFeature appointments() {
        return appointments;
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
                        seen, desk.waits().forArrivals(seen, hall.plan().items())));
    }

    /** Ends the days before today. */
    public Future<Void> sweep() {
        return desk.sweep().compose(done -> appointments.closeDaysBefore());
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
