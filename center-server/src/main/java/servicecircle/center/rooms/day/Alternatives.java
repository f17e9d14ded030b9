package servicecircle.center.rooms.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import servicecircle.center.calendar.Slot;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.rooms.rules.BookingRequest;
import servicecircle.pages.parts.Alternative;

/**
 * Up to three ways on for somebody whose slot is gone: the same room at the nearest other time, another room at the same
 * time, and whichever of the two comes next. None of them meets a rule that the first wish did not know of: rooms that do
 * not admit the group and days beyond a room's horizon are left out.
 */
final class Alternatives {
    private static final int MOST = 3;
    private static final int ROOMS_TO_LOOK_AT = 12;

    private final Hall hall;

    Alternatives(Hall hall) {
        this.hall = hall;
    }

    /** The rooms that could take this group, nearest in size first; the wanted room is not among them. */
    List<Room> otherRoomsFor(BookingRequest request) {
        return hall.rooms().stream()
                .filter(room -> !room.id().equals(request.room().id()))
                .filter(room -> room.admits(request.headcount()))
                .sorted(Comparator.comparingInt(room -> room.card().capacity()))
                .limit(ROOMS_TO_LOOK_AT)
                .toList();
    }

    /** The ways on, given what is taken in the wanted room over its horizon and in the others on the wanted date. */
    List<Alternative> to(BookingRequest request, List<Taken> taken, Instant now) {
        List<Alternative> sameRoom = sameRoom(request, taken, now);
        List<Alternative> sameTime = sameTime(request, taken, now);
        List<Alternative> best = new ArrayList<>();
        for (int i = 0; best.size() < MOST && i < Math.max(sameRoom.size(), sameTime.size()); i++) {
            Stream.of(sameRoom, sameTime).forEach(new Nth(i, best)::takeFrom);
        }
        return best.subList(0, Math.min(MOST, best.size()));
    }

    private record Nth(int index, List<Alternative> into) {
        void takeFrom(List<Alternative> list) {
            if (index < list.size()) {
                into.add(list.get(index));
            }
        }
    }

    /** The wanted date, or the first or last bookable one when it lies before or beyond. */
    LocalDate firstDateFor(BookingRequest request, Instant now) {
        LocalDate wanted = hall.hours().dateOf(request.slot().start());
        LocalDate today = hall.hours().dateOf(now);
        LocalDate last = lastDateOf(request.room(), now);
        return wanted.isBefore(today) ? today : wanted.isAfter(last) ? last : wanted;
    }

    private LocalDate lastDateOf(Room room, Instant now) {
        return hall.hours().dateOf(now).plusDays(room.policy().aheadDays());
    }

    private List<Alternative> sameRoom(BookingRequest request, List<Taken> taken, Instant now) {
        if (!request.room().admits(request.headcount())) {
            return List.of();
        }
        return datesNear(request, now)
                .flatMap(date ->
                        plan(request.room(), date, taken, now).freeSlotsNear(movedTo(date, request.slot())).stream())
                .limit(MOST)
                .map(slot -> alternative(request.room(), slot))
                .toList();
    }

    /** The dates from today to the room's horizon, nearest first; of two equally near ones the later. */
    private Stream<LocalDate> datesNear(BookingRequest request, Instant now) {
        LocalDate first = firstDateFor(request, now);
        LocalDate today = hall.hours().dateOf(now);
        return today.datesUntil(lastDateOf(request.room(), now).plusDays(1))
                .sorted(Comparator.<LocalDate>comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(first, date)))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private List<Alternative> sameTime(BookingRequest request, List<Taken> taken, Instant now) {
        LocalDate date = hall.hours().dateOf(request.slot().start());
        return otherRoomsFor(request).stream()
                .filter(room -> plan(room, date, taken, now).offers(request.slot()))
                .limit(MOST)
                .map(room -> alternative(room, request.slot()))
                .toList();
    }

    /** The same time of day on another date. */
    private Slot movedTo(LocalDate date, Slot slot) {
        Instant start = slot.start().atZone(hall.zone()).with(date).toInstant();
        return new Slot(start, start.plus(slot.length()));
    }

    private DayPlan plan(Room room, LocalDate date, List<Taken> taken, Instant now) {
        return new DayPlan(room, hall.hours(), date, taken, now);
    }

    private static Alternative alternative(Room room, Slot slot) {
        return new Alternative(room.id(), room.card().name(), slot.start(), slot.end());
    }
}
