package servicecircle.pages.parts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room and its day.
 *
 * @param firstFree start of the first stretch that can still be booked on that day, or null
 * @param freeMinutes how many minutes of that day can still be booked
 */
public record RoomRow(
        RoomCard room, RoomState state, @Nullable Instant firstFree, int freeMinutes, List<Cell> cells) {
    public RoomRow {
        cells = List.copyOf(cells);
    }
}
