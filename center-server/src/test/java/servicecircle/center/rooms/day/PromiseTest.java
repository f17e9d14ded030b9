package servicecircle.center.rooms.day;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.rooms.catalogue.AnyHall.aRequest;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import servicecircle.center.calendar.Slot;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.rooms.rules.BookingRefusal;
import servicecircle.center.rooms.rules.BookingRequest;
import servicecircle.center.rooms.rules.BookingRules;
import servicecircle.center.rooms.rules.Refusal;
import servicecircle.pages.parts.Alternative;
import servicecircle.pages.parts.Cell;
import servicecircle.pages.parts.CellLimit;
import servicecircle.pages.parts.CellState;

/** What the grid and the alternatives promise, the rules and the bookings keep. */
class PromiseTest {
    private static final int HALLS = 25;

    /** Seeds that once found a defect stay; a fresh one is drawn each time and printed. */
    static LongStream seeds() {
        long fresh = Long.getLong("seed", new SecureRandom().nextLong());
        System.out.println("PromiseTest: -Dseed=" + fresh);
        return LongStream.of(1, 20261125, fresh);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_reach_can_be_booked_and_one_step_more_cannot(long seed) {
        Random random = new Random(seed);
        int free = 0;
        for (int i = 0; i < HALLS; i++) {
            RandomHall world = RandomHall.by(random);
            for (Room room : world.hall().rooms()) {
                LocalDate date = world.hall()
                        .hours()
                        .dateOf(world.now())
                        .plusDays(random.nextInt(room.policy().aheadDays() + 3));
                for (Cell cell : new DayPlan(room, world.hall().hours(), date, world.taken(), world.now()).cells()) {
                    check(
                            world,
                            room,
                            cell,
                            "seed %d, %s, %s, %s".formatted(seed, world.hall().hours(), room, cell));
                    free += cell.state() == CellState.FREE ? 1 : 0;
                }
            }
        }
        assertThat(free).as("free cells drawn with seed %d", seed).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_alternative_can_be_booked(long seed) {
        Random random = new Random(seed);
        int offered = 0;
        for (int i = 0; i < HALLS; i++) {
            RandomHall world = RandomHall.by(random);
            for (int asked = 0; asked < 10; asked++) {
                BookingRequest request = world.aRandomRequest(random);
                List<Alternative> ways = new Alternatives(world.hall()).to(request, world.taken(), world.now());
                assertThat(ways).as("seed %d", seed).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
                ways.forEach(way -> checkWay(world, request, way, seed));
                offered += ways.size();
            }
        }
        assertThat(offered).as("alternatives drawn with seed %d", seed).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_plan_offers_a_slot_exactly_when_it_lists_it(long seed) {
        Random random = new Random(seed);
        int offered = 0;
        for (int i = 0; i < HALLS; i++) {
            RandomHall world = RandomHall.by(random);
            for (int asked = 0; asked < 20; asked++) {
                BookingRequest request = world.aRandomRequest(random);
                LocalDate date = world.hall().hours().dateOf(request.slot().start());
                DayPlan plan = new DayPlan(request.room(), world.hall().hours(), date, world.taken(), world.now());
                assertThat(plan.offers(request.slot()))
                        .as("seed %d: %s", seed, request)
                        .isEqualTo(plan.freeSlotsNear(request.slot()).contains(request.slot()));
                offered += plan.offers(request.slot()) ? 1 : 0;
            }
        }
        assertThat(offered).as("slots offered with seed %d", seed).isPositive();
    }

    private static void check(RandomHall world, Room room, Cell cell, String where) {
        if (cell.state() != CellState.FREE) {
            assertThat(isStoppedBy(world, room, new Slot(cell.start(), cell.end()), cell.state()))
                    .as(where)
                    .isTrue();
            return;
        }
        Instant end = Objects.requireNonNull(cell.longestEnd());
        Slot reach = new Slot(cell.start(), end);
        Slot further = new Slot(cell.start(), end.plus(room.policy().step()));
        assertThat(reasons(world, room, reach)).as(where).isEmpty();
        assertThat(world.isTaken(room, reach)).as(where).isFalse();
        assertThat(isStoppedBy(world, room, further, Objects.requireNonNull(cell.limit())))
                .as(where)
                .isTrue();
    }

    private static boolean isStoppedBy(RandomHall world, Room room, Slot slot, CellState state) {
        return switch (state) {
            case TAKEN, TURNOVER -> world.isTaken(room, slot);
            case CLOSED -> reasons(world, room, slot).contains(BookingRefusal.OUTSIDE_HOURS);
            case PAST -> reasons(world, room, slot).contains(BookingRefusal.IN_THE_PAST);
            case TOO_SOON -> reasons(world, room, slot).contains(BookingRefusal.TOO_SOON);
            case TOO_FAR -> reasons(world, room, slot).contains(BookingRefusal.TOO_FAR_AHEAD);
            case FREE -> false;
        };
    }

    private static boolean isStoppedBy(RandomHall world, Room room, Slot slot, CellLimit limit) {
        return switch (limit) {
            case NEXT_BOOKING -> world.isTaken(room, slot);
            case CLOSING -> reasons(world, room, slot).contains(BookingRefusal.OUTSIDE_HOURS);
            case LONGEST -> reasons(world, room, slot).contains(BookingRefusal.TOO_LONG);
        };
    }

    /** What the rules say about a slot, asked by a group that fits; a room of the desk is drawn like any other. */
    private static List<BookingRefusal> reasons(RandomHall world, Room room, Slot slot) {
        BookingRequest request = aRequest(room, slot, room.card().minPeople());
        return new BookingRules(world.hall())
                .objectionsTo(request, world.now()).stream()
                        .map(Refusal::reason)
                        .filter(reason -> reason != BookingRefusal.DESK_ONLY)
                        .toList();
    }

    private static void checkWay(RandomHall world, BookingRequest asked, Alternative way, long seed) {
        Room room = world.hall().room(way.room()).orElseThrow();
        Slot slot = new Slot(way.start(), way.end());
        BookingRequest instead = aRequest(room, slot, asked.headcount());
        String where = "seed %d: instead of %s: %s".formatted(seed, asked, way);

        assertThat(slot.length()).as(where).isEqualTo(asked.slot().length());
        assertThat(new BookingRules(world.hall()).objectionsTo(instead, world.now()))
                .as(where)
                .isEmpty();
        assertThat(world.isTaken(room, slot)).as(where).isFalse();
    }
}
