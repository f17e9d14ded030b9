package servicecircle.pages.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room as every page shows it.
 *
 * @param id the room's id inside its center, such as {@code R3}
 * @param place where it is in the house, such as 二层东侧
 * @param minPeople,capacity the head-count band, both ends included
 * @param selfServiceUpTo the largest head-count that books without review; 0 means only the desk books this room
 * @param note what a visitor should know, or null
 */
public record RoomCard(
        String id,
        Text name,
        Text kind,
        Text place,
        int minPeople,
        int capacity,
        int selfServiceUpTo,
        int squareMetres,
        List<Text> kit,
        @Nullable Text note) {
    public RoomCard {
        kit = List.copyOf(kit);
    }
}
