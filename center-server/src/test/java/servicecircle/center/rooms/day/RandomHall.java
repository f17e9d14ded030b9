package servicecircle.center.rooms.day;

import static servicecircle.center.rooms.catalogue.AnyHall.WEDNESDAY;
import static servicecircle.center.rooms.catalogue.AnyHall.aHall;
import static servicecircle.center.rooms.catalogue.AnyHall.aRoom;
import static servicecircle.center.rooms.catalogue.AnyHall.at;
import static servicecircle.center.rooms.catalogue.AnyHall.everyDay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.calendar.Slot;
import servicecircle.center.rooms.catalogue.AnyHall;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.rooms.catalogue.RoomPolicy;
import servicecircle.center.rooms.rules.BookingRequest;

/**
 * A hall, its bookings and a moment, drawn by lot. Hours, turnovers and longest bookings are multiples of five minutes
 * and need not fit the grid; bookings of a room never overlap, turnover included, as the database guarantees.
 */
record RandomHall(Hall hall, List<Taken> taken, Instant now) {
    private static final int[] STEPS = {15, 30, 45, 60};
    private static final int DAYS = 10;

    static RandomHall by(Random random) {
        Room[] rooms = IntStream.range(1, 5)
                .mapToObj(id -> aRandomRoom(random, "R" + id))
                .toArray(Room[]::new);
        List<Taken> taken = new ArrayList<>();
        for (Room room : rooms) {
            for (int tries = random.nextInt(40); tries > 0; tries--) {
                addUnlessOverlapping(taken, room, aRandomSlot(random, 5 * (1 + random.nextInt(48))));
            }
        }
        Instant now = at("00:00").plusSeconds(random.nextInt(86_400));
        return new RandomHall(aHall(randomHours(random), rooms), List.copyOf(taken), now);
    }

    /** Anything that anybody might ask for, sensible or not. */
    BookingRequest aRandomRequest(Random random) {
        Room room = hall.rooms().get(random.nextInt(hall.rooms().size()));
        int step = room.policy().stepMinutes();
        Slot slot = aRandomSlot(random, random.nextInt(4) == 0 ? 35 : step * (1 + random.nextInt(6)));
        return AnyHall.aRequest(room, slot, 1 + random.nextInt(30));
    }

    boolean isTaken(Room room, Slot slot) {
        Slot occupied = new Slot(slot.start(), room.occupiedUntil(slot));
        return taken.stream().filter(one -> one.room().equals(room.id())).anyMatch(one -> one.occupied()
                .overlaps(occupied));
    }

    private static void addUnlessOverlapping(List<Taken> taken, Room room, Slot slot) {
        Taken one = new Taken(room.id(), slot, room.occupiedUntil(slot));
        boolean overlaps = taken.stream()
                .anyMatch(other ->
                        other.room().equals(room.id()) && other.occupied().overlaps(one.occupied()));
        if (!overlaps) {
            taken.add(one);
        }
    }

    /** Starts on a five-minute mark between three days ago and ten days ahead. */
    private static Slot aRandomSlot(Random random, int minutes) {
        Instant start =
                at(WEDNESDAY.minusDays(3), "00:00").plus(Duration.ofMinutes(5L * random.nextInt(288 * (DAYS + 3))));
        Instant onGrid = random.nextBoolean() ? start.minusSeconds(start.getEpochSecond() % 3600) : start;
        return new Slot(onGrid, onGrid.plus(Duration.ofMinutes(minutes)));
    }

    private static Room aRandomRoom(Random random, String id) {
        int step = STEPS[random.nextInt(STEPS.length)];
        int capacity = 5 + random.nextInt(30);
        Room room = aRoom(
                id,
                1 + random.nextInt(4),
                random.nextInt(6) == 0 ? 0 : Math.max(4, capacity - random.nextInt(5)),
                capacity);
        RoomPolicy policy = new RoomPolicy(
                step, random.nextInt(8), 5 * random.nextInt(60), step + 5 * random.nextInt(60), 2, 1200, 120);
        return AnyHall.withTurnover(AnyHall.withPolicy(room, policy), 5 * random.nextInt(10));
    }

    private static OpeningHours randomHours(Random random) {
        int opening = 5 * (60 + random.nextInt(66));
        int lunch = opening + 5 * (12 + random.nextInt(48));
        int afterwards = lunch + 5 * (6 + random.nextInt(24));
        int closing = Math.min(1440, afterwards + 5 * (12 + random.nextInt(120)));
        return random.nextBoolean()
                ? everyDay(hours(opening, lunch), hours(afterwards, closing))
                : everyDay(hours(opening, closing));
    }

    private static String hours(int from, int to) {
        return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
    }
}
