package servicecircle.center.rooms.day;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.rooms.rules.BookingRequest;
import servicecircle.pages.Page;
import servicecircle.pages.parts.Alternative;
import servicecircle.pages.parts.DayTab;
import servicecircle.pages.parts.HoursLine;
import servicecircle.pages.parts.RoomState;
import servicecircle.pages.queue.QueueGlance;

/** Answers what is free, day by day. One query a page, two for a day that is none of the page's tabs. */
final class RoomDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RoomDesk.class);
    private static final int GUIDE_DAYS = 7;

    private final Hall hall;
    private final RoomStore store;
    private final Clock clock;
    private final Supplier<Future<Optional<QueueGlance>>> queue;

    RoomDesk(Hall hall, RoomStore store, Clock clock, Supplier<Future<Optional<QueueGlance>>> queue) {
        this.hall = hall;
        this.store = store;
        this.clock = clock;
        this.queue = queue;
    }

    Future<Page.Home> home() {
        LocalDate today = today();
        Instant now = clock.instant();
        return store.takenIn(hall.rooms(), startOf(today), startOf(today.plusDays(1)))
                .compose(taken -> glance().map(queue -> new Page.Home(
                        hall.cardAt(now),
                        freeRooms(hall.rooms(), today, taken, now),
                        hall.rooms().size(),
                        queue.orElse(null),
                        now)));
    }

    /** The first screen comes without the queue rather than not at all. */
    private Future<Optional<QueueGlance>> glance() {
        return queue.get().recover(failure -> {
            LOG.warn("event=glance center={} outcome=failed reason={}", hall.id(), failure.toString());
            return Future.succeededFuture(Optional.empty());
        });
    }

    Future<Page.Rooms> rooms(LocalDate day) {
        Instant now = clock.instant();
        return takenAround(hall.rooms(), day)
                .map(taken -> new Page.Rooms(
                        hall.cardAt(now),
                        day,
                        tabs(hall.rooms(), taken, now),
                        hall.rooms().stream()
                                .map(room -> new DayPlan(room, hall.hours(), day, taken, now).row())
                                .toList(),
                        now));
    }

    Future<Page.RoomDay> roomDay(Room room, LocalDate day) {
        Instant now = clock.instant();
        return takenAround(List.of(room), day)
                .map(taken -> new Page.RoomDay(
                        hall.cardAt(now),
                        day,
                        tabs(List.of(room), taken, now),
                        new DayPlan(room, hall.hours(), day, taken, now).row(),
                        null,
                        now));
    }

    /** The house and its hours of the coming week. */
    Page.Guide guide() {
        LocalDate today = today();
        return new Page.Guide(
                hall.cardAt(clock.instant()),
                hall.rooms().stream().map(Room::card).toList(),
                IntStream.range(0, GUIDE_DAYS)
                        .mapToObj(today::plusDays)
                        .map(date -> new HoursLine(
                                date,
                                hall.hours().textOn(date),
                                hall.specialDays().get(date)))
                        .toList());
    }

    /**
     * Ways on for a request whose slot is gone. Of the other rooms only the wanted date is of interest. None when they
     * cannot be looked up: the refusal is decided, and whoever asked has to hear it.
     */
    Future<List<Alternative>> alternativesTo(BookingRequest request) {
        Alternatives alternatives = new Alternatives(hall);
        LocalDate wanted = hall.hours().dateOf(request.slot().start());
        Future<List<Taken>> sameRoom = takenAround(List.of(request.room()), today());
        Future<List<Taken>> sameDate =
                store.takenIn(alternatives.otherRoomsFor(request), startOf(wanted), startOf(wanted.plusDays(1)));
        return Future.all(sameRoom, sameDate)
                .map(both -> Stream.concat(sameRoom.result().stream(), sameDate.result().stream())
                        .toList())
                .map(taken -> alternatives.to(request, taken, clock.instant()))
                .otherwise(this::noWaysOn);
    }

    private List<Alternative> noWaysOn(Throwable failure) {
        LOG.warn("event=alternatives outcome=failed center={} reason={}", hall.id(), failure.toString());
        return List.of();
    }

    LocalDate today() {
        return hall.hours().dateOf(clock.instant());
    }

    private LocalDate lastDay() {
        return today().plusDays(hall.aheadDays());
    }

    /** From today to the horizon, for the tabs, and the asked day. */
    private Future<List<Taken>> takenAround(List<Room> rooms, LocalDate day) {
        List<Future<List<Taken>>> stretches = AskedDays.of(today(), lastDay(), day, hall.zone()).stream()
                .map(stretch -> store.takenIn(rooms, stretch.start(), stretch.end()))
                .toList();
        return Future.all(stretches).map(all -> stretches.stream()
                .flatMap(taken -> taken.result().stream())
                .toList());
    }

    private List<DayTab> tabs(List<Room> rooms, List<Taken> taken, Instant now) {
        LocalDate today = today();
        int aheadDays =
                rooms.stream().mapToInt(room -> room.policy().aheadDays()).max().orElse(0);
        return IntStream.rangeClosed(0, aheadDays)
                .mapToObj(today::plusDays)
                .map(date -> tab(rooms, date, taken, now))
                .toList();
    }

    private DayTab tab(List<Room> rooms, LocalDate date, List<Taken> taken, Instant now) {
        RoomState state = rooms.stream()
                .map(room ->
                        new DayPlan(room, hall.hours(), date, taken, now).row().state())
                .min(Comparator.naturalOrder())
                .orElse(RoomState.CLOSED);
        boolean open = !hall.hours().on(date).isEmpty();
        return new DayTab(date, open, freeRooms(rooms, date, taken, now), state);
    }

    private int freeRooms(List<Room> rooms, LocalDate date, List<Taken> taken, Instant now) {
        return (int) rooms.stream()
                .map(room -> new DayPlan(room, hall.hours(), date, taken, now).row())
                .filter(row -> row.state() == RoomState.FREE)
                .count();
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(hall.zone()).toInstant();
    }
}
