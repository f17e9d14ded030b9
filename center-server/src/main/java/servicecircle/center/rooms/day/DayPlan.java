package servicecircle.center.rooms.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.calendar.Slot;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.pages.parts.Cell;
import servicecircle.pages.parts.CellLimit;
import servicecircle.pages.parts.CellState;
import servicecircle.pages.parts.RoomRow;
import servicecircle.pages.parts.RoomState;

/**
 * One room on one date: its grid from the first opening to the last closing, each cell with the reason why it is not
 * free or with how far a booking from there could reach. The grid is that of the rules and begins at midnight, so that
 * whatever is offered here can be booked.
 */
final class DayPlan {
    private final Room room;
    private final Instant midnight;
    private final List<Slot> open;
    private final List<Taken> taken;
    private final Instant now;
    private final boolean beyondHorizon;

    /** @param taken the taken stretches of this room around the date; others are ignored */
    DayPlan(Room room, OpeningHours hours, LocalDate date, List<Taken> taken, Instant now) {
        this.room = room;
        this.midnight = date.atStartOfDay(hours.zone()).toInstant();
        this.open = hours.on(date);
        this.taken = taken.stream().filter(one -> one.room().equals(room.id())).toList();
        this.now = now;
        this.beyondHorizon =
                date.isAfter(hours.dateOf(now).plusDays(room.policy().aheadDays()));
    }

    /** The grid; empty on a closed day. */
    List<Cell> cells() {
        if (open.isEmpty()) {
            return List.of();
        }
        List<Cell> cells = new ArrayList<>();
        Duration step = room.policy().step();
        Instant last = open.get(open.size() - 1).end();
        for (Instant start = onGrid(open.get(0).start()); start.isBefore(last); start = start.plus(step)) {
            cells.add(cell(new Slot(start, start.plus(step))));
        }
        return cells;
    }

    /** The room's card with its day. */
    RoomRow row() {
        List<Cell> cells = cells();
        List<Cell> free =
                cells.stream().filter(cell -> cell.state() == CellState.FREE).toList();
        return new RoomRow(
                room.card(),
                state(cells),
                free.isEmpty() ? null : free.get(0).start(),
                free.size() * room.policy().stepMinutes(),
                cells);
    }

    /** Stretches of this length that can be booked, nearest to the wanted start first. */
    List<Slot> freeSlotsNear(Slot wanted) {
        return cells().stream()
                .filter(cell -> reaches(cell, cell.start().plus(wanted.length())))
                .map(cell -> new Slot(cell.start(), cell.start().plus(wanted.length())))
                .sorted(Comparator.comparing(
                        slot -> Duration.between(wanted.start(), slot.start()).abs()))
                .toList();
    }

    /** Whether exactly this stretch can be booked. */
    boolean offers(Slot wanted) {
        Instant start = wanted.start();
        return start.equals(onGrid(start))
                && reaches(cell(new Slot(start, start.plus(room.policy().step()))), wanted.end());
    }

    private boolean reaches(Cell cell, Instant end) {
        return cell.longestEnd() != null && !end.isAfter(cell.longestEnd()) && end.equals(onGrid(end));
    }

    private RoomState state(List<Cell> cells) {
        boolean over = open.isEmpty() || !open.get(open.size() - 1).end().isAfter(now);
        if (over) {
            return RoomState.CLOSED;
        }
        if (beyondHorizon) {
            return RoomState.LATER;
        }
        return room.deskOnly() ? RoomState.DESK : offer(cells);
    }

    /** Full only where others have taken what is left: an evening that nobody wants is not full, it is too late. */
    private static RoomState offer(List<Cell> cells) {
        Set<CellState> states = cells.stream().map(Cell::state).collect(Collectors.toSet());
        if (states.contains(CellState.FREE)) {
            return RoomState.FREE;
        }
        boolean taken = states.contains(CellState.TAKEN) || states.contains(CellState.TURNOVER);
        return taken && !states.contains(CellState.TOO_SOON) ? RoomState.FULL : RoomState.TOO_LATE;
    }

    private Cell cell(Slot slot) {
        CellState state = stateOf(slot);
        if (state != CellState.FREE) {
            return new Cell(slot.start(), slot.end(), state, null, null);
        }
        Reach reach = reachFrom(slot.start());
        return new Cell(slot.start(), slot.end(), state, reach.end(), reach.limit());
    }

    private CellState stateOf(Slot slot) {
        if (open.stream().noneMatch(span -> span.contains(slot))) {
            return CellState.CLOSED;
        }
        if (slot.start().isBefore(now)) {
            return CellState.PAST;
        }
        if (taken.stream().anyMatch(one -> one.during().overlaps(slot))) {
            return CellState.TAKEN;
        }
        Slot withTurnover = new Slot(slot.start(), room.occupiedUntil(slot));
        if (taken.stream().anyMatch(one -> one.occupied().overlaps(withTurnover))) {
            return CellState.TURNOVER;
        }
        if (beyondHorizon) {
            return CellState.TOO_FAR;
        }
        return slot.start().isBefore(now.plus(room.policy().lead())) ? CellState.TOO_SOON : CellState.FREE;
    }

    private record Reach(Instant end, CellLimit limit) {}

    private Reach reachFrom(Instant start) {
        Reach reach = new Reach(onGrid(start.plus(room.policy().longest())), CellLimit.LONGEST);
        Instant closing = closingAfter(start);
        if (closing != null && !onGrid(closing).isAfter(reach.end())) {
            reach = new Reach(onGrid(closing), CellLimit.CLOSING);
        }
        Instant next = nextTakenAfter(start);
        if (next != null && !onGrid(next.minus(room.turnover())).isAfter(reach.end())) {
            reach = new Reach(onGrid(next.minus(room.turnover())), CellLimit.NEXT_BOOKING);
        }
        return reach;
    }

    private @Nullable Instant closingAfter(Instant start) {
        return open.stream()
                .filter(span -> span.contains(start))
                .map(Slot::end)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant nextTakenAfter(Instant start) {
        return taken.stream()
                .map(one -> one.during().start())
                .filter(taking -> taking.isAfter(start))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The last border of the grid that is not after this instant: hours and turnovers need not fit the step. */
    private Instant onGrid(Instant instant) {
        long beyond = Duration.between(midnight, instant).toMillis()
                % room.policy().step().toMillis();
        return instant.minusMillis(beyond);
    }
}
