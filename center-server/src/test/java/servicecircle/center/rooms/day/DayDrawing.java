package servicecircle.center.rooms.day;

import static servicecircle.center.rooms.catalogue.AnyHall.SHANGHAI;
import static servicecircle.center.rooms.catalogue.AnyHall.at;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import servicecircle.center.calendar.Slot;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.pages.parts.Cell;

/**
 * A day as a drawing: the time of the first cell, then one character a step.
 *
 * <pre>
 *   .  free      A…Z one booking     ~  turnover     -  closed     &lt;  past     !  too soon
 * </pre>
 *
 * When a drawing is read, only its letters count; when a plan is drawn, every taken cell is an {@code X}.
 */
final class DayDrawing {
    private DayDrawing() {}

    /** The bookings of a drawing: a run of one letter is one booking. */
    static List<Taken> taken(Room room, String drawing) {
        List<Taken> taken = new ArrayList<>();
        String cells = drawing.substring(6);
        for (int from = 0; from < cells.length(); ) {
            int to = endOfRun(cells, from);
            if (Character.isLetter(cells.charAt(from))) {
                Slot during = new Slot(timeOf(room, drawing, from), timeOf(room, drawing, to));
                taken.add(new Taken(room.id(), during, room.occupiedUntil(during)));
            }
            from = to;
        }
        return taken;
    }

    /** What each cell is. */
    static String states(List<Cell> cells) {
        return draw(cells, cell -> switch (cell.state()) {
            case FREE -> '.';
            case TAKEN -> 'X';
            case TURNOVER -> '~';
            case CLOSED -> '-';
            case PAST -> '<';
            case TOO_SOON -> '!';
            case TOO_FAR -> '>';
        });
    }

    /** How many steps a booking from each free cell may have at most. */
    static String reaches(List<Cell> cells) {
        return draw(cells, cell -> {
            Instant end = cell.longestEnd();
            return end == null
                    ? ' '
                    : Character.forDigit(
                            (int) Duration.between(cell.start(), end).dividedBy(stepOf(cell)), 36);
        });
    }

    /** What stops it there: {@code N}ext booking, {@code C}losing or the {@code L}ongest booking. */
    static String limits(List<Cell> cells) {
        return draw(
                cells, cell -> cell.limit() == null ? ' ' : cell.limit().name().charAt(0));
    }

    private static String draw(List<Cell> cells, Function<Cell, Character> draw) {
        return cells.stream()
                .map(cell -> draw.apply(cell).toString())
                .collect(Collectors.joining(
                        "", cells.isEmpty() ? "" : clock(cells.get(0).start()) + " ", ""));
    }

    private static int endOfRun(String cells, int from) {
        int to = from;
        while (to < cells.length() && cells.charAt(to) == cells.charAt(from)) {
            to++;
        }
        return to;
    }

    private static Instant timeOf(Room room, String drawing, int steps) {
        return at(drawing.substring(0, 5)).plus(room.policy().step().multipliedBy(steps));
    }

    private static Duration stepOf(Cell cell) {
        return Duration.between(cell.start(), cell.end());
    }

    private static String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(SHANGHAI));
    }
}
