package servicecircle.pages.parts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of the time grid, {@code [start, end)}.
 *
 * @param longestEnd for a free cell: how far a booking that starts here may reach; else null
 * @param limit for a free cell: why it may reach no further; else null
 */
public record Cell(
        Instant start,
        Instant end,
        CellState state,
        @Nullable Instant longestEnd,
        @Nullable CellLimit limit) {}
